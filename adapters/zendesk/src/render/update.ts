import type { CaseFields } from '@recourse/channel';
import type { Language, Status } from '@recourse/complaint-domain';
import { PHRASES } from './phrases.ts';

/** Ids of the ticket fields that show the case. */
export type ZendeskFields = { reference: number; status: number; nextObligation: number };

/** Name under which an update's audit keeps the delivery that it came from. */
export const DELIVERY_KEY = 'recourse_delivery';
export const CASE_TAG = 'recourse';
const STATUS_TAG_PREFIX = 'recourse-status-';

/** The tag and, equal to it, the value of the status field: in Zendesk an option's value is a tag. */
export function statusTag(status: Status): string {
  return `${STATUS_TAG_PREFIX}${status}`;
}

/** An update that adds one comment. The delivery id shows in the audit's metadata. */
export function commentUpdate(body: string, isPublic: boolean, deliveryId: string) {
  return { ticket: { comment: { body, public: isPublic }, metadata: { [DELIVERY_KEY]: deliveryId } } };
}

export function noteText(language: Language, author: string, text: string): string {
  return `${PHRASES[language].noteBy} ${author}\n\n${text}`;
}

export function editedText(language: Language, text: string): string {
  return `${PHRASES[language].edited}\n\n${text}`;
}

export type TicketTags = { tags: string[]; updated_at: string };

/**
 * An update of fields and tags. Tags can only be replaced as a whole, so a change of tags is a safe update against
 * the state they were read from: an agent's tag added in between gives 409 instead of being lost. Fields are set one
 * by one and need no such guard.
 */
export function fieldsUpdate(
  fields: CaseFields,
  ids: ZendeskFields,
  timeZone: string,
  before: TicketTags,
  deliveryId: string,
) {
  const due = fields.nextObligation && dateIn(timeZone, fields.nextObligation.due);
  const custom_fields = [
    { id: ids.reference, value: fields.reference },
    { id: ids.status, value: statusTag(fields.status) },
    { id: ids.nextObligation, value: due },
  ];
  const tags = tagsWith(before.tags, fields.status);
  const guarded = tags && { tags, safe_update: true, updated_stamp: before.updated_at };
  return { ticket: { custom_fields, ...guarded, metadata: { [DELIVERY_KEY]: deliveryId } } };
}

/** The tags with ours brought up to date; `null` when they already are. */
function tagsWith(before: string[], status: Status): string[] | null {
  const ours = [CASE_TAG, statusTag(status)];
  const others = before.filter((tag) => tag !== CASE_TAG && !tag.startsWith(STATUS_TAG_PREFIX));
  const upToDate = before.length === others.length + ours.length && ours.every((tag) => before.includes(tag));
  return upToDate ? null : [...others, ...ours];
}

/** `YYYY-MM-DD`, the day on which an instant falls in a time zone: Zendesk's date fields have no time. */
function dateIn(timeZone: string, at: number): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(at);
}
