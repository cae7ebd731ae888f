import type { LetterFindingView, LetterView } from '@recourse/api-client/schemas';
import type { Language, MessageKind } from '@recourse/complaint-domain';
import type { Failure, I18nOf } from '@recourse/ui/components';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp, useCase } from './context.ts';
import type { About } from './sending.ts';

/** Long enough that nobody is corrected in the middle of a word. */
const PAUSE_MS = 700;

export type CheckedLetter = { kind: MessageKind; text: string; language: Language; about: About };
export type Check = ReturnType<typeof useCheck>;

/**
 * What the rules find in a letter while it is written: asked once the typing rests, asked again when the case changed
 * or the connection is back. Only the answer to the present text counts; an older one is shown until it comes.
 */
export function useCheck({ kind, text, language, about }: CheckedLetter, pauseMs = PAUSE_MS) {
  const app = useApp();
  const { reference, version } = useCase().view;
  const [answer, setAnswer] = useState<{ to: string; letter: LetterView } | null>(null);
  const [state, setState] = useState<'idle' | 'asking' | 'done' | 'offline' | 'failed'>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);
  const question = JSON.stringify([version, { kind, text, language, ...about }]);
  const empty = text.trim() === '';

  /** Asks now. Null when there was no answer, or it came too late to count. */
  const ask = async (): Promise<LetterView | null> => {
    turn.current += 1;
    const mine = turn.current;
    setState('asking');
    try {
      const letter = await app.client.letter(reference, { kind, text, language, ...about });
      if (mine !== turn.current) return null;
      app.offline.value = false;
      setAnswer({ to: question, letter });
      setState('done');
      return letter;
    } catch (error) {
      if (mine !== turn.current) return null;
      const unreachable = !navigator.onLine || (error as Error).name === 'UnreachableError';
      setFailure(app.notice(error));
      setState(unreachable ? 'offline' : 'failed');
      return null;
    }
  };
  useEffect(() => {
    turn.current += 1;
    if (empty) {
      setAnswer(null);
      return setState('idle');
    }
    setState('asking');
    const timer = setTimeout(() => void ask(), pauseMs);
    return () => {
      turn.current += 1;
      clearTimeout(timer);
    };
  }, [question]);
  const lost = app.offline.value;
  useEffect(() => {
    if (state === 'offline' && !lost) void ask();
  }, [lost]);
  const current = answer?.to === question ? answer.letter : null;
  return { state, failure, letter: answer?.letter ?? null, current, ask };
}

/** Findings in the order in which they are put right. */
export function byWeight(findings: LetterFindingView[]): LetterFindingView[] {
  const order = ['gap', 'forbidden', 'advice'];
  return findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** "2 things missing and 1 passage must go"; null when nothing keeps the letter from going out. */
export function stopsOf(letter: LetterView | null, i18n: I18nOf<'letters'>): string | null {
  const count = (level: LetterFindingView['level']) =>
    letter?.findings.filter((finding) => finding.level === level).length ?? 0;
  const [gaps, bans] = [count('gap'), count('forbidden')];
  const parts = [
    ...(gaps > 0 ? [i18n.t('check.gaps', { n: gaps })] : []),
    ...(bans > 0 ? [i18n.t('check.bans', { n: bans })] : []),
  ];
  return parts.length > 0 ? i18n.list(parts) : null;
}
