import type { DeadlineRule, Regime } from '../regimes/index.ts';
import type { LocalText } from '../settings/local-text.ts';

type OwnRule = Pick<DeadlineRule, 'id' | 'kind' | 'limit' | 'clock' | 'satisfiedBy' | 'pausable' | 'source'>;

/**
 * A date that the organisation sets itself, as a regime of one rule: no law, so nothing follows from missing it, no
 * letter must say anything of it, and it has been in force for ever.
 */
export function ownRegime(id: string, name: LocalText, rule: OwnRule): Regime {
  return {
    id,
    name,
    statutory: false,
    appliesWhen: {},
    bodies: [],
    rules: [
      {
        calendar: null,
        dayZero: 'not-counted',
        roll: 'none',
        extension: null,
        exemption: null,
        consequence: null,
        requiredContent: [],
        appliesWhen: {},
        inForceFrom: '1970-01-01',
        inForceTo: null,
        verifiedOn: '1970-01-01',
        ...rule,
      },
    ],
  };
}
