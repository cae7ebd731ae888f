import { obligationName } from '@recourse/ui/components';
import type { App } from './app.ts';

/**
 * Names of what the open case still owes, or an empty list. A way out that nobody must take is not owed, and the target
 * of a stage is for colleagues alone.
 */
export function openDuties(app: App): string[] {
  const open = app.screen.value;
  if (open.kind !== 'registered') return [];
  const owed = open.view.obligations.filter(
    (o) =>
      !o.optional &&
      o.kind !== 'stage-target' &&
      !o.satisfiedBy &&
      o.status !== 'met' &&
      o.status !== 'met-late',
  );
  return [...new Set(owed.map((o) => obligationName(o.kind, app.i18n)))];
}

/**
 * Zendesk's ticket is about to be saved. A ticket may not be solved while its complaint owes something, unless a
 * reason was recorded; then exactly one save passes.
 */
export async function askBeforeSave(app: App): Promise<string | null> {
  const open = app.screen.value;
  if (open.kind !== 'registered' || app.pass.value) return null;
  const { status } = await app.host.ticket();
  const duties = openDuties(app);
  if (!['solved', 'closed'].includes(status) || duties.length === 0) return null;
  app.stopped.value = true;
  return app.i18n.t('guard.message', { reference: open.view.reference, duties: app.i18n.list(duties) });
}
