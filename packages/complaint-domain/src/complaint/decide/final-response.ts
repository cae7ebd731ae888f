import { SEVERITIES } from '../../vocabulary.ts';
import type { CommandData } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Actor } from '../meta.ts';
import type { Policy } from '../policy.ts';
import { approvedRedress } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, FinalResponseDraft } from '../state.ts';
import { notReadyToAnswer, overallOutcome } from './answer.ts';
import { type CaseCommand, nextId, today } from './case.ts';
import { incompleteLetter } from './letter-check.ts';
import { outbound } from './messages.ts';
import { accept, compact, event, refuse, rejection } from './outcome.ts';

type Letter = CommandData<'IssueFinalResponse'>;

/** FR rules. The letter and the fact that it is the answer are two events; where two persons are needed, a draft. */
export function issueFinalResponse({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'IssueFinalResponse'>): Decision<EventBody> {
  const problem = offerOver(data, c, meta.at, policy) ?? notFit(data, c, policy);
  if (problem) return refuse(problem);
  const sent = outbound('final-response', data, c);
  if ('code' in sent) return refuse(sent);
  if (secondPersonNeeded(c, policy)) return accept(drafted(data, c));
  return accept(sent, issued(data, c));
}

/** FR10: the draft must still be right for the case as it is now. */
export function approveFinalResponse({
  c,
  meta,
  policy,
}: CaseCommand<'ApproveFinalResponse'>): Decision<EventBody> {
  const data = letterOf(c.draft!);
  const problem = offerOver(data, c, meta.at, policy) ?? notFit(data, c, policy);
  if (problem) return refuse(problem);
  const sent = outbound('final-response', data, c);
  return 'code' in sent ? refuse(sent) : accept(sent, issued(data, c, 'second-person'));
}

export function declineFinalResponse({ data }: CaseCommand<'DeclineFinalResponse'>): Decision<EventBody> {
  return accept(event('FinalResponseDeclined', {}, { reason: data.reason }));
}

export function noDraft(c: Complaint): Rejection | null {
  return c.draft ? null : rejection('FR9', 'not-found', 'no final response waits for a second person');
}

/** FR9 and FR10, as far as they hold without the letter: somebody else approves, and the case is still ready. */
export function notApprovable(c: Complaint, { kind, id }: Actor): Rejection | null {
  const own = c.draft?.by.kind === kind && c.draft.by.id === id;
  if (own) return rejection('FR9', 'second-person-needed', 'whoever wrote the draft cannot approve it');
  return noDraft(c) ?? notReadyToAnswer(c);
}

/** FR8: any condition of the settings that holds is enough. */
export function secondPersonNeeded(c: Complaint, policy: Policy): boolean {
  const { secondPerson, approvalLimits } = policy.settings;
  const { severityFrom, regimes, redressFrom } = secondPerson;
  if (severityFrom && SEVERITIES.indexOf(c.severity) >= SEVERITIES.indexOf(severityFrom)) return true;
  if (regimes?.some((regime) => c.regimes.includes(regime))) return true;
  if (redressFrom === undefined) return false;
  const money = approvedRedress(c).filter(({ amount }) => amount !== undefined);
  const foreign = money.some(({ currency }) => currency !== approvalLimits.currency);
  return foreign || money.reduce((sum, { amount }) => sum + (amount ?? 0), 0) >= redressFrom;
}

function notFit(data: Letter, c: Complaint, policy: Policy): Rejection | null {
  const letter = { kind: 'final-response', text: data.text, language: data.language ?? c.language } as const;
  return incompleteLetter(letter, c, policy);
}

/** FR11: the last day of an offer lies ahead, and there is an offer. */
function offerOver(
  { offerUntil }: Pick<Letter, 'offerUntil'>,
  c: Complaint,
  now: number,
  policy: Policy,
): Rejection | null {
  if (offerUntil === undefined) return null;
  if (approvedRedress(c).length === 0)
    return rejection('FR11', 'offer-missing', 'offerUntil needs approved redress', { offerUntil });
  if (offerUntil > today(now, policy)) return null;
  return rejection('FR11', 'unknown-value', 'offerUntil must be a day in the future', { offerUntil });
}

/** A draft as it was asked to be sent. Its text is there: only a closed case is erased, and it has no draft. */
function letterOf({
  text,
  language,
  template,
  surface,
  offerUntil,
  sentOutside,
}: FinalResponseDraft): Letter {
  const way = sentOutside ?? undefined;
  return compact({ text: text!, language, template, surface, offerUntil, sentOutside: way });
}

function drafted(data: Letter, c: Complaint): EventBody {
  const { template, surface, offerUntil, text, sentOutside } = data;
  return event(
    'FinalResponseDrafted',
    compact({ language: data.language ?? c.language, template, surface, offerUntil }),
    compact({ text, sentOutside }),
  );
}

function issued(data: Pick<Letter, 'offerUntil'>, c: Complaint, within?: 'second-person'): EventBody {
  return event(
    'FinalResponseIssued',
    compact({
      message: nextId('m', c.messages),
      outcome: overallOutcome(c.issues.flatMap((issue) => issue.outcome ?? [])),
      redress: approvedRedress(c).map((redress) => redress.id),
      offerUntil: data.offerUntil,
      within,
    }),
  );
}
