import type { Language } from '@recourse/complaint-domain';
import type { Catalogue } from '@recourse/ui/catalogues';
import { createI18nFrom, languageOf } from '@recourse/ui/i18n';
import { type Message, WORDS } from '@recourse/ui/words';
import * as topics from './topics.ts';
import type { Words } from './types.ts';

export type { AnyKey, ChatKey, ChatTexts, Texts, Topic, Words } from './types.ts';
export { languageOf };

const made = new Map<string, Words>();

/**
 * What a chat says in one language. `timeZone` is an IANA name; without it the zone of the machine is used, which in a
 * Worker is UTC. The same arguments give the same object: making one costs a millisecond, and a reader asks often.
 */
export function createWords(language: Language, timeZone?: string): Words {
  const key = `${language} ${timeZone ?? ''}`;
  const words = made.get(key) ?? wordsOf(language, timeZone);
  made.set(key, words);
  return words;
}

function wordsOf(language: Language, timeZone?: string): Words {
  const texts: Record<string, Message>[] = Object.values(topics).map((topic) => topic[language]);
  const none = createI18nFrom(language, {} as Catalogue, timeZone);
  return none.with(Object.assign({}, WORDS[language], ...texts)) as unknown as Words;
}
