import type { TimelineEntry } from '@recourse/api-client/schemas';
import type { I18n } from './i18n.ts';

/** Names that an event only mentions by id. */
export type Names = { members: { id: string; name: string }[]; stages: { id: string; label: string }[] };

/** Who did it, as a person would say it. */
export function actorName(
  by: { kind: string; id: string; name?: string | undefined },
  names: Names,
  i18n: I18n,
): string {
  if (by.name) return by.name;
  const member = names.members.find((m) => m.id === by.id);
  if (member) return member.name;
  return by.kind === 'complainant' ? i18n.t('history.complainant') : i18n.t('history.system');
}

/** One event as a sentence: "Bruno moved it to Deciding". */
export function describeEntry(
  entry: Pick<TimelineEntry, 'type' | 'by' | 'data'> & Partial<Pick<TimelineEntry, 'personal'>>,
  names: Names,
  i18n: I18n,
): string {
  const who = actorName(entry.by, names, i18n);
  const { key, values } = phrase(entry, names, i18n);
  const fallback = i18n.lookup(`event.${entry.type}`, i18n.t('event.unknown', { who }), { who, ...values });
  return i18n.lookup(`event.${key}`, fallback, { who, ...values });
}

function phrase(entry: Parameters<typeof describeEntry>[0], names: Names, i18n: I18n) {
  const data = entry.data;
  const text = (field: string) => String(data[field] ?? '');
  const word = (group: string, field: string) => i18n.lookup(`${group}.${text(field)}`, text(field));
  switch (entry.type) {
    case 'Assigned': {
      const assignee = names.members.find((m) => m.id === data.assignee)?.name;
      return assignee ? { key: 'AssignedTo', values: { assignee } } : { key: 'Assigned', values: {} };
    }
    case 'StageEntered':
      return { key: entry.type, values: { stage: stageLabel(text('stage'), names.stages, i18n) } };
    case 'Escalated':
      return { key: entry.type, values: { role: word('role', 'to') } };
    case 'MessageSent':
      return { key: `MessageSent.${text('kind')}`, values: {} };
    case 'DeliveryRecorded':
      return { key: deliveryKey(text('item'), data.result), values: {} };
    case 'FindingRecorded':
    case 'FinalResponseIssued':
      return { key: entry.type, values: { outcome: word('outcome', 'outcome') } };
    case 'OfferAnswered':
      return { key: entry.type, values: { answer: word('answer', 'answer') } };
    case 'ReferredExternally':
      return { key: entry.type, values: { body: String(entry.personal?.body ?? '…') } };
    case 'ObligationWarned':
    case 'ObligationDue':
    case 'ObligationMissed':
      return { key: entry.type, values: { duty: obligationName(text('obligation'), i18n) } };
    default:
      return { key: entry.type, values: {} };
  }
}

/** An internal note that reached its ticket is never called a message: nobody outside has seen it. */
function deliveryKey(item: string, result: unknown): string {
  const { kind } = (result ?? {}) as { kind?: string };
  return `DeliveryRecorded.${item.startsWith('n') ? 'note.' : ''}${kind}`;
}

/** Rules that are named otherwise than the kind of what they ask for; an event knows the rule alone. */
const KIND_OF_RULE: Record<string, string> = {
  'promised-answer': 'final-response',
  'summary-resolution': 'summary-letter',
  forward: 'forward-to-regulator',
};

/** `id` is `regime/name` or a kind alone. */
export function obligationName(id: string, i18n: Pick<I18n, 'lookup'>): string {
  const name = id.split('/').at(-1) ?? id;
  const kind = KIND_OF_RULE[name] ?? name;
  return i18n.lookup(`obligation.${kind}`, kind);
}

export function stageLabel(id: string | null, stages: Names['stages'], i18n: Pick<I18n, 'lookup'>): string {
  if (!id) return '';
  return stages.find((s) => s.id === id)?.label ?? i18n.lookup(`stage.${id}`, id);
}
