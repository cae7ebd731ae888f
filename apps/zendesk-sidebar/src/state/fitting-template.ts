import type { ComplaintView, SessionView } from '@recourse/api-client/schemas';
import type { Outcome } from '@recourse/complaint-domain';

type Template = SessionView['settings']['templates'][number];
type Answered = 'upheld' | 'partly-upheld' | 'not-upheld';

/** How a final response answers these issues (rule FR4), or null while one of them has no finding. */
export function answerTo(issues: ComplaintView['issues']): Answered | null {
  if (issues.length === 0 || issues.some((issue) => !issue.outcome)) return null;
  const decided = new Set(issues.map((issue) => issue.outcome as Outcome));
  decided.delete('withdrawn');
  decided.delete('out-of-scope');
  if (decided.size > 1 || decided.has('partly-upheld')) return 'partly-upheld';
  return decided.has('upheld') ? 'upheld' : 'not-upheld';
}

/** The final response that comes with the product for this answer, or that an organisation named alike. */
export function fittingTemplate(
  templates: Template[],
  issues: ComplaintView['issues'],
): Template | undefined {
  const answer = answerTo(issues);
  return templates.find(
    ({ id, kind }) => kind === 'final-response' && answer !== null && id === `final-response-${answer}`,
  );
}
