import type { Ticket } from '../host/ticket.ts';
import type { App } from './app.ts';
import type { Drafts } from './drafts.ts';
import { lodgeData, type Registration } from './registration.ts';

/** A registration that waits for its ticket's number. `savedAt`: UTC milliseconds of the save. */
type Armed = { form: Registration; savedAt: number | null };
const NAME = 'armed';
/** Zendesk opens the saved ticket at once; what is older belongs to another ticket. */
const HANDOVER_MS = 60_000;

export function armed(drafts: Drafts): Registration | null {
  return drafts.read<Armed>(NAME)?.form ?? null;
}

export function arm(drafts: Drafts, form: Registration | null): void {
  if (form) drafts.write(NAME, { form, savedAt: null } satisfies Armed);
  else drafts.remove(NAME);
}

/** The new ticket was saved: the frame of the ticket that now has a number takes over from here. */
export function handOver(drafts: Drafts, now: number): void {
  const waiting = drafts.read<Armed>(NAME);
  if (waiting) drafts.write(NAME, { ...waiting, savedAt: now });
}

/** Registers what was filled in while this ticket had no number yet. `drafts` are those of the new-ticket page. */
export async function registerArmedTicket(app: App, drafts: Drafts, ticket: Ticket): Promise<void> {
  const waiting = drafts.read<Armed>(NAME);
  if (!waiting?.savedAt || !ticket.id || Date.now() - waiting.savedAt > HANDOVER_MS) return;
  if (waiting.form.subject && ticket.subject && waiting.form.subject !== ticket.subject) return;
  const outcome = await app.lodge(lodgeData(waiting.form, app.host.account, ticket.id));
  if (!outcome.ok) return;
  drafts.remove(NAME);
  app.tell(app.i18n.t('register.done', { reference: outcome.receipt.reference }));
}
