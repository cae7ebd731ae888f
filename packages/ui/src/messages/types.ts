import type { en } from './en.ts';

/** A text with `{name}` places, or one text per CLDR plural category of the value `n`. */
export type Plural = { one: string; other: string } & Partial<
  Record<'zero' | 'two' | 'few' | 'many', string>
>;
export type Message = string | Plural;

export type MessageKey = keyof typeof en;
export type Catalogue = Record<MessageKey, Message>;

type PlaceNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceNames<Rest>
  : never;
type TextOf<M> = M extends string ? M : M extends { other: infer T extends string } ? T : never;

/** What a message must be given: its places, read off the English text. */
export type Values<K extends MessageKey> =
  PlaceNames<TextOf<(typeof en)[K]>> extends infer Names extends string
    ? [Names] extends [never]
      ? (typeof en)[K] extends string
        ? []
        : [values: { n: number }]
      : [values: { [N in Names]: N extends 'n' ? number : string | number }]
    : [];
