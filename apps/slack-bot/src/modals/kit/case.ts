import type { ComplaintSummary, ComplaintView } from '@recourse/api-client/schemas';
import type { Person } from '../../bot.ts';

/** The case as this person may see it. Refusals of the service come as its errors. */
export async function readCase(
  { client, words }: Person,
  reference: string,
): Promise<{ ok: true; view: ComplaintView } | { ok: false; why: string }> {
  const view = (await client.read(reference)) as ComplaintView | ComplaintSummary;
  if ('summary' in view) return { ok: false, why: words.t('summary.text') };
  return { ok: true, view };
}
