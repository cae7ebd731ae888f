import { expect, it } from 'vitest';
import { nearestObligation, obligationStatusAt } from '../obligations/index.ts';
import { RegimeSchema } from '../regimes/index.ts';
import { given, HOUR, LODGED, POLICY, policyWith, STORY, step, T0, TAKEN } from '../test/cases.ts';
import { explainObligationOf, obligationsOf } from './facts.ts';
import { stageTargetOf } from './stage-targets.ts';
import type { Complaint } from './state.ts';

const targetOf = (c: Complaint) => obligationsOf(c, POLICY).find(({ kind }) => kind === 'stage-target');

it('[ST10] a stage has its target from the moment the case enters it, counted and explained like any other', () => {
  expect(targetOf(given(LODGED).case)).toBeUndefined();
  const c = given(LODGED, step('Assign', { assignee: 'ann' }, { at: T0 + HOUR })).case;
  const target = targetOf(c)!;
  expect(target).toMatchObject({
    id: 'stage/received',
    statutory: false,
    due: T0 + 25 * HOUR,
    state: 'open',
    start: { fact: 'stage-entered', at: T0 + HOUR },
  });
  expect(obligationStatusAt(target, target.due + 1)).toBe('missed');
  expect(explainObligationOf(c, 'stage/received', POLICY)).toMatchObject({ hours: { amount: 24 } });
  expect(RegimeSchema.safeParse(stageTargetOf(c, POLICY.settings)).error).toBeUndefined();
});

it('[ST10] it stands still while the complainant is asked, and is never the nearest date', () => {
  const asked = given(LODGED, TAKEN, step('SendMessage', { text: 'When was it?' }, { at: T0 + HOUR })).case;
  expect(targetOf(asked)).toMatchObject({ paused: true });
  const alone = obligationsOf(asked, POLICY).filter(({ kind }) => kind === 'stage-target');
  expect(nearestObligation(alone)).toBeUndefined();
});

it('[ST10] it is missed like an internal target, and gone with the stage', () => {
  const missed = given(LODGED, TAKEN)
    .when(
      'RecordObligation',
      { obligation: 'stage/received', state: 'missed', due: T0 + 24 * HOUR },
      { by: { kind: 'system', id: 'alarm' }, at: T0 + 24 * HOUR + 1 },
    )
    .gives(['ObligationMissed', { obligation: 'stage/received' }]);
  expect(missed.state.escalation).toBeNull();
  expect(targetOf(given(...STORY.resolved).case)).toBeUndefined();
});

it('[ST10] a stage without hours has none', () => {
  const stages = POLICY.settings.stages.map(({ targetHours: _, ...stage }) => stage);
  const policy = policyWith({ stages });
  const c = given(LODGED, TAKEN).case;
  expect(obligationsOf(c, policy).some(({ kind }) => kind === 'stage-target')).toBe(false);
});
