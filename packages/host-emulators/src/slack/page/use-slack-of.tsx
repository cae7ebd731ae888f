import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Act } from '../client/acts.ts';
import type { ClientChannel, ClientContent, ClientState } from '../client/shapes.ts';
import { ClientError, perform } from './api.ts';
import { ConfirmDialog } from './layers/confirm-dialog.tsx';
import { Toasts, useToasts } from './layers/toasts.tsx';
import type { Place } from './place.ts';
import type { Question, Slack } from './slack.ts';
import { timesFor } from './times.ts';
import { conversationOf, type Live } from './use-live.ts';
import type { Say } from './words/index.ts';

interface Given {
  live: Live;
  state: ClientState;
  place: Place;
  go(to: Partial<Place>): void;
  say: Say;
}

/** What all parts work with, and the question that is being asked. */
export function useSlackOf({ live, state, place, go, say }: Given): {
  slack: Slack;
  question: ComponentChildren;
} {
  const { toasts, tell, forget } = useToasts();
  const [asked, setAsked] = useState<{ question: Question; answer(yes: boolean): void }>();
  const me = state.people.find(({ id }) => id === state.me)!;
  const times = useMemo(
    () => timesFor(me.locale, me.tz, state.now, say),
    [me.locale, me.tz, Math.floor(state.now / 60_000), say],
  );
  const slack: Slack = {
    ...{ state, me, place, say, go, tell, times },
    content: fitting(live.content, state, place),
    missing: live.missing,
    news: <Toasts toasts={toasts} forget={forget} close={say('close')} />,
    person: (id) => state.people.find((one) => one.id === id),
    channel: (id) => state.channels.find((one) => one.id === id),
    nameOf: (channel) => nameOf(state, channel),
    ask: (question) =>
      new Promise<boolean>((answer) => setAsked({ question, answer })).finally(() => setAsked(undefined)),
    act: (what, files) => actAs(state.me, what, files, { live, say, tell }),
  };
  return { slack, question: asked && <ConfirmDialog {...asked} say={say} /> };
}

/** What was loaded, if it is what is to be shown: after a change of place it is not, for a moment. */
function fitting(
  content: ClientContent | undefined,
  state: ClientState,
  { at, thread }: Place,
): ClientContent | undefined {
  if (!content || content.channel !== conversationOf(state, at)) return undefined;
  const other = thread && !content.thread?.some(({ ts }) => ts === thread);
  return other ? { ...content, thread: null } : content;
}

export function nameOf({ people }: ClientState, channel: ClientChannel): string {
  if (channel.with) return people.find(({ id }) => id === channel.with)?.name ?? channel.with;
  return `#${channel.name}`;
}

async function actAs(
  me: string,
  what: Act,
  files: File[] | undefined,
  { live, say, tell }: { live: Live; say: Say; tell(text: string): void },
) {
  try {
    return { result: await perform(me, what, files) };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    tell(error.kind === 'offline' ? say('trouble') : inWords(error.message, say));
    return undefined;
  } finally {
    live.reload();
  }
}

/** Slack's codes are shown as they are, in a sentence. */
function inWords(why: string, say: Say): string {
  return /^[a-z_]+$/.test(why) ? say('refused', { why: why.replaceAll('_', ' ') }) : why;
}
