import { expect } from 'vitest';
import type * as z from 'zod';
import type { COMMAND_SCHEMAS, Command, CommandName } from '../complaint/commands.ts';
import { decide } from '../complaint/decide.ts';
import type { ComplaintEvent, EventBody, EventType } from '../complaint/events.ts';
import { evolve } from '../complaint/evolve.ts';
import type { Actor } from '../complaint/meta.ts';
import { parseCommand } from '../complaint/parse-command.ts';
import type { Policy } from '../complaint/policy.ts';
import type { Decision, RejectionCode } from '../complaint/rejections.ts';
import { type Complaint, type ComplaintState, initialState } from '../complaint/state.ts';
import { CALENDARS, REGIMES } from '../obligations/index.ts';
import { defaultSettings } from '../settings/default.ts';
import { SettingsSchema } from '../settings/schema.ts';
import type { Role } from '../vocabulary.ts';
import { PASSING, withLetter } from './letters.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday, 5 January 2026, 09:00 in London: when the complaint of these tests arrives. */
export const T0 = Date.UTC(2026, 0, 5, 9);

const settings = SettingsSchema.parse(defaultSettings('Harbour Bank'));
export const POLICY: Policy = { settings, regimes: REGIMES, calendars: CALENDARS };

export function policyWith(change: Partial<Policy['settings']>): Policy {
  return { ...POLICY, settings: { ...settings, ...change } };
}

export function member(id: string, ...roles: Role[]): Actor {
  return { kind: 'member', id, roles };
}
export const ANN = member('ann', 'agent');
export const IVO = member('ivo', 'investigator');
export const MIA = member('mia', 'manager');
export const CARA = member('cara', 'compliance');
export const ADA = member('ada', 'administrator');
export const SYSTEM: Actor = { kind: 'system', id: 'alarm' };
export const ZENDESK: Actor = { kind: 'host', id: 'zendesk' };
export const KEY: Actor = { kind: 'api', id: 'key-1' };
export const PERSON: Actor = { kind: 'complainant', id: 'link' };

export const GIVEN = { reference: 'C-2026-000042-7', dataKey: 'key-42' };
export const TICKET = { host: 'zendesk', account: 'acme', ref: '35' } as const;

export type Input<N extends CommandName> = z.input<(typeof COMMAND_SCHEMAS)[N]>;
type Circumstances = { by?: Actor; at?: number; policy?: Policy };

/** A validated command, as the service would hand it over. */
export function command<N extends CommandName>(
  type: N,
  data: Input<N>,
  { by = ANN, at = T0 }: Circumstances = {},
): Command {
  const parsed = parseCommand(type, data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return {
    type: parsed.type,
    data: parsed.data,
    meta: { commandId: `${type}@${at}`, at, actor: by },
  } as Command;
}

/** The bodies as the register stores them, from `version` on. */
export function stored(
  bodies: readonly EventBody[],
  version: number,
  by: Actor = ANN,
  at: number = T0,
): ComplaintEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    id: `e${version + index}`,
    complaint: 'case-42',
    version: version + index,
    at,
    actor: { kind: by.kind, id: by.id },
    command: 'test',
  }));
}

export function replay(
  events: readonly ComplaintEvent[],
  from: ComplaintState = initialState,
): ComplaintState {
  return events.reduce(evolve, from);
}

type Step = { type: CommandName; data: object } & Circumstances;

/** A step of a story: a command that is accepted. */
export function step<N extends CommandName>(type: N, data: Input<N>, how: Circumstances = {}): Step {
  return { type, data, ...how };
}

export const LODGED = step('Lodge', { description: 'My card never arrived.', surface: TICKET });
export const ACKNOWLEDGED = step('Acknowledge', { text: PASSING });
export const TAKEN = step('Assign', { assignee: 'ann' });
export const FOUND = step('RecordFinding', {
  issue: 'i1',
  outcome: 'upheld',
  finding: 'The card was not sent.',
});
export const ANSWERED = step('IssueFinalResponse', { text: PASSING });
export function delivered(item: string, at: number = T0): Step {
  const result = { kind: 'delivered', externalId: `x-${item}` } as const;
  return step('RecordDelivery', { delivery: `d-${item}`, surface: 's1', item, result }, { by: SYSTEM, at });
}
export const RESOLVED = step('Resolve', {});

/** A case taken through its whole way, up to and including the named step. */
export const STORY = {
  new: [LODGED],
  open: [LODGED, TAKEN],
  found: [LODGED, TAKEN, ACKNOWLEDGED, delivered('m1'), FOUND],
  answered: [LODGED, TAKEN, ACKNOWLEDGED, delivered('m1'), FOUND, ANSWERED, delivered('m2')],
  resolved: [LODGED, TAKEN, ACKNOWLEDGED, delivered('m1'), FOUND, ANSWERED, delivered('m2'), RESOLVED],
  closed: [
    ...[LODGED, TAKEN, ACKNOWLEDGED, delivered('m1'), FOUND, ANSWERED, delivered('m2'), RESOLVED],
    step('Close', {}),
  ],
} satisfies Record<string, Step[]>;

/** What has happened to a case: its events and the state they give. */
export class Story {
  readonly events: ComplaintEvent[] = [];
  state: ComplaintState = initialState;

  get case(): Complaint {
    if (this.state.status === 'none') throw new Error('nothing was lodged');
    return this.state;
  }

  append(bodies: readonly EventBody[], by?: Actor, at?: number): ComplaintEvent[] {
    const events = stored(bodies, this.events.length + 1, by, at);
    this.events.push(...events);
    this.state = replay(events, this.state);
    return events;
  }

  try({ type, data, by, at, policy = POLICY }: Step): Decision<EventBody> {
    const written = withLetter(type, data, this.state, policy);
    const decision = decide(
      command(type, written as never, { ...(by && { by }), ...(at && { at }) }),
      this.state,
      policy,
      GIVEN,
    );
    if (decision.ok) this.append(decision.events, by, at);
    return decision;
  }
}

/** `given(...STORY.open).when('AddTask', {…}).gives([…])` */
export function given(...steps: (Step | EventBody)[]) {
  const story = new Story();
  for (const past of steps) {
    if ('v' in past) story.append([past]);
    else {
      const decision = story.try(past);
      if (!decision.ok) throw new Error(`${past.type}: ${JSON.stringify(decision.rejection)}`);
    }
  }
  return {
    story,
    case: story.state.status === 'none' ? (undefined as never) : story.case,
    when: <N extends CommandName>(type: N, data: Input<N>, how: Circumstances = {}) => {
      const from = story.events.length;
      const decision = story.try(step(type, data, how));
      return outcomeOf(decision, story, from);
    },
  };
}

function outcomeOf(decision: Decision<EventBody>, story: Story, from: number) {
  return {
    decision,
    story,
    events: story.events.slice(from),
    state: story.state as Complaint,
    /** Exactly these events, each with at least these members. */
    gives(...expected: [EventType, object?, (object | null)?][]) {
      if (!decision.ok) throw new Error(JSON.stringify(decision.rejection));
      expect(decision.events.map(({ type }) => type)).toEqual(expected.map(([type]) => type));
      expected.forEach(([, data = {}, personal], index) => {
        expect(decision.events[index]!.data).toMatchObject(data);
        if (personal !== undefined) expect(decision.events[index]!.personal).toEqual(personal);
      });
      return this;
    },
    refused(rule: string, code: RejectionCode, detail?: object) {
      expect(decision).toMatchObject({ ok: false, rejection: { rule, code, ...(detail && { detail }) } });
      return this;
    },
  };
}
