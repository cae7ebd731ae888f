import type { CommandName } from '../complaint/commands.ts';
import { noticeOf } from '../complaint/decide/delay.ts';
import { rulesOf } from '../complaint/facts.ts';
import type { Policy } from '../complaint/policy.ts';
import type { Complaint, ComplaintState } from '../complaint/state.ts';
import { draftLetter, type GivenValues } from '../letters/index.ts';
import type { Language, MessageKind } from '../vocabulary.ts';

/** Stands in a test for a letter that the case's regimes let pass: it is written when the command is given. */
export const PASSING = 'A letter that passes.';

type Wanted = { language?: Language | undefined; rule?: string | undefined; until?: string | undefined };

/** Names the complaint and what was found; what else the law wants stands in the rights. */
const TEXT = [
  'Complaint {reference}: {subject}',
  '{#delayReasons}{delayReasons}{/delayReasons}',
  '{#findings}{findings}{/findings}',
  '{#redress}{redress}{/redress}',
  '{#rights}{rights}{/rights}',
].join('\n\n');

/** A letter of this kind that passes the linter for the case as it is now. */
export function passingLetter(kind: MessageKind, c: Complaint, policy: Policy, wanted: Wanted = {}): string {
  const letter = draft(kind, c, policy, wanted);
  if (!letter.ok) throw new Error(`no ${kind}: ${JSON.stringify(letter.problems)}`);
  return letter.markdown;
}

function draft(kind: MessageKind, c: Complaint, policy: Policy, wanted: Wanted) {
  const { language = c.language, rule, until = '2026-12-01' } = wanted;
  const late = kind === 'delay-notice' || kind === 'holding-response';
  const given: GivenValues = late
    ? { delayReasons: 'The courier has not answered yet.', expected: until }
    : {};
  return draftLetter({ template: { kind, text: { en: TEXT } }, language, c, policy, given, rule });
}

const KINDS: Partial<Record<CommandName, MessageKind>> = {
  Acknowledge: 'acknowledgement',
  IssueFinalResponse: 'final-response',
  SendDelayNotice: 'delay-notice',
  SendMessage: 'message',
};

type Inner = { command: CommandName; data: object };
type LetterData = { text?: string; kind?: MessageKind } & Wanted;

/** The data of a command, with a letter that passes in the place of `PASSING`, where the case has what it needs. */
export function withLetter(type: CommandName, data: object, state: ComplaintState, policy: Policy): object {
  if (type === 'PrepareSending') {
    const { command, data: inner } = data as Inner;
    return { ...data, data: withLetter(command, inner, state, policy) };
  }
  const { text, kind = KINDS[type], ...wanted }: LetterData = data;
  if (text !== PASSING || !kind || state.status === 'none') return data;
  const running = rulesOf(state, policy).find(({ rule }) => rule.id === wanted.rule);
  const notice = running && noticeOf(running);
  const letter = draft(notice ?? kind, state, policy, wanted);
  return letter.ok ? { ...data, text: letter.markdown } : data;
}
