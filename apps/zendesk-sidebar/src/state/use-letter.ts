import type { LetterView } from '@recourse/api-client/schemas';
import type { Language, MessageKind } from '@recourse/complaint-domain';
import type { Failure } from '@recourse/ui/components';
import { useRef, useState } from 'preact/hooks';
import { useApp, useCase } from './context.ts';
import { useDraft } from './drafts.ts';
import type { About } from './sending.ts';

/** A letter being written. `filled`: the text as the template gave it, so that a change by hand is noticed. */
export type Letter = {
  kind: string;
  template: string;
  language: string;
  text: string;
  filled: string;
  /** ISO date, or empty. */
  offerUntil: string;
};
export type LetterDraft = ReturnType<typeof useLetterDraft>;

/** Another kind of letter: a text that only a template wrote goes with it. */
export function asKind(kind: MessageKind, { text, filled }: Letter): Partial<Letter> {
  return { kind, template: '', ...(text === filled && { text: '', filled: '' }) };
}

/** The letter of this name, kept over reloads until it was sent. */
export function useLetterDraft(name: string) {
  const { language } = useCase().view;
  return useDraft<Letter>(name, {
    kind: '',
    template: '',
    language,
    text: '',
    filled: '',
    offerUntil: '',
  });
}

/** Fills a template into the text, but never over something that the agent has written without asking. */
export function useTemplate({ value, set }: LetterDraft, kind: MessageKind, about: About) {
  const app = useApp();
  const { reference } = useCase().view;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<LetterView['missing']>([]);
  const [asked, setAsked] = useState<Partial<Letter> | null>(null);
  const turn = useRef(0);
  const written = useRef(value.text);
  written.current = value.text;
  const load = async (change: Partial<Letter>) => {
    const { template, language } = { ...value, ...change };
    set(change);
    setAsked(null);
    setMissing([]);
    setFailure(null);
    turn.current += 1;
    const mine = turn.current;
    setBusy(template !== '');
    if (template === '') return;
    try {
      const letter = await app.client.letter(reference, {
        kind,
        template,
        language: language as Language,
        ...about,
      });
      // Another template was chosen meanwhile.
      if (mine !== turn.current) return;
      setMissing(letter.missing);
      const complete = letter.missing.length === 0;
      // The agent wrote while the template was on its way.
      if (written.current !== value.text) setAsked(complete ? change : null);
      else if (complete) set({ text: letter.text, filled: letter.text });
      // What another template wrote would go out under the name of this one.
      else if (value.text === value.filled) set({ text: '', filled: '' });
    } catch (error) {
      if (mine === turn.current) setFailure(app.notice(error));
    }
    if (mine === turn.current) setBusy(false);
  };
  const fill = (change: Partial<Letter>) => {
    const own = value.text.trim() !== '' && value.text !== value.filled;
    const { template } = { ...value, ...change };
    if (own && template !== '') setAsked(change);
    else void load(change);
  };
  return {
    busy,
    failure,
    missing,
    asked: asked !== null,
    fill,
    confirm: () => void load(asked ?? {}),
    refuse: () => setAsked(null),
  };
}
