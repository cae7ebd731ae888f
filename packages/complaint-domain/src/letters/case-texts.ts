import type { Policy } from '../complaint/policy.ts';
import { approvedRedress } from '../complaint/questions.ts';
import type { Complaint } from '../complaint/state.ts';

/** What the complainant told: repeating it to them gives nothing away. */
export function complainantTexts(c: Complaint): string[] {
  const messages = c.messages.flatMap(({ direction, text }) => (direction === 'in' ? text : []));
  const issues = c.issues.map(({ text }) => text);
  return present([c.subject, c.description, c.remedySought, ...issues, ...messages]);
}

/** What was found and offered: it is meant for the letter. */
export function decisionTexts(c: Complaint): string[] {
  return present([
    ...c.issues.map(({ finding }) => finding),
    ...approvedRedress(c).map(({ description }) => description),
  ]);
}

/** What already went to the complainant, and the organisation's own standard letters. */
export function publicTexts(c: Complaint, policy: Policy): string[] {
  const sent = c.messages.flatMap(({ direction, text }) => (direction === 'out' ? text : []));
  const templates = policy.settings.templates.flatMap(({ text }) => Object.values(text));
  return present([...sent, ...templates]);
}

function present(texts: readonly (string | null | undefined)[]): string[] {
  return texts.filter((text): text is string => typeof text === 'string');
}
