import type { EventBody } from '../events.ts';
import { isAnswered } from '../questions.ts';
import type { Decision } from '../rejections.ts';
import { routeOf } from '../routing.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { confidential, marksOf } from './lodge.ts';
import { accept, compact, event, refuse, reject } from './outcome.ts';
import { regimesAfter } from './regimes.ts';
import { sectorOf, unknownCategory } from './taxonomy.ts';

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
  const changes = changed(c, withSector(given, c, policy));
  if (Object.keys(changes).length === 0 && addIssues.length === 0)
    return reject('CT2', 'already-done', 'the case is classified like this already');
  const issues = addIssues.map((_, index) => `i${c.issues.length + index + 1}`);
  const regimes = regimesAfter(c, changes, policy);
  const { defect, place, ...clear } = changes;
  const personal = compact({ issues: addIssues, defect, place });
  const sealed = issues.length > 0 || defect !== undefined || place !== undefined;
  const classified = event('Classified', { ...clear, issues, regimes }, sealed ? personal : null);
  const restricted = c.restricted || !changes.type ? [] : confidential(changes.type, c.excluded, policy);
  return accept(classified, ...restricted, ...rerouted({ ...c, ...changes }, c, policy));
}

type Given = Omit<CaseCommand<'Classify'>['data'], 'addIssues'>;

/** CT6: a sector that followed from the category follows the new one. */
function withSector(given: Given, c: Complaint, { settings }: CaseCommand<'Classify'>['policy']): Given {
  const marks = given.marks && marksOf(given.marks);
  if (given.sector !== undefined || given.category === undefined) return { ...given, marks };
  const derived = c.sector === null || c.sector === sectorOf(c.category, settings);
  return { ...given, marks, sector: derived ? sectorOf(given.category, settings) : undefined };
}

function changed(c: Complaint, given: Given): { [K in keyof Given]?: Exclude<Given[K], undefined> } {
  const entries = Object.entries(compact(given)).filter(
    ([key, value]) => String(c[key as keyof Given]) !== String(value),
  );
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
