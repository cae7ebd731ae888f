import { LANGUAGES, type Language, type Severity } from '../vocabulary.ts';
import { AR } from './ar.ts';
import { EN } from './en.ts';
import { type Token, tokens } from './fold.ts';
import { IT } from './it.ts';
import type { Lexicons } from './lexicon.ts';
import { compileLexicon, matchAt, type PhraseTable } from './phrases.ts';
import { PL } from './pl.ts';
import { PT } from './pt.ts';

const LEXICONS: Lexicons = { en: EN, it: IT, pl: PL, pt: PT, ar: AR };
const COMPILED = Object.fromEntries(
  LANGUAGES.map((language) => [language, compileLexicon(LEXICONS[language])]),
) as Record<Language, ReturnType<typeof compileLexicon>>;

/** A word of the text that was read as a sign, with its place in `text` (UTF-16 units). */
export type RecognisedWord = { word: string; start: number; end: number };

/** Why the score is what it is; `weight` is what this sign added or took away. */
export type RecognitionReason = {
  code: 'complaint' | 'negated' | 'harmless' | 'praise' | 'question' | 'insistence' | 'serious';
  word: string;
  weight: number;
};

export type Recognition = {
  complaint: boolean;
  /** 0 to 1; a half and more is read as a complaint. */
  score: number;
  language: Language;
  /** The words that suggest a complaint, as positions in `text`. Words of the subject count but have no place here. */
  words: RecognisedWord[];
  severity: Severity;
  reasons: RecognitionReason[];
};

/** Weights at and above which a text is read as a complaint. */
const THRESHOLD = 2.5;
/** Long texts repeat themselves: one kind of sign adds at most this much against it. */
const PRAISE_LIMIT = 4;
const QUESTION_LIMIT = 3;

type Sign = RecognitionReason & { token: Token };

/**
 * Whether a text is a complaint or ordinary business, with the words that say so. Rules and word lists only: no
 * model, no network, the same answer every time. Meant as a proposal to a person.
 */
export function recognise(input: {
  subject?: string | undefined;
  text: string;
  language?: Language | undefined;
}): Recognition {
  const subject = tokens(input.subject ?? '');
  const body = tokens(input.text);
  const language = input.language ?? languageOf([...subject, ...body]);
  const inBody = signs(body, input.text, language);
  const all = [...signs(subject, input.subject ?? '', language), ...inBody];
  const reasons = [...all, ...insistence(`${input.subject ?? ''} ${input.text}`, all)];
  const weight = total(reasons);
  const complaint = weight >= THRESHOLD;
  return {
    complaint,
    score: 1 / (1 + Math.exp(THRESHOLD - weight)),
    language,
    words: inBody
      .filter(({ code }) => code === 'complaint' || code === 'serious')
      .map(({ word, token }) => ({ word, start: token.start, end: token.end })),
    severity: severityOf(reasons, complaint),
    reasons: reasons.map(({ code, word, weight: part }) => ({ code, word, weight: part })),
  };
}

/** The language whose small words are most frequent; English when there is no sign. */
export function languageOf(words: readonly Token[]): Language {
  let best: Language = 'en';
  let most = 0;
  for (const language of LANGUAGES) {
    const count = words.filter(({ folded }) => COMPILED[language].common.has(folded)).length;
    if (count > most) [best, most] = [language, count];
  }
  return most > 0 || !words.some(({ folded }) => /\p{Script=Arabic}/u.test(folded)) ? best : 'ar';
}

function signs(words: Token[], text: string, language: Language): Sign[] {
  const lexicon = COMPILED[language];
  const found: Sign[] = [];
  const add = (code: Sign['code'], weight: number, from: number, length: number) => {
    const token = { ...words[from]!, end: words[from + length - 1]!.end };
    found.push({ code, weight, word: text.slice(token.start, token.end), token });
  };
  for (let i = 0; i < words.length; ) {
    const match = matchAt(lexicon.phrases, words, i);
    if (!match) {
      i++;
      continue;
    }
    const negated = match.code === 'complaint' && isNegated(lexicon.negation, words, i, match.length);
    add(negated ? 'negated' : match.code, negated ? 0 : match.weight, i, match.length);
    i += match.length;
  }
  for (let i = 0; i < words.length; i++) {
    const serious = matchAt(lexicon.severity, words, i);
    if (serious) add('serious', serious.weight, i, serious.length);
  }
  return found;
}

/** "not rude", "without any delay": a short denial just before takes a single word back. */
function isNegated(negation: PhraseTable, words: Token[], at: number, length: number): boolean {
  if (length > 1) return false;
  return [1, 2].some((back) => at >= back && matchAt(negation, words, at - back) !== null);
}

/** Several exclamation marks or a shouted sentence strengthen a complaint; alone they are none. */
function insistence(text: string, found: readonly Sign[]): RecognitionReason[] {
  if (!found.some(({ code }) => code === 'complaint')) return [];
  const marks = text.match(/!{2,}/)?.[0];
  // Only from the beginning of a word: a long row of capitals would be tried again from each letter.
  const shouted = text.match(/(?<!\p{Lu})\p{Lu}{3,}(?:\s+\p{Lu}{2,}){2,}/u)?.[0];
  return [marks, shouted]
    .filter((word) => word !== undefined)
    .map((word) => ({ code: 'insistence', word, weight: 0.5 }));
}

function total(reasons: readonly RecognitionReason[]): number {
  const sum = (code: RecognitionReason['code']) =>
    reasons.reduce((all, reason) => (reason.code === code ? all + reason.weight : all), 0);
  const against = Math.max(sum('praise'), -PRAISE_LIMIT) + Math.max(sum('question'), -QUESTION_LIMIT);
  return distinct(reasons) + sum('insistence') + against;
}

/** A word counts once, however often it is repeated. */
function distinct(reasons: readonly RecognitionReason[]): number {
  const weights = new Map<string, number>();
  for (const { code, word, weight } of reasons)
    if (code === 'complaint' || code === 'serious') {
      const key = word.toLowerCase();
      weights.set(key, Math.max(weight, weights.get(key) ?? 0));
    }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}

function severityOf(reasons: readonly RecognitionReason[], complaint: boolean): Severity {
  const serious = reasons.filter(({ code }) => code === 'serious').map(({ weight }) => weight);
  if (serious.includes(2)) return 'critical';
  if (serious.length > 0) return 'high';
  return complaint ? 'medium' : 'low';
}
