import { unescapeText } from '../escape.ts';
import type { Slack } from './slack.ts';

/** A message's text as its author would type it: names instead of ids, links without marks. */
export function asTyped(text: string, { person, channel }: Pick<Slack, 'person' | 'channel'>): string {
  const plain = text
    .replace(/<@(\w+)>/g, (whole, id: string) => (person(id) ? `@${person(id)!.name}` : whole))
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (_whole, id: string, name = '') => `#${channel(id)?.name ?? name}`)
    .replace(/<(https?:[^>|]+)>/g, '$1');
  return unescapeText(plain);
}
