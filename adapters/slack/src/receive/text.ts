/** Gives the name of a user; null: not known. */
export type NameOf = (userId: string) => Promise<string | null>;

/** What stands between `<` and `>` in Slack's text (*Formatting text for app surfaces*). */
const REFERENCE = /<([^<>]+)>/g;
const USER = /^@([A-Z0-9]+)(?:\|(.*))?$/;

/**
 * Slack's own text as people read it: mentions as names, channels by name, links as label and address, dates as their
 * fallback, entities as characters. Emoji (`:smile:`) and marks such as `*` stay as they were typed.
 */
export async function readable(text: string, nameOf: NameOf): Promise<string> {
  const users = new Set<string>();
  for (const [, inside = ''] of text.matchAll(REFERENCE)) {
    const user = USER.exec(inside);
    if (user?.[1] && !user[2]) users.add(user[1]);
  }
  const names = new Map<string, string | null>();
  await Promise.all([...users].map(async (user) => names.set(user, await nameOf(user))));
  return unescaped(text.replace(REFERENCE, (_, inside: string) => referenceText(inside, names)));
}

function referenceText(inside: string, names: Map<string, string | null>): string {
  const user = USER.exec(inside);
  if (user) return `@${user[2] || escapedName(names.get(user[1] ?? '')) || user[1]}`;
  const bar = inside.indexOf('|');
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!date^')) return label;
  if (target.startsWith('!')) return special(target.slice(1), label);
  return link(target, label);
}

/** `<!here>`, `<!channel>`, `<!subteam^S1|@team>`. */
function special(command: string, label: string): string {
  if (label) return label;
  return `@${command.split('^').at(-1)}`;
}

function link(url: string, label: string): string {
  const bare = url.replace(/^(mailto|tel):/, '');
  if (!label || label === url || label === bare || url === `http://${label}` || url === `https://${label}`)
    return bare;
  return `${label} (${bare})`;
}

/** A name goes through `unescaped` with the rest of the text. */
function escapedName(name: string | null | undefined): string {
  return (name ?? '').replaceAll('&', '&amp;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
