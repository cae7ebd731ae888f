import type { LetterView } from '@recourse/api-client/schemas';
import { kindsOf, neededKind, rulesFor, templatesOf, waysOf } from '@recourse/chat';
import type { MessageKind } from '@recourse/complaint-domain';
import type { Person } from '../../bot.ts';
import type { Known } from './compose.ts';
import { aboutOf, type Checked, type Draft } from './state.ts';

/** `byTemplate`: the text is as the template gave it. */
export type Written = Checked & { byTemplate: boolean };

/** The letter that somebody came to write, as its best template gives it. Null: none can be sent now. */
export async function newLetter(
  person: Person,
  known: Known,
  wanted: MessageKind | undefined,
): Promise<Written | null> {
  const { view } = known;
  const kind = wanted ?? neededKind(view);
  if (kind === null || !kindsOf(view).includes(kind)) return null;
  const { reference, language } = view;
  const surface = waysOf(view, person.words)[0]?.surface ?? '';
  const empty = { template: '', text: '', rule: '', until: '', offerUntil: '', how: '' };
  return writeAs(person, known, { reference, kind, language, surface, ...empty }, false);
}

/** The same letter as one of another kind: by the best template of that kind, unless somebody wrote it themselves. */
export async function writeAs(person: Person, known: Known, draft: Draft, own: boolean): Promise<Written> {
  const next = { ...draft, ...aboutFor(draft.kind, known) };
  if (own) return asWritten(person, { ...next, template: '' });
  const { fitting } = templatesOf(draft.kind, known.templates, known.view);
  return fill(person, { ...next, template: fitting?.id ?? '', text: '' }, false);
}

/** A delay notice is about a duty: at first the nearest, and the longest time that its rule allows. */
export function aboutFor(kind: MessageKind, known: Known, rule?: string): { rule: string; until: string } {
  const rules = rulesFor(kind, known.view);
  const chosen = rules.find(({ id }) => id === rule) ?? (kind === 'delay-notice' ? rules[0] : undefined);
  return { rule: chosen?.id ?? '', until: chosen?.extension?.longest ?? '' };
}

/** Fills the letter in from its template. One that lacks values writes nothing: what is missing is said. */
export async function fill(person: Person, draft: Draft, own: boolean): Promise<Written> {
  if (draft.template === '') return asWritten(person, draft);
  const { kind, template, language, reference } = draft;
  const letter = await person.client.letter(reference, { kind, template, language, ...aboutOf(draft) });
  if (letter.missing.length === 0)
    return { draft: { ...draft, text: letter.text }, letter, byTemplate: true };
  // What another template wrote would go out under the name of this one.
  return { draft: own ? draft : { ...draft, text: '' }, letter, byTemplate: false };
}

export async function asWritten(person: Person, draft: Draft): Promise<Written> {
  return { draft, letter: draft.text === '' ? null : await check(person, draft), byTemplate: false };
}

/** What the rules find in the letter as it stands. */
export function check(person: Person, draft: Draft): Promise<LetterView> {
  const { reference, kind, text, language } = draft;
  return person.client.letter(reference, { kind, text, language, ...aboutOf(draft) });
}
