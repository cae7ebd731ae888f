import type { Settings } from '../../settings/schema.ts';
import type { EventBody } from '../events.ts';
import type { Policy } from '../policy.ts';
import { missing } from '../questions.ts';
import type { Decision } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { accept, event, refuse, reject } from './outcome.ts';
import { unknown } from './taxonomy.ts';

/** ST3: work on a new case has begun, so it enters the first stage. */
export function begun(c: Complaint, policy: Policy): EventBody[] {
  if (c.status !== 'new') return [];
  return [event('StageEntered', { stage: policy.settings.stages[0]!.id, from: null })];
}

/** ST4 to ST8. */
export function moveToStage({ data, c, policy }: CaseCommand<'MoveToStage'>): Decision<EventBody> {
  const { stages } = policy.settings;
  const target = stages.findIndex((stage) => stage.id === data.stage);
  if (target < 0) return refuse(unknown('ST4', 'stage', data.stage, stages));
  const present = stageIndex(c, stages);
  if (target === present) return reject('ST5', 'already-done', `the case is at stage ${data.stage} already`);
  if (target < present) return moveBack(data, c);
  const lacking = missing(
    c,
    stages.slice(present + 1, target + 1).flatMap((stage) => stage.requires),
  );
  if (lacking.length > 0)
    return reject('ST6', 'stage-incomplete', `stage ${data.stage} needs ${lacking.join(', ')}`, {
      stage: data.stage,
      missing: lacking,
    });
  const entered = begun(c, policy);
  if (entered.length > 0 && target === 0) return accept(...entered);
  const from = c.status === 'in_progress' ? c.stage : stages[0]!.id;
  return accept(...entered, stageEntered(data.stage, from, data.reason));
}

/** ST7: a step back is explained. */
function moveBack(data: CaseCommand<'MoveToStage'>['data'], c: Complaint): Decision<EventBody> {
  if (data.reason === undefined)
    return reject('ST7', 'stage-incomplete', 'a step back needs a reason', { missing: ['reason'] });
  return accept(stageEntered(data.stage, c.status === 'in_progress' ? c.stage : null, data.reason));
}

function stageEntered(stage: string, from: string | null, reason: string | undefined): EventBody {
  return event('StageEntered', { stage, from }, reason === undefined ? null : { reason });
}

/** Position of the case in the stages; −1 before the first, and for a stage that the settings no longer have. */
export function stageIndex(c: Complaint, stages: Settings['stages']): number {
  return c.status === 'in_progress' ? stages.findIndex((stage) => stage.id === c.stage) : -1;
}

/** ST9: each escalation is one level higher than the last. */
export function escalate({ data, c }: CaseCommand<'Escalate'>): Decision<EventBody> {
  const level = (c.escalation?.level ?? 0) + 1;
  return accept(event('Escalated', { level, to: data.to }, { reason: data.reason }));
}
