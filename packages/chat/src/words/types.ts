import type { Language } from '@recourse/complaint-domain';
import type { I18n } from '@recourse/ui/i18n';
import type { Message, Values, WordTexts } from '@recourse/ui/words';
import type * as topics from './topics.ts';

/** The texts of one topic in another language than English: each key of the English ones. */
export type Texts<English> = Record<keyof English, Message>;
/** A topic: its texts in five languages, the English ones saying which keys and places there are. */
export type Topic<English> = { en: English } & Record<Exclude<Language, 'en'>, Texts<English>>;

type Joined<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;
type Topics = typeof topics;
/** All English texts of the chats. Each key begins with the name of its topic. */
export type ChatTexts = Joined<Topics[keyof Topics]['en']>;
export type ChatKey = keyof ChatTexts;

type Translate<T> = <K extends keyof T>(key: K, ...values: Values<T, K>) => string;

/** Texts and formats of one language: the vocabulary of all screens, and what only chats say. */
export type Words = Omit<I18n, 't'> & { t: Translate<WordTexts & ChatTexts> };
export type AnyKey = keyof WordTexts | ChatKey;
