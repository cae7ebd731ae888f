import type { CommandBody } from '@recourse/api-client/client';
import type { ComplaintView } from '@recourse/api-client/schemas';
import { sendingOf } from '@recourse/chat';
import type { Person } from '../../bot.ts';
import { rejectionOf } from '../kit/refusal.ts';
import { type Draft, outgoingOf } from './state.ts';

/** `waits`: it leaves after a moment in which it can be taken back. Else `said` is what came of it. */
export type Handed = { kind: 'waits' } | { kind: 'over'; said: string };

/**
 * Gives the letter to the service as this person: to leave after a moment; as a draft where a second person has to
 * approve it; or as a record of what went out another way.
 */
export async function hand(person: Person, draft: Draft, key: string): Promise<Handed> {
  const { client, words } = person;
  const { reference, how } = draft;
  const { type, data } = sendingOf(outgoingOf(draft));
  if (how) {
    const receipt = await client.command(reference, type, data, { idempotencyKey: key });
    const drafted = receipt.events.some((event) => event.type === 'FinalResponseDrafted');
    return { kind: 'over', said: drafted ? words.t('send.drafted') : words.t('send.recorded', { how }) };
  }
  try {
    const prepared = { command: type, data } as CommandBody<'PrepareSending'>;
    await client.command(reference, 'PrepareSending', prepared, { idempotencyKey: key });
    return { kind: 'waits' };
  } catch (error) {
    // SN3: what a second person has to approve first cannot wait to leave: it waits for them.
    const second = rejectionOf(error)?.rule === 'SN3' && rejectionOf(error)?.code === 'second-person-needed';
    if (!second || type !== 'IssueFinalResponse') throw error;
    await client.command(reference, type, data, { idempotencyKey: `${key}.draft` });
    return { kind: 'over', said: words.t('send.drafted') };
  }
}

/** The letter of this kind that is about to leave; undefined: it left already, or was taken back. */
export function waitingOf(
  view: ComplaintView,
  letter: Draft['kind'],
): ComplaintView['sendings'][number] | undefined {
  return view.sendings.findLast((sending) => sending.letter === letter && sending.state === 'waiting');
}
