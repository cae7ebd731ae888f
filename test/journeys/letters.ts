import type { Client, LetterRequest } from '@recourse/api-client';
import { type Language, type MessageKind, toText } from '@recourse/complaint-domain';

export type LetterWishes = Omit<LetterRequest, 'kind' | 'text'>;
/** What a command that sends a letter takes. */
export type Letter = { text: string; template: string; language: Language };

/**
 * The letter that the product's own template gives for the case as it is now, as the composer offers it. Throws when
 * a value is missing in it, or when the law's check would stop it.
 */
export async function writeLetter(
  client: Client,
  reference: string,
  kind: MessageKind,
  { template, ...wishes }: LetterWishes = {},
): Promise<Letter> {
  const chosen = template ?? (await fittingTemplate(client, reference, kind));
  const { text, language, missing, findings } = await client.letter(reference, {
    ...wishes,
    kind,
    template: chosen,
  });
  const against = [...missing, ...findings.filter(({ level }) => level !== 'advice')];
  if (against.length > 0) throw new Error(`The ${kind} cannot go out: ${JSON.stringify(against)}`);
  return { text, template: chosen, language };
}

/** The first that is for this kind of letter, for the outcome of the case, and for one of its regimes. */
async function fittingTemplate(client: Client, reference: string, kind: MessageKind): Promise<string> {
  const [{ settings }, { issues, regimes }] = await Promise.all([client.session(), client.read(reference)]);
  const outcomes = [...new Set(issues.flatMap(({ outcome }) => outcome ?? []))];
  const outcome = outcomes.length > 1 ? 'partly-upheld' : outcomes[0];
  const fitting = settings.templates.find(
    (template) =>
      template.kind === kind &&
      (!template.outcomes || (outcome !== undefined && template.outcomes.includes(outcome))) &&
      (!template.regimes || template.regimes.some((regime) => regimes.includes(regime))),
  );
  if (!fitting) throw new Error(`no template for a ${kind} with outcome ${outcome}`);
  return fitting.id;
}

/** The text of a letter as it stands in a ticket, which shows no Markdown. */
export function asDelivered({ text }: Pick<Letter, 'text'>): string {
  return toText(text).trimEnd();
}
