import type { ObligationFacts } from '../obligations/index.ts';
import type { Regime } from '../regimes/index.ts';
import type { Settings } from '../settings/schema.ts';
import { ownRegime } from './own-regime.ts';
import type { Complaint } from './state.ts';

type Stage = Settings['stages'][number];

/** Regimes are told apart by identity, so each stage of the settings has one for as long as the settings are held. */
const targets = new WeakMap<Stage, Regime>();

/** ST10: the target of the stage that the case is at, as a regime of one rule; null where the stage has none. */
export function stageTargetOf(c: Complaint, settings: Settings): Regime | null {
  if (c.status !== 'in_progress') return null;
  const stage = settings.stages.find(({ id }) => id === c.stage);
  if (stage?.targetHours === undefined) return null;
  const known = targets.get(stage) ?? targetRegime(stage, stage.targetHours);
  targets.set(stage, known);
  return known;
}

/** When the clock of that target began. */
export function stageEntered(c: Complaint): ObligationFacts['milestones'] {
  return c.status === 'in_progress' ? [{ fact: 'stage-entered', at: c.stageSince, proof: 'stage' }] : [];
}

/** The organisation's own: it stands still while the complainant is asked, and nobody can be held to it by law. */
function targetRegime(stage: Stage, hours: number): Regime {
  return ownRegime(
    'stage',
    { en: 'Targets of the stages' },
    {
      id: `stage/${stage.id}`,
      kind: 'stage-target',
      limit: { amount: Math.max(1, Math.round(hours)), unit: 'hour' },
      clock: { start: 'stage-entered' },
      satisfiedBy: [{ event: 'stage-left' }],
      pausable: true,
      source: { citation: `Service standard: ${stage.label.en}`, title: 'Settings of the organisation' },
    },
  );
}
