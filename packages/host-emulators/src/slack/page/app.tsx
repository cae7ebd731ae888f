import { useEffect, useMemo } from 'preact/hooks';
import type { ClientState } from '../client/shapes.ts';
import { AppPlace } from './app-place.tsx';
import { ChannelPane } from './channel-pane.tsx';
import { ModalStack } from './modal-stack.tsx';
import type { Place } from './place.ts';
import { Sidebar } from './sidebar.tsx';
import { SlackContext } from './slack.ts';
import { ThreadPane } from './thread-pane.tsx';
import { conversationOf, type Live, useLive } from './use-live.ts';
import { usePlace } from './use-place.ts';
import { useSlackOf } from './use-slack-of.tsx';
import { languageOf, type Say, sayIn } from './words/index.ts';

export function App() {
  const [place, go] = usePlace();
  const live = useLive(place);
  const locale = live.state?.people.find(({ id }) => id === live.state?.me)?.locale ?? navigator.language;
  const language = languageOf(locale);
  const say = useMemo(() => sayIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  if (live.failed !== undefined) return <Whole text={live.failed} live={live} say={say} />;
  if (!live.state) return <Whole text={say(live.online ? 'loading' : 'offline')} live={live} say={say} />;
  return <Workspace {...{ live, place, go, say }} state={live.state} />;
}

/** In place of everything: still loading, not reachable, or no such person. */
function Whole({ text, live, say }: { text: string; live: Live; say: Say }) {
  const stuck = live.failed !== undefined || !live.online;
  return (
    <main class="whole">
      <h1>Slack</h1>
      <p role={stuck ? 'alert' : 'status'}>{text}</p>
      {stuck && (
        <button type="button" class="primary" onClick={live.reload}>
          {say('tryAgain')}
        </button>
      )}
    </main>
  );
}

interface Given {
  live: Live;
  state: ClientState;
  place: Place;
  go(to: Partial<Place>): void;
  say: Say;
}

function Workspace({ live, state, place, go, say }: Given) {
  const { slack, question } = useSlackOf({ live, state, place, go, say });
  const at = conversationOf(state, place.at);
  const ofApp = place.at === 'home' || slack.channel(at ?? '')?.with === state.app.user;
  const pane = place.thread ? 'thread' : place.at ? 'main' : 'sidebar';
  return (
    <SlackContext.Provider value={slack}>
      {!live.online && (
        <p class="offline" role="status">
          {say('offline')}
        </p>
      )}
      <div class="client" data-pane={pane}>
        <Sidebar />
        {ofApp ? <AppPlace key={state.me} /> : <ChannelPane key={`${state.me} ${at}`} />}
        {place.thread && slack.content?.thread && (
          <ThreadPane key={place.thread} channel={slack.content.channel} messages={slack.content.thread} />
        )}
      </div>
      <ModalStack />
      {question}
      {state.modals.length === 0 && slack.news}
    </SlackContext.Provider>
  );
}
