import type { Assessment } from '@recourse/api-client';
import { type Actor, mayRead, recognise, similarity } from '@recourse/complaint-domain';
import { loadCase, type RegisterContext } from './context.ts';
import { toRow } from './stores/complaint-store.ts';
import { languageOf } from './views/language.ts';

type Input = { subject?: string; text: string; email?: string; language?: string };

/** Alike enough to be shown as a possible duplicate; the same person's need less. */
const ALIKE = 0.3;
const ALIKE_SAME_PERSON = 0.12;
const CANDIDATES = 20;
const SHOWN = 5;
/** Characters of each text that are compared: a longer mail repeats itself, and the register waits meanwhile. */
const COMPARED = 5_000;

/** Is this a complaint, and is it perhaps registered already? */
export function assess(ctx: RegisterContext, actor: Actor, input: Input): Assessment {
  const signal = recognise({
    text: input.text,
    ...(input.subject === undefined ? {} : { subject: input.subject }),
    ...(input.language === undefined ? {} : { language: languageOf(input.language) }),
  });
  const { complaint, score, language, severity } = signal;
  const words = signal.words.map(({ word, start, end }) => ({ word, start, end }));
  return { complaint, score, language, severity, words, duplicates: duplicates(ctx, actor, input) };
}

function duplicates(ctx: RegisterContext, actor: Actor, input: Input): Assessment['duplicates'] {
  const email = input.email?.trim().toLowerCase();
  const text = [input.subject, input.text].filter(Boolean).join('\n');
  const found = new Map(
    [...(email ? ctx.stores.complaints.ofEmail(email, CANDIDATES) : []), ...alike(ctx, text)].map((row) => [
      row.id,
      row,
    ]),
  );
  return [...found.values()]
    .flatMap((row) => {
      const c = loadCase(ctx, row.id);
      if (!c || mayRead(actor, c) !== 'full') return [];
      const known = [c.subject, c.description].filter(Boolean).join('\n');
      const alikeness = similarity(text.slice(0, COMPARED), known.slice(0, COMPARED));
      const sameRequester = email !== undefined && row.email === email;
      if (alikeness < (sameRequester ? ALIKE_SAME_PERSON : ALIKE)) return [];
      const { reference, status, subject, receivedAt } = toRow(row);
      return [{ reference, status, subject, receivedAt, similarity: alikeness, sameRequester }];
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, SHOWN);
}

/** The longest words of a text tell most about what it is about. */
function alike(ctx: RegisterContext, text: string) {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [])]
    .sort((a, b) => b.length - a.length)
    .slice(0, 12);
  return words.length === 0 ? [] : ctx.stores.complaints.alike(words, CANDIDATES);
}
