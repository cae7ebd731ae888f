import type { en } from './en.ts';
import type { en as law } from './law/en.ts';
import type { en as letters } from './letters/en.ts';
import type { en as words } from './words/en.ts';

/** A text with `{name}` places, or one text per CLDR plural category of the value `n`. */
export type Plural = { one: string; other: string } & Partial<
  Record<'zero' | 'two' | 'few' | 'many', string>
>;
export type Message = string | Plural;

/** The English texts of a catalogue: they say which keys it has, and what each text must be given. */
export type MainTexts = typeof en;
export type MessageKey = keyof MainTexts;
export type Catalogue = CatalogueOf<MainTexts>;
/** The part of them that chats say as well. */
export type WordTexts = typeof words;
export type WordCatalogue = CatalogueOf<WordTexts>;
export type CatalogueOf<T> = Record<keyof T, Message>;

/** Catalogues of parts that are loaded when they are first shown, each with the texts of that part. */
export type FurtherTexts = { law: typeof law; letters: typeof letters };
export type FurtherName = keyof FurtherTexts;
export type LawCatalogue = CatalogueOf<FurtherTexts['law']>;
export type LettersCatalogue = CatalogueOf<FurtherTexts['letters']>;

type PlaceNames<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceNames<Rest>
  : never;
type TextOf<M> = M extends string ? M : M extends { other: infer T extends string } ? T : never;

/** What a message of the English texts `T` must be given: its places. */
export type Values<T, K extends keyof T> =
  PlaceNames<TextOf<T[K]>> extends infer Names extends string
    ? [Names] extends [never]
      ? T[K] extends string
        ? []
        : [values: { n: number }]
      : [values: { [N in Names]: N extends 'n' ? number : string | number }]
    : [];
