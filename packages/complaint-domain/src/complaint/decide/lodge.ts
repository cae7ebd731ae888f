import { CASE_MARKS, type CaseMark, type ComplaintType, type Language } from '../../vocabulary.ts';
import type { CommandData, Complainant } from '../commands.ts';
import type { EventBody, EventOf } from '../events.ts';
import type { CommandMeta } from '../meta.ts';
import type { Policy } from '../policy.ts';
import type { Decision, Rejection } from '../rejections.ts';
import { routeOf } from '../routing.ts';
import { isInFuture } from './case.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { regimesFor } from './regimes.ts';
import { sectorOf, unknownCategory } from './taxonomy.ts';

/** What the register makes for a new case: its reference and the id of the key for its personal data. */
export type Given = { reference: string; dataKey: string };

const SUBJECT_LENGTH = 300;

/** LO rules. */
export function lodge(
  data: CommandData<'Lodge'>,
  meta: CommandMeta,
  policy: Policy,
  given: Given,
): Decision<EventBody> {
  if (isInFuture(data.receivedAt, meta.at))
    return reject('LO3', 'in-the-future', 'receivedAt lies in the future', { receivedAt: data.receivedAt });
  const problem =
    identified('LO4', data.complainant) ??
    unknownCategory('LO6', data.category, data.subcategory, policy.settings);
  if (problem) return refuse(problem);
  const linked = data.surface ? [event('SurfaceLinked', { surface: 's1', at: data.surface })] : [];
  return accept(
    lodgedEvent(data, meta, policy, given),
    ...confidential(data.type ?? 'complaint', [], policy),
    ...linked,
  );
}

/** LO11: complaints of employees and of whistleblowers, which few may see. */
const CONFIDENTIAL: readonly ComplaintType[] = ['grievance', 'whistleblowing'];

/** The restriction with which a confidential case begins; nothing for any other type. */
export function confidential(type: ComplaintType, excluded: string[], policy: Policy): EventBody[] {
  if (!CONFIDENTIAL.includes(type)) return [];
  const reason = CONFIDENTIAL_REASON[policy.settings.defaultLanguage];
  return [event('Restricted', { restricted: true }, { excluded, reason })];
}

const CONFIDENTIAL_REASON: Record<Language, string> = {
  en: 'Confidential by type.',
  it: 'Riservato per tipologia.',
  pl: 'Poufne ze względu na rodzaj sprawy.',
  pt: 'Confidencial pela natureza do caso.',
  ar: 'حالة سرية بحكم نوعها.',
};

/** Marks in the order of the list, each once, so that equal sets are equal. */
export function marksOf(marks: readonly CaseMark[] | undefined): CaseMark[] {
  return CASE_MARKS.filter((mark) => marks?.includes(mark));
}

/** Refuses an anonymous complainant who carries what identifies them. */
export function identified(rule: string, complainant: Complainant): Rejection | null {
  const fields = (['name', 'email', 'phone'] as const).filter((field) => complainant[field] !== undefined);
  if (!complainant.anonymous || fields.length === 0) return null;
  return rejection(rule, 'unknown-value', `an anonymous complainant carries no ${fields.join(', ')}`, {
    fields,
  });
}

/** The first line of a description, cut at a word, as the subject of a complaint that has none. */
export function subjectOf(description: string): string {
  const text = description.trim();
  const end = text.search(/[\r\n\u2028\u2029]/);
  const line = (end < 0 ? text : text.slice(0, end)).trim();
  if (line.length <= SUBJECT_LENGTH) return line;
  const head = line.slice(0, SUBJECT_LENGTH - 1);
  const words = /^.*\S(?=\s)/su.exec(head)?.[0];
  return `${words ?? trimHalf(head)}…`;
}

/** Cutting by UTF-16 units may leave half of a character behind. */
function trimHalf(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}

function lodgedEvent(data: CommandData<'Lodge'>, meta: CommandMeta, policy: Policy, given: Given): EventBody {
  const subject = data.subject ?? subjectOf(data.description);
  const issues = data.issues?.length ? data.issues : [subject];
  const { facts, routingRule } = lodgedFacts(data, meta, policy);
  const { description, remedySought, defect, place, externalReference } = data;
  const complainant = compact(data.complainant);
  return event(
    'Lodged',
    { ...given, ...facts, issues: issues.map((_, index) => `i${index + 1}`) },
    compact({
      ...{ subject, description, complainant, issues, remedySought },
      ...{ defect, place, externalReference, routingRule },
    }),
  );
}

type ClearFacts = Omit<EventOf<'Lodged'>['data'], 'reference' | 'dataKey' | 'issues'>;

function lodgedFacts(
  data: CommandData<'Lodge'>,
  meta: CommandMeta,
  policy: Policy,
): { facts: ClearFacts; routingRule: string } {
  const { settings } = policy;
  const chosen = {
    type: data.type ?? ('complaint' as const),
    channel: data.channel,
    language: data.language ?? settings.defaultLanguage,
    severity: data.severity ?? ('medium' as const),
    impact: data.impact ?? ('individual' as const),
    country: data.complainant.country ?? settings.defaultCountry,
    sector: data.sector ?? sectorOf(data.category, settings),
    marks: marksOf(data.marks),
    complainantKind: data.complainant.kind,
  };
  const vulnerable = data.complainant.vulnerability !== undefined;
  const { rule, queue } = routeOf({ ...data, ...chosen, vulnerable }, settings);
  const { product, category, subcategory } = data;
  const facts = compact({
    ...chosen,
    ...{ product, category, subcategory, queue },
    receivedAt: Math.min(data.receivedAt ?? meta.at, meta.at),
    anonymous: data.complainant.anonymous ?? false,
    regimes: regimesFor({ ...chosen, product, category }, policy),
  });
  return { facts, routingRule: rule };
}
