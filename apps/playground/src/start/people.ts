import type { Client, Member } from '@recourse/api-client';

type NewMember = Omit<Member, 'id'>;

/** Signs in with the printed link; there is nobody else in a new register. */
export const ADMINISTRATOR: NewMember = {
  email: 'administrator@recourse.example',
  name: 'Local administrator',
  roles: ['administrator'],
};

/** The staff of the emulated company. Members are found by the e-mail address that the host vouches for. */
export const STAFF: NewMember[] = [
  { email: 'alice.agent@acme.example', name: 'Alice Brandt', roles: ['agent', 'investigator'] },
  { email: 'bruno.manager@acme.example', name: 'Bruno Ferri', roles: ['manager'] },
  { email: 'chloe.compliance@acme.example', name: 'Chloe Adeyemi', roles: ['compliance'] },
  { email: 'sam.sales@acme.example', name: 'Sam Kowalczyk', roles: ['sales'] },
];

/** Makes members of those who are not yet. Roles that somebody changed since stay changed. */
export async function addMembers(client: Client, wanted: NewMember[]): Promise<void> {
  const { items } = await client.members();
  const known = new Set(items.map(({ email }) => email));
  for (const member of wanted) if (!known.has(member.email)) await client.putMember(member);
}

/** A link that signs one member in, once. */
export async function signInLink(client: Client, url: string, email: string): Promise<string> {
  const response = await client.raw('POST', '/v1/signin-links', { email });
  const { path } = (await response.json()) as { path: string };
  return url + path;
}
