import type { LiveEvent } from '@recourse/api-client';
import type { Role } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { broadcast, type SocketOwner } from './live.ts';
import { BRUNO, lodge, openRegister } from './testing/register.ts';

/** A screen that keeps what it hears. */
function screen(id: string, expiresAt: number | null = null) {
  const heard: LiveEvent[] = [];
  const closed: number[] = [];
  const kind = id.startsWith('k-') ? 'api' : 'member';
  const owner: SocketOwner = { kind, id, credential: `of ${id}`, expiresAt };
  const socket = {
    send: (text: string) => void heard.push(JSON.parse(text)),
    close: (code: number) => void closed.push(code),
    deserializeAttachment: () => owner,
  };
  return { heard, closed, socket };
}

it('a screen hears no more of a case than its person may read now', () => {
  const register = openRegister();
  const c = lodge(register);
  const roles: Record<string, Role[]> = {
    'm-agent': ['agent'],
    'm-sam': ['sales'],
    'm-both': ['sales', 'agent'],
  };
  const screens = {
    agent: screen('m-agent'),
    both: screen('m-both'),
    sales: screen('m-sam'),
    key: screen('k-1'),
    gone: screen('m-gone'),
    late: screen('m-agent', 5),
  };
  const sockets = { getWebSockets: () => Object.values(screens).map(({ socket }) => socket as never) };
  const tell = (complaint: typeof c) =>
    broadcast(sockets, complaint, ['NoteAdded'], 1, 10, (id) => roles[id]);
  tell(c);
  expect(screens.agent.heard).toMatchObject([{ reference: c.reference, types: ['NoteAdded'] }]);
  expect(screens.both.heard).toMatchObject([{ types: ['NoteAdded'] }]);
  expect(screens.key.heard).toMatchObject([{ types: ['NoteAdded'] }]);
  expect(screens.sales.heard).toMatchObject([{ reference: c.reference, types: [] }]);
  expect([screens.gone.heard, screens.gone.closed]).toEqual([[], [4001]]);
  expect([screens.late.heard, screens.late.closed]).toEqual([[], [4001]]);

  const data = { restricted: true, excluded: [], reason: 'It is about a colleague.' };
  const outcome = register.give({ type: 'Restrict', data, complaint: c.id, actor: BRUNO });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  tell(outcome.complaint!);
  for (const { heard } of [screens.agent, screens.sales, screens.key]) expect(heard).toHaveLength(1);
});
