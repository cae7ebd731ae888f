import { ApiError } from '@recourse/api-client/client';
import type { ComplaintSummary, ComplaintView } from '@recourse/api-client/schemas';
import type { Person } from '../../bot.ts';

/** A case as this person may see it, or why they may not, for them. Other refusals come as the service's errors. */
export async function readCase(
  { client, words }: Person,
  reference: string,
): Promise<{ ok: true; view: ComplaintView } | { ok: false; why: string }> {
  try {
    const view = (await client.read(reference)) as ComplaintView | ComplaintSummary;
    if ('summary' in view) return { ok: false, why: words.t('summary.text') };
    return { ok: true, view };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 404) throw error;
    return { ok: false, why: words.t('refusals.not-found', { reference }) };
  }
}
