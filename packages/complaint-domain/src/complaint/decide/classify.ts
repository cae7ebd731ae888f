import type { EventBody } from '../events.ts';
import { isAnswered } from '../questions.ts';
import type { Decision } from '../rejections.ts';
import { routeOf } from '../routing.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { regimesFor } from './lodge.ts';
import { accept, compact, event, refuse, reject } from './outcome.ts';
import { unknownCategory } from './taxonomy.ts';

/** CT rules. Emits what changed only; a case that nobody has taken up follows its routing rule. */
export function classify({ data, c, policy }: CaseCommand<'Classify'>): Decision<EventBody> {
  const { addIssues = [], ...given } = data;
  const category = given.category ?? c.category;
  const moved = given.category !== undefined && given.category !== c.category;
  const subcategory = given.subcategory ?? (moved ? null : c.subcategory);
  if (given.category !== undefined || given.subcategory !== undefined) {
    const problem = unknownCategory('CT1', category, subcategory, policy.settings);
    if (problem) return refuse(problem);
  }
  if (addIssues.length > 0 && isAnswered(c))
    return reject('CT3', 'already-done', 'the final response was issued; reopen the case to add an issue');
  const changes = changed(c, given);
  if (Object.keys(changes).length === 0 && addIssues.length === 0)
    return reject('CT2', 'already-done', 'the case is classified like this already');
  const issues = addIssues.map((_, index) => `i${c.issues.length + index + 1}`);
  const regimes = regimesFor({ ...c, ...changes }, policy);
  const { defect, place, ...clear } = changes;
  const personal = compact({ issues: addIssues, defect, place });
  const sealed = issues.length > 0 || defect !== undefined || place !== undefined;
  const classified = event('Classified', { ...clear, issues, regimes }, sealed ? personal : null);
  return accept(classified, ...rerouted({ ...c, ...changes }, c, policy));
}

type Given = Omit<CaseCommand<'Classify'>['data'], 'addIssues'>;

function changed(c: Complaint, given: Given): { [K in keyof Given]?: Exclude<Given[K], undefined> } {
  const entries = Object.entries(compact(given)).filter(([key, value]) => c[key as keyof Given] !== value);
  return Object.fromEntries(entries);
}

/** RO2: nobody has taken the case up and nobody has moved it, so the routing rule that now matches moves it. */
function rerouted(
  after: Complaint,
  before: Complaint,
  policy: CaseCommand<'Classify'>['policy'],
): EventBody[] {
  if (before.assignee !== null || before.queue !== before.routing.queue) return [];
  const route = routeOf(after, policy.settings);
  return route.queue === before.queue ? [] : [event('Assigned', { queue: route.queue })];
}
