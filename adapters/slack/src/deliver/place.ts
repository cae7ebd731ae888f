/** Where in a workspace something goes, as the `ref` of a surface says it. */
export type Place =
  /** A channel of one case alone. */
  | { kind: 'own'; channel: string }
  | { kind: 'thread'; channel: string; root: string }
  /** A channel in which a team reads along. */
  | { kind: 'team'; channel: string }
  | { kind: 'person'; email: string };

const CHANNEL = '[CDG][A-Z0-9]{0,30}';
const OWN = new RegExp(`^(${CHANNEL})$`);
const THREAD = new RegExp(`^(${CHANNEL}):(\\d{1,12}\\.\\d{6})$`);
const TEAM = new RegExp(`^#(${CHANNEL})$`);
const PERSON = /^@(\S+@\S+)$/;

/** `C1`, `C1:1716000000.000100`, `#C1`, `@marta@acme.example`; null: none of these. */
export function placeOf(ref: string): Place | null {
  const [, own] = OWN.exec(ref) ?? [];
  if (own) return { kind: 'own', channel: own };
  const [, channel, root] = THREAD.exec(ref) ?? [];
  if (channel && root) return { kind: 'thread', channel, root };
  const [, team] = TEAM.exec(ref) ?? [];
  if (team) return { kind: 'team', channel: team };
  const [, email] = PERSON.exec(ref) ?? [];
  return email ? { kind: 'person', email } : null;
}

export function refOfThread(channel: string, root: string): string {
  return `${channel}:${root}`;
}

export function isTs(value: string | null): value is string {
  return value !== null && /^\d{1,12}\.\d{6}$/.test(value);
}
