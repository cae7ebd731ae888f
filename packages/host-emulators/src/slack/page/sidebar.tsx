import { useState } from 'preact/hooks';
import type { ClientChannel } from '../client/shapes.ts';
import { BrowseDialog } from './browse-dialog.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { DirectDialog } from './direct-dialog.tsx';
import { useSlack } from './slack.ts';
import { conversationOf } from './use-live.ts';
import { ONE_PANE, useMedia } from './use-media.ts';

/** The workspace, who is signed in, and all conversations. */
export function Sidebar() {
  const { state, say, go, me, place } = useSlack();
  const [dialog, setDialog] = useState<'browse' | 'create' | 'direct'>();
  const listed = state.channels.filter(({ archived, member }) => member && !archived);
  const channels = listed.filter(({ kind }) => kind === 'public' || kind === 'private');
  const direct = listed.filter((one) => one.with && one.with !== state.app.user);
  const close = () => setDialog(undefined);
  const alone = useMedia(ONE_PANE) && !place.at && !place.thread;
  const Pane = alone ? 'main' : 'aside';
  const Name = alone ? 'h1' : 'strong';
  return (
    <Pane class="sidebar" aria-label={say('sidebar')}>
      <header class="workspace">
        <span class="workspace-sign" aria-hidden="true">
          {state.team.name.slice(0, 1)}
        </span>
        <Name dir="auto">{state.team.name}</Name>
      </header>
      <label class="switcher">
        <span>{say('signedInAs')}</span>
        <select name="as" value={me.id} onChange={(event) => go({ as: event.currentTarget.value, at: '' })}>
          {state.people
            .filter(({ isBot, deleted }) => !isBot && !deleted)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <nav aria-label={say('sidebar')} class="conversations">
        <h2>{say('channels')}</h2>
        <ul>
          {channels.map((channel) => (
            <Entry key={channel.id} channel={channel} />
          ))}
        </ul>
        <div class="sidebar-more">
          <button type="button" onClick={() => setDialog('browse')}>
            {say('browse')}
          </button>
          <button type="button" onClick={() => setDialog('create')}>
            {say('newChannel')}
          </button>
        </div>
        <h2>{say('direct')}</h2>
        <ul>
          {direct.map((channel) => (
            <Entry key={channel.id} channel={channel} />
          ))}
        </ul>
        <div class="sidebar-more">
          <button type="button" onClick={() => setDialog('direct')}>
            {say('newDirect')}
          </button>
        </div>
        <h2>{say('apps')}</h2>
        <ul>
          <AppEntry />
        </ul>
      </nav>
      {dialog === 'browse' && <BrowseDialog close={close} />}
      {dialog === 'create' && <CreateDialog close={close} />}
      {dialog === 'direct' && <DirectDialog close={close} />}
    </Pane>
  );
}

const SIGNS = { public: '#', private: '🔒', im: '●', mpim: '●' } as const;
const KINDS = { public: 'publicChannel', private: 'privateChannel', im: 'direct', mpim: 'direct' } as const;

function Entry({ channel }: { channel: ClientChannel }) {
  const { state, place, go, say, nameOf, me } = useSlack();
  const here = conversationOf(state, place.at) === channel.id;
  const name = channel.with ? nameOf(channel) : channel.name;
  const unread = channel.unread > 0;
  return (
    <li>
      <button
        type="button"
        class={unread ? 'entry unread' : 'entry'}
        aria-current={here ? 'page' : undefined}
        onClick={() => go({ at: channel.id })}
      >
        <span class="entry-sign" aria-hidden="true">
          {SIGNS[channel.kind]}
        </span>
        <span class="hidden">{say(KINDS[channel.kind])} </span>
        <bdi class="entry-name">
          {name}
          {channel.with === me.id && ` (${say('you')})`}
        </bdi>
        {unread && <Count channel={channel} />}
      </button>
    </li>
  );
}

function Count({ channel }: { channel: ClientChannel }) {
  const { say } = useSlack();
  return (
    <>
      <span class="hidden"> {say('unread', { count: channel.unread })}</span>
      {channel.mentioned && (
        <span class="badge" aria-hidden="true">
          {channel.unread}
        </span>
      )}
    </>
  );
}

function AppEntry() {
  const { state, place, go, say, channel } = useSlack();
  const conversation = state.channels.find((one) => one.with === state.app.user);
  const here = place.at === 'home' || channel(place.at)?.with === state.app.user;
  const unread = conversation !== undefined && conversation.unread > 0;
  return (
    <li>
      <button
        type="button"
        class={unread ? 'entry unread' : 'entry'}
        aria-current={here ? 'page' : undefined}
        onClick={() => go({ at: unread ? conversation.id : 'home' })}
      >
        <span class="entry-sign" aria-hidden="true">
          ◆
        </span>
        <span class="hidden">{say('app')} </span>
        <bdi class="entry-name">{state.app.name}</bdi>
        {unread && <Count channel={conversation} />}
      </button>
    </li>
  );
}
