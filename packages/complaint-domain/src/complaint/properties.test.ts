import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes } from '../canonical.ts';
import { names, sequence } from '../test/any-commands.ts';
import { type ANN, GIVEN, policyWith, replay, stored, T0 } from '../test/cases.ts';
import { withLetter } from '../test/letters.ts';
import { availability } from './availability.ts';
import type { Command, CommandName } from './commands.ts';
import { secondPersonNeeded } from './decide/final-response.ts';
import { lostSense } from './decide/follow-ups.ts';
import { decide } from './decide.ts';
import type { ComplaintEvent, EventBody, EventType } from './events.ts';
import { obligationsOf } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import { parseCommand } from './parse-command.ts';
import { priorityOf } from './priority.ts';
import { react } from './react.ts';
import { redressTotalsOf } from './redress-of-case.ts';
import { type Complaint, type ComplaintState, initialState } from './state.ts';

/** Reminders at two stages, so that follow-ups come and go with the case. */
const POLICY = policyWith({
  followUps: [
    { id: 'ask', stage: 'received', afterHours: 1, template: 'information-request' },
    { id: 'tell', stage: 'investigating', afterHours: 24, template: 'progress-update' },
    { id: 'opinion', stage: 'responding', afterHours: 24, template: 'feedback-request' },
  ],
});

type Attempt = { command: Command; before: ComplaintState; made: ComplaintEvent[]; after: ComplaintState };

/** Gives each command in turn; what is refused changes nothing. */
function run(commands: { name: CommandName; data: object; actor: typeof ANN; pause: number }[]): Attempt[] {
  let state: ComplaintState = initialState;
  let at = T0;
  let version = 0;
  return commands.flatMap(({ name, data, actor: by, pause: wait }) => {
    at += wait;
    const parsed = parseCommand(name, withLetter(name, data, state, POLICY));
    if (!parsed.ok) throw new Error(JSON.stringify([name, parsed.problem]));
    const given = {
      type: name,
      data: parsed.data,
      meta: { commandId: `c${version}`, at, actor: by },
    } as Command;
    const before = state;
    const decision = decide(given, before, POLICY, GIVEN);
    const made = decision.ok ? stored(decision.events, version + 1, by, at) : [];
    version += made.length;
    state = replay(made, before);
    return [{ command: given, before, made, after: state }];
  });
}

const property = (check: (attempts: Attempt[]) => void, numRuns = 200) =>
  fc.assert(
    fc.property(sequence, (commands) => check(run(commands as never))),
    { numRuns },
  );

it('[EV1] any sequence of commands leaves the state that its events give', () => {
  property((attempts) => {
    const events = attempts.flatMap(({ made }) => made);
    expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(attempts.at(-1)!.after);
  });
});

it('[ER5] after erasure the state is what the events give without their personal parts', () => {
  property((attempts) => {
    const last = attempts.at(-1)!.after;
    if (last.status === 'none' || last.erasedAt === null) return;
    const bare = attempts.flatMap(({ made }) => made).map((event) => ({ ...event, personal: null }));
    expect(replay(bare)).toEqual(last);
  });
});

it('[CL3] [CL4] no sequence closes a case with open tasks or unmet obligations', () => {
  property((attempts) => {
    for (const { after, made } of attempts)
      if (made.some(({ type }) => type === 'Closed') && after.status === 'closed') {
        expect(after.tasks.filter((task) => task.state === 'open')).toEqual([]);
        expect(obligationsOf(after, POLICY).filter(({ state }) => state === 'open')).toEqual([]);
      }
  });
});

it('[RE5] no sequence approves redress above a limit without a second person', () => {
  property((attempts) => {
    const last = attempts.at(-1)!.after;
    if (last.status === 'none') return;
    for (const { kind, state, amount, currency, proposedBy, decidedBy } of last.redress)
      if (
        kind === 'refund' &&
        state === 'approved' &&
        (currency !== 'GBP' || amount! > 200_000) &&
        proposedBy.id !== 'ada'
      )
        expect(decidedBy!.id).not.toBe(proposedBy.id);
  });
});

/** The command itself, or the one that a release gives. */
function innerCommand(given: Command, before: Complaint): CommandName {
  if (given.type !== 'ReleaseSending') return given.type;
  return before.sendings.find(({ id }) => id === given.data.sending)!.command;
}

it('[FR8] [FR9] no sequence issues a final response without the second person whom the settings ask for', () => {
  let approved = 0;
  property((attempts) => {
    for (const { before, made, command: given } of attempts) {
      const issued = made.find(({ type }) => type === 'FinalResponseIssued');
      if (!issued || before.status === 'none') continue;
      const by = innerCommand(given, before);
      if (secondPersonNeeded(before, POLICY)) expect(by).toBe('ApproveFinalResponse');
      if (by !== 'ApproveFinalResponse') continue;
      expect(before.draft?.by.id).not.toBe(given.meta.actor.id);
      approved += 1;
    }
  });
  expect(approved).toBeGreaterThan(0);
});

it('[FU5] no sequence leaves a follow-up waiting that has lost its sense', () => {
  property((attempts) => {
    for (const { after } of attempts) {
      if (after.status === 'none') continue;
      const ids = after.followUps.map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, index) => `f${index + 1}`));
      for (const followUp of after.followUps)
        if (followUp.state === 'waiting') expect(lostSense(followUp, after)).toBeNull();
    }
  });
});

