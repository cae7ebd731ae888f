import { useState } from 'preact/hooks';
import type { ClientChannel } from '../client/shapes.ts';
import { Mrkdwn } from './blocks/mrkdwn.tsx';
import { Menu, type MenuItem } from './layers/menu.tsx';
import { MembersDialog } from './members-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useSlack } from './slack.ts';

/** Name, topic, people and what can be done with a channel. */
export function ChannelHeader({ channel }: { channel: ClientChannel }) {
  const { say, nameOf } = useSlack();
  const [dialog, setDialog] = useState<'members' | 'rename'>();
  const place = nameOf(channel);
  return (
    <header class="main-head">
      <BackButton />
      <div class="main-title">
        <h1 dir="auto">
          {channel.kind === 'private' && <span aria-hidden="true">🔒 </span>}
          {channel.kind === 'private' && <span class="hidden">{say('privateChannel')} </span>}
          {channel.kind === 'private' ? channel.name : place}
        </h1>
        {channel.topic && (
          <p class="topic" dir="auto">
            <Mrkdwn text={channel.topic} />
          </p>
        )}
      </div>
      {!channel.with && (
        <>
          <button
            type="button"
            class="outlined"
            aria-label={say('members', { count: channel.members.length })}
            onClick={() => setDialog('members')}
          >
            👥 {channel.members.length}
          </button>
          <ChannelMenu channel={channel} place={place} rename={() => setDialog('rename')} />
        </>
      )}
      {dialog === 'members' && <MembersDialog channel={channel} close={() => setDialog(undefined)} />}
      {dialog === 'rename' && <RenameDialog channel={channel} close={() => setDialog(undefined)} />}
    </header>
  );
}

/** To the list of conversations, where only one of both has room. */
export function BackButton() {
  const { say, go } = useSlack();
  return (
    <button type="button" class="icon back" aria-label={say('back')} onClick={() => go({ at: '' })}>
      <span class="turn">←</span>
    </button>
  );
}

function ChannelMenu({ channel, place, rename }: { channel: ClientChannel; place: string; rename(): void }) {
  const { say, act, ask, go } = useSlack();
  const { id } = channel;
  const sure = async (title: string, text: string, then: () => Promise<unknown>) => {
    const yes = await ask({ title, text, confirm: title, deny: say('cancel'), danger: true });
    if (yes) await then();
  };
  const leave = async () => {
    if ((await act({ do: 'leave', channel: id })) && channel.kind === 'private') go({ at: '' });
  };
  const items: MenuItem[] = [];
  if (channel.archived) {
    items.push({
      key: 'unarchive',
      text: say('unarchive'),
      run: () => void act({ do: 'unarchive', channel: id }),
    });
  } else if (channel.member) {
    items.push({ key: 'rename', text: say('rename'), run: rename });
    items.push({
      key: 'leave',
      text: say('leave'),
      run: () =>
        void (channel.kind === 'private' ? sure(say('leave'), say('leaveText', { place }), leave) : leave()),
    });
    items.push({
      key: 'archive',
      text: say('archive'),
      danger: true,
      run: () =>
        void sure(say('archive'), say('archiveText', { place }), () => act({ do: 'archive', channel: id })),
    });
  } else {
    items.push({ key: 'join', text: say('join'), run: () => void act({ do: 'join', channel: id }) });
  }
  return <Menu label={say('moreAbout', { place })} face="⋮" items={items} />;
}
