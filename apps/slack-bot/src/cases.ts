import type { ComplaintSummary, ComplaintView } from '@recourse/api-client/schemas';
import { type Content, cardContent, cardOfView, summaryContent, type Words } from '@recourse/chat';
import type { Bot, Person } from './bot.ts';

export type ShownCase = {
  /** `summary`: the person's role only sees how far a case is. */
  kind: 'whole' | 'summary';
  restricted: boolean;
  content: Content;
};

/** A case as this person sees it, in these words. Refusals of the service come as its errors. */
export async function caseContent(
  bot: Bot,
  { client }: Person,
  reference: string,
  words: Words,
): Promise<ShownCase> {
  const [view, session, { caseUrl }] = await Promise.all([
    client.read(reference) as Promise<ComplaintView | ComplaintSummary>,
    client.session(),
    bot.settings(),
  ]);
  const { stages } = session.settings;
  if ('summary' in view)
    return { kind: 'summary', restricted: false, content: summaryContent(view, words, { caseUrl, stages }) };
  const card = cardOfView(view, session, caseUrl);
  const content = cardContent(card, words, { reveal: true, stages });
  return { kind: 'whole', restricted: view.restricted, content };
}
