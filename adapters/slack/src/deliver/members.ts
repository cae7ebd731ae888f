import type { Person } from '@recourse/channel';
import { type Outcome, outcomeOf } from '../api/outcome.ts';
import type { DeliverDeps } from './deps.ts';
import { anyUsersOf, usersOf } from './people.ts';

const PAGE = 1_000;
const MOST_PAGES = 5;

export async function membersOf({ client }: DeliverDeps, channel: string): Promise<Outcome<Set<string>>> {
  const members = new Set<string>();
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await outcomeOf(
      client.conversations.members({ channel, limit: PAGE, ...(cursor && { cursor }) }),
    );
    if (!page.ok) return page;
    for (const member of page.body.members ?? []) members.add(member);
    cursor = page.body.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return { ok: true, body: members };
}

const done: Outcome<null> = { ok: true, body: null };

/** Takes those out of the channel from whom the case is kept. Failing to is a failure of the whole delivery. */
export async function removeKept(
  deps: DeliverDeps,
  channel: string,
  members: ReadonlySet<string>,
  kept: readonly string[],
): Promise<Outcome<null>> {
  const users = await anyUsersOf(deps, kept);
  if (!users.ok) return users;
  for (const user of users.body.filter((each) => members.has(each))) {
    const reply = await outcomeOf(deps.client.conversations.kick({ channel, user }));
    if (!reply.ok && reply.code !== 'not_in_channel') return reply;
  }
  return done;
}

/** Refusals that concern a person and not the room; the others still come in. */
const NOT_THEM = new Set([
  'already_in_channel',
  'cant_invite',
  'cant_invite_self',
  'invitee_cant_see_channel',
  'user_not_found',
  'users_not_found',
  'user_is_restricted',
  'ura_max_channels',
  'no_external_invite_permission',
]);

/** Invites those who are not in the channel yet. Who is unknown to the workspace is left out. */
export async function invite(
  deps: DeliverDeps,
  channel: string,
  members: ReadonlySet<string>,
  people: readonly Person[],
): Promise<Outcome<null>> {
  const users = await usersOf(deps, people);
  if (!users.ok) return users;
  for (const user of [...users.body.values()].filter((each) => !members.has(each))) {
    const reply = await outcomeOf(deps.client.conversations.invite({ channel, users: user }));
    if (!reply.ok && !NOT_THEM.has(reply.code ?? '')) return reply;
  }
  return done;
}
