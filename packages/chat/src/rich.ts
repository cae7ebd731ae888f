import type { Person } from '@recourse/channel';
import type { Values } from '@recourse/ui/catalogues';
import type { ChatKey, ChatTexts, Words } from './words/index.ts';

/** A moment. A host may show it in the reader's own zone; `text` is for those that cannot. `at`: UTC ms. */
export type Moment = { at: number; text: string };
/** A colleague, whom a host may show as its own user. */
export type Someone = { person: Person; text: string };
/** A passage that stands out. */
export type Strong = { strong: string };
export type Part = string | Moment | Someone | Strong;
/** A text in parts, in reading order. What marks it up and escapes it is the host's. */
export type Rich = Part[];

export function moment(at: number, words: Words): Moment {
  return { at, text: words.formatDate(at) };
}

export function someone(person: Person): Someone {
  return { person, text: person.name };
}

export function textOf(part: Part): string {
  if (typeof part === 'string') return part;
  return 'strong' in part ? part.strong : part.text;
}

/** The same as plain text. */
export function plain(rich: Rich): string {
  return rich.map(textOf).join('');
}

type Whole<K extends ChatKey> =
  Values<ChatTexts, K> extends [values: infer V] ? [values: { [N in keyof V]: V[N] | Part }] : [];

/** A text whose places may hold moments and people, which stay what they are. */
export function say<K extends ChatKey>(words: Words, key: K, ...given: Whole<K>): Rich {
  const values = (given[0] ?? {}) as Record<string, Part | number>;
  const kept: Part[] = [];
  const keep = (part: Part) => `\ue000${kept.push(part) - 1}\ue001`;
  const flat = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' ? keep(value) : value,
  ]);
  const text = words.lookup(key, '', Object.fromEntries(flat));
  return text
    .split(/\ue000(\d+)\ue001/)
    .map((piece, i) => (i % 2 === 0 ? piece : (kept[Number(piece)] as Part)))
    .filter((part) => part !== '');
}

/** "by Tue, 24 Nov 2026, 17:00", after what is due then. */
export function byWhen(due: Moment, words: Words): Rich {
  return say(words, 'time.by', { date: due });
}

/** Puts a separator between texts; empty ones fall away. */
export function joined(texts: Rich[], separator: string): Rich {
  return texts
    .filter((rich) => rich.length > 0)
    .flatMap((rich, i) => (i === 0 ? rich : [separator, ...rich]));
}