it('[SN1] [SN7] [SN9] every sending ends once, and a letter goes out by it only as it was prepared', () => {
  property((attempts) => {
    const ended = attempts.flatMap(({ made }) =>
      made.flatMap(({ type, data }) =>
        type === 'SendingReleased' || type === 'SendingStopped' || type === 'SendingTakenBack'
          ? data.sending
          : [],
      ),
    );
    expect(new Set(ended).size).toBe(ended.length);
    for (const { made, after, command: given } of attempts) {
      if (after.status === 'none') continue;
      if (given.type === 'PrepareSending') expect(made.map(({ type }) => type)).not.toContain('MessageSent');
      for (const { state, message: id, surface, letter, by } of after.sendings) {
        const message = after.messages.find((one) => one.id === id);
        if (state !== 'released') expect(message).toBeUndefined();
        else expect(message).toMatchObject({ surface, kind: letter, by });
      }
    }
  });
});

it('[AA5] [RE10] no sequence pays twice, and totals are the sums of what was approved', () => {
  property((attempts) => {
    const paid = attempts.flatMap(({ made }) =>
      made.flatMap((event) => (event.type === 'RedressPaid' ? event.data.redress : [])),
    );
    expect(new Set(paid).size).toBe(paid.length);
    const last = attempts.at(-1)!.after;
    if (last.status === 'none') return;
    const approved = last.redress.filter(({ state }) => state === 'approved');
    expect(paid.filter((id) => !approved.some((redress) => redress.id === id))).toEqual([]);
    const totals = redressTotalsOf(last);
    for (const { currency, total } of totals) {
      const lines = approved.filter((redress) => redress.currency === currency);
      expect(total).toBe(lines.reduce((sum, { amount }) => sum + amount!, 0));
    }
    expect(totals.length).toBe(new Set(approved.flatMap(({ currency }) => currency ?? [])).size);
  });
});

it('[PE2] [SN7] nobody who is excluded ever makes an event, but that their letter is stopped', () => {
  property((attempts) => {
    for (const { before, made, command: given } of attempts)
      if (before.status !== 'none' && before.excluded.includes(given.meta.actor.id))
        expect(made.filter(({ type }) => type !== 'SendingStopped')).toEqual([]);
  });
});

it('[EV2] whatever happened, everything can be asked of a case, and every event has canonical bytes', () => {
  property((attempts) => {
    for (const { after, made } of attempts) {
      if (after.status === 'none' || made.length === 0) continue;
      for (const event of made) {
        expect(
          react(event, after, POLICY).every(
            (notice) => notice.kind === 'tell' || after.surfaces.some((s) => s.id === notice.surface),
          ),
        ).toBe(true);
        expect(canonicalBytes(event).length).toBeGreaterThan(0);
      }
      const owed = obligationsOf(after, POLICY);
      expect(priorityOf(after, owed, T0, POLICY).score).toBeGreaterThan(0);
      for (const step of nextSteps(after, owed, T0, POLICY)) expect(names).toContain(step.command);
    }
  }, 100);
});

it('[PE6] what availability refuses without looking at data, decide refuses too', () => {
  property((attempts) => {
    for (const { before, made, command: given } of attempts) {
      if (before.status === 'none') continue;
      const { actor: by, at } = given.meta;
      if (availability(before, by, POLICY, at)[given.type])
        expect(made.filter(({ type }) => type !== 'SendingStopped')).toEqual([]);
    }
  }, 100);
});

it('[MS11] a text that was redacted or deleted never comes back', () => {
  property((attempts) => {
    for (const { after } of attempts)
      if (after.status !== 'none')
        for (const item of [...after.notes, ...after.messages])
          if (item.revised === 'redacted' || item.revised === 'deleted') expect(item.text).toBeNull();
  });
});

const EVENT_TYPES = Object.keys({
  Lodged: true,
  Classified: true,
  Assigned: true,
  StageEntered: true,
  Escalated: true,
  Restricted: true,
  NoteAdded: true,
  MessageReceived: true,
  MessageSent: true,
  ContentRevised: true,
  DocumentAttached: true,
  TaskAdded: true,
  TaskCompleted: true,
  TaskCancelled: true,
  TaskReminded: true,
  FindingRecorded: true,
  RedressProposed: true,
  RedressApproved: true,
  RedressDeclined: true,
  FinalResponseIssued: true,
  FinalResponseDrafted: true,
  FinalResponseDeclined: true,
  OfferAnswered: true,
  Resolved: true,
  RegimesConfirmed: true,
  FactRecorded: true,
  ObligationAssessed: true,
  WaitingChanged: true,
  DelayNoticed: true,
  FollowUpScheduled: true,
  FollowUpCancelled: true,
  FollowUpSent: true,
  SendingPrepared: true,
  SendingTakenBack: true,
  SendingReleased: true,
  SendingStopped: true,
  PostOfferQueried: true,
  ReferredExternally: true,
  RedressPaid: true,
  Closed: true,
  Reopened: true,
  ComplainantUpdated: true,
  SurfaceLinked: true,
  SurfaceUnlinked: true,
  RoomRequested: true,
  RoomOpened: true,
  RoomFailed: true,
  DeliveryRecorded: true,
  ObligationWarned: true,
  ObligationDue: true,
  ObligationMissed: true,
  PersonalDataErased: true,
} satisfies Record<EventType, true>);

it('[EV1] the sequences reach every status and every event', () => {
  const seen = new Set<string>();
  const statuses = new Set<string>();
  fc.assert(
    fc.property(sequence, (commands) => {
      for (const { made, after } of run(commands as never)) {
        statuses.add(after.status);
        for (const { type } of made) seen.add(type satisfies EventBody['type']);
      }
    }),
    { numRuns: 1_000, seed: 42 },
  );
  expect([...statuses].toSorted()).toEqual(['closed', 'in_progress', 'new', 'resolved']);
  expect([...EVENT_TYPES].filter((type) => !seen.has(type))).toEqual([]);
});
