import type { FaultRule } from '@recourse/host-emulators';
import type { Play } from './play.ts';

type Faults = Play['zendesk']['faults'];

const FOR_EVER = 1_000_000;
export const WEBHOOK_DELAY_MS = 10_000;

/** The troubles that can be made. `lasting` ones stay until they are switched off, the other happens once. */
export const TROUBLES = {
  /** Zendesk turns every call away, as during an incident of theirs. */
  down: { target: 'api', mode: 'fail', status: 503, retryAfter: 5, times: FOR_EVER },
  /** The next write to a ticket is done, but the answer says that it was not. */
  falseFailure: {
    target: 'api',
    match: { method: 'PUT', path: '^/api/v2/tickets/\\d+' },
    mode: 'fail-after-save',
    status: 504,
  },
  delayed: { target: 'webhook', mode: 'delay', delayMs: WEBHOOK_DELAY_MS, times: FOR_EVER },
} as const satisfies Record<string, FaultRule>;
export type Trouble = keyof typeof TROUBLES;

const NAMES = Object.keys(TROUBLES) as Trouble[];

export function isOn(faults: Faults, trouble: Trouble): boolean {
  const { target, mode } = TROUBLES[trouble];
  return faults.list().some((fault) => fault.target === target && fault.mode === mode);
}

/** Switches one trouble; the others stay as they are. */
export function setTrouble(faults: Faults, trouble: Trouble, on: boolean): void {
  const wanted = NAMES.filter((name) => (name === trouble ? on : isOn(faults, name)));
  faults.clear();
  for (const name of wanted) faults.set(TROUBLES[name]);
}
