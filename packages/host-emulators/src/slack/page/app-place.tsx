import { useEffect, useRef } from 'preact/hooks';
import { Blocks } from './blocks/blocks.tsx';
import { SurfaceContext } from './blocks/surface.ts';
import { BackButton } from './channel-header.tsx';
import { Conversation } from './channel-pane.tsx';
import { useSlack } from './slack.ts';
import { useSurfaceOf } from './use-surface-of.ts';

const TABS = ['home', 'messages'] as const;

/** The app: its home tab and the conversation with its bot. */
export function AppPlace() {
  const { state, place, say, act, go, content } = useSlack();
  const tab = place.at === 'home' ? 'home' : 'messages';
  const conversation = state.channels.find((one) => one.with === state.app.user);
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tab === 'home') void act({ do: 'openHome' });
  }, [tab, state.me]);
  const show = async (next: (typeof TABS)[number]) => {
    if (next === 'home') return go({ at: 'home' });
    const done = conversation ? undefined : await act({ do: 'openDirect', with: state.app.user });
    const id = conversation?.id ?? (done?.result as { channel: string } | undefined)?.channel;
    if (id) go({ at: id });
  };
  const keys = async (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    await show(tab === 'home' ? 'messages' : 'home');
    requestAnimationFrame(() => tabs.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <main class="main" id="main" tabIndex={-1}>
      <header class="main-head app-head">
        <BackButton />
        <h1 dir="auto">{state.app.name}</h1>
        <div
          ref={tabs}
          class="tabs"
          role="tablist"
          aria-label={state.app.name}
          onKeyDown={(event) => void keys(event)}
        >
          {TABS.map((one) => (
            <button
              type="button"
              role="tab"
              key={one}
              id={`tab-${one}`}
              aria-controls="app-panel"
              aria-selected={one === tab}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => void show(one)}
            >
              {say(one)}
            </button>
          ))}
        </div>
      </header>
      <div class="app-panel" role="tabpanel" id="app-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'home' && <HomeTab />}
        {tab === 'messages' && conversation && (
          <Conversation key={conversation.id} channel={conversation} loading={content === undefined} />
        )}
      </div>
    </main>
  );
}

function HomeTab() {
  const { state, say } = useSlack();
  if (!state.app.installed) {
    return <p class="empty">{say('notInstalled', { app: state.app.name })}</p>;
  }
  if (!state.home) return <p class="empty">{say('noHome', { app: state.app.name })}</p>;
  return <HomeView key={state.home.id} />;
}

function HomeView() {
  const view = useSlack().state.home!;
  const surface = useSurfaceOf({
    name: view.id,
    spot: { view: view.id },
    blocks: view.blocks,
    state: view.state.values,
  });
  return (
    <SurfaceContext.Provider value={surface}>
      <div class="home">
        <Blocks blocks={view.blocks} under={1} />
      </div>
    </SurfaceContext.Provider>
  );
}
