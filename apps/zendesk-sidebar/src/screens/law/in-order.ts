import type { ExplainedObligation } from '@recourse/api-client/schemas';

const OVER: readonly string[] = ['met', 'met-late', 'passed'];
const isOver = ({ status }: ExplainedObligation) => OVER.includes(status);

/** What is open by date, the nearest first, then what is over. */
export function inOrder(duties: ExplainedObligation[]): ExplainedObligation[] {
  return [...duties].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || a.due - b.due);
}
