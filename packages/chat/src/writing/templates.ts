import type { ComplaintView, SessionView } from '@recourse/api-client/schemas';
import type { MessageKind, Outcome } from '@recourse/complaint-domain';

export type Template = SessionView['settings']['templates'][number];
type Answered = 'upheld' | 'partly-upheld' | 'not-upheld';
type Case = Pick<ComplaintView, 'issues' | 'regimes'>;

/** How a final response answers these issues (rule FR4), or null while one of them has no finding. */
export function answerTo(issues: ComplaintView['issues']): Answered | null {
  if (issues.length === 0 || issues.some((issue) => !issue.outcome)) return null;
  const decided = new Set(issues.map((issue) => issue.outcome as Outcome));
  decided.delete('withdrawn');
  decided.delete('out-of-scope');
  if (decided.size > 1 || decided.has('partly-upheld')) return 'partly-upheld';
  return decided.has('upheld') ? 'upheld' : 'not-upheld';
}

/**
 * Templates for letters of a kind, the one that fits best first; those for another law are left out. `fitting`: the
 * one to begin with.
 */
export function templatesOf(
  kind: MessageKind,
  templates: Template[],
  view: Case,
): { templates: Template[]; fitting: Template | undefined } {
  const answer = answerTo(view.issues);
  const open = templates.filter((template) => template.kind === kind && isOfCase(template, view));
  const fits = ({ outcomes }: Template) => !outcomes || (answer !== null && outcomes.includes(answer));
  const rank = (template: Template) =>
    (fits(template) ? 0 : 4) + (template.outcomes ? 0 : 2) + (template.regimes ? 0 : 1);
  const sorted = open.toSorted((a, b) => rank(a) - rank(b));
  const first = sorted[0];
  return { templates: sorted, fitting: first && fits(first) ? first : undefined };
}

function isOfCase({ regimes }: Template, view: Case): boolean {
  return !regimes || regimes.some((regime) => view.regimes.includes(regime));
}
