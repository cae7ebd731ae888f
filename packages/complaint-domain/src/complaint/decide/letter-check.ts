import { lintLetter } from '../../letters/index.ts';
import type { Language, MessageKind } from '../../vocabulary.ts';
import type { Policy } from '../policy.ts';
import type { Rejection } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import { rejection } from './outcome.ts';

/** `rule`: of a notice of more time, the rule whose time it is. */
type Letter = { kind: MessageKind; text: string; language: Language; rule?: string | undefined };

/**
 * LT1: a letter that lacks what a regime of the case asks for, or says what it must not, does not go out. The
 * rejection names each finding with its citation; advice stops nothing.
 */
export function incompleteLetter(letter: Letter, c: Complaint, policy: Policy): Rejection | null {
  const { kind, text, language, rule } = letter;
  const findings = lintLetter({ kind, markdown: text, language, c, policy, rule }).filter(
    ({ level }) => level !== 'advice',
  );
  if (findings.length === 0) return null;
  const named = findings.map(({ element, issue, level, regime, citation }) => ({
    element,
    level,
    regime,
    citation,
    ...(issue !== undefined && { issue }),
  }));
  const list = [...new Set(named.map(({ element, issue }) => (issue ? `${element} (${issue})` : element)))];
  return rejection('LT1', 'letter-incomplete', `the letter has gaps: ${list.join(', ')}`, {
    findings: named,
  });
}
