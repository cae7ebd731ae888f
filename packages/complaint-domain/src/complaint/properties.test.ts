import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalBytes } from '../canonical.ts';
import {
  ADA,
  ANN,
  CARA,
  DAY,
  GIVEN,
  KEY,
  MIA,
  member,
  PERSON,
  POLICY,
  replay,
  SYSTEM,
  stored,
  T0,
  ZENDESK,
} from '../test/cases.ts';
import { HOSTS, OUTCOMES } from '../vocabulary.ts';
import { availability } from './availability.ts';
import type { Command, CommandName } from './commands.ts';
import { decide } from './decide.ts';
import type { ComplaintEvent, EventBody } from './events.ts';
import { obligationsOf } from './facts.ts';
import type { Actor } from './meta.ts';
import { nextSteps } from './next-steps.ts';
import { parseCommand } from './parse-command.ts';
import { priorityOf } from './priority.ts';
import { react } from './react.ts';
import { type ComplaintState, initialState } from './state.ts';

/** Any command that a client could send, about things that a small case may have. */
const id = (letter: string) => fc.integer({ min: 1, max: 3 }).map((n) => letter + n);
const text = fc.constantFrom('Sorry', 'مرحبا', 'Zażółć 😀', 'ok');
const person = fc.constantFrom('ann', 'bob', 'mia');
const surface = fc.record({
  host: fc.constantFrom(...HOSTS),
  account: fc.constant('a'),
  ref: fc.constantFrom('1', '2'),
});
const some = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const outbound = fc.record({ text, sentOutside: some(fc.constant('post')), surface: some(id('s')) });
const origin = some(fc.record({ surface: id('s'), externalId: fc.constantFrom('a', 'b', 'c') }));
const result = fc.oneof(
  fc.record({ kind: fc.constant('delivered'), externalId: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ kind: fc.constantFrom('failed', 'uncertain'), reason: text }),
);
const DATA: Record<CommandName, fc.Arbitrary<object>> = {
  Lodge: fc.record({
    description: text,
    surface: some(surface),
    complainant: fc.record({ country: some(fc.constantFrom('AU', 'GB', 'PL')) }),
  }),
  Acknowledge: outbound,
  Classify: fc.record({
    category: some(fc.constantFrom('payments', 'service')),
    severity: some(fc.constantFrom('low', 'critical')),
    addIssues: some(fc.array(text, { maxLength: 2 })),
  }),
  Assign: fc.record({
    assignee: some(fc.option(person)),
    queue: some(fc.constantFrom('care', 'nowhere')),
    collaborators: some(fc.array(person, { maxLength: 2 })),
  }),
  MoveToStage: fc.record({
    stage: fc.constantFrom(...POLICY.settings.stages.map((stage) => stage.id)),
    reason: some(text),
  }),
  Escalate: fc.record({ reason: text }),
  Restrict: fc.record({
    restricted: fc.boolean(),
    excluded: fc.array(person, { maxLength: 1 }),
    reason: text,
  }),
  AddNote: fc.record({ text, origin, author: some(text) }),
  RecordMessage: fc.record({ direction: fc.constantFrom('in', 'out'), text, origin, author: some(text) }),
  SendMessage: outbound,
  RecordRevision: fc.record({
    surface: id('s'),
    externalId: fc.constantFrom('a', 'b', 'c'),
    change: fc.constantFrom('edited', 'redacted', 'deleted'),
    text: some(text),
  }),
  AttachDocument: fc
    .constantFrom('0', '1')
    .map((c) => ({ name: 'a', mediaType: 'text/plain', bytes: 1, sha256: c.repeat(64), blob: 'b' })),
  AddTask: fc.record({ title: text, assignee: some(person), dueAt: some(fc.constant(T0)) }),
  CompleteTask: fc.record({ task: id('t'), result: some(text) }),
  CancelTask: fc.record({ task: id('t'), reason: text }),
  RecordFinding: fc.record({ issue: id('i'), outcome: fc.constantFrom(...OUTCOMES), finding: text }),
  ProposeRedress: fc.record({
    kind: fc.constant('money'),
    amount: fc.constantFrom(1, 20_000, 900_000),
    currency: fc.constantFrom('GBP', 'EUR'),
    description: text,
  }),
  ApproveRedress: fc.record({ redress: id('r') }),
  DeclineRedress: fc.record({ redress: id('r'), reason: text }),
  IssueFinalResponse: outbound,
  RecordAnswerToOffer: fc.record({ answer: fc.constantFrom('accepted', 'declined'), comment: some(text) }),
  Resolve: fc.record({ reason: fc.constantFrom('answered', 'withdrawn'), summary: some(text) }),
  Close: fc.constant({}),
  Reopen: fc.record({ reason: text }),
  UpdateComplainant: fc.record({
    name: some(text),
    anonymous: some(fc.boolean()),
    country: some(fc.constantFrom('AU', 'GB')),
  }),
  LinkSurface: fc.record({ surface, replaces: some(id('s')) }),
  UnlinkSurface: fc.record({ surface: id('s'), reason: fc.constantFrom('deleted', 'unlinked') }),
  RecordDelivery: fc.record({
    delivery: fc.constant('d'),
    surface: id('s'),
    item: fc.oneof(id('m'), id('n')),
    result,
  }),
  RecordObligation: fc.record({
    obligation: fc.constantFrom('internal/first-answer', 'uk-disp/final-response'),
    state: fc.constantFrom('warned', 'missed'),
    due: fc.constantFrom(T0 + DAY, Date.UTC(2026, 2, 2, 23, 59, 59, 999)),
  }),
  ErasePersonalData: fc.record({ reason: text }),
};
const names = Object.keys(DATA) as CommandName[];
const actor = fc.constantFrom(
  ANN,
  MIA,
  ADA,
  CARA,
  member('bob', 'investigator'),
  KEY,
  ZENDESK,
  PERSON,
  SYSTEM,
);
/** Mostly within days of the last command, at times years later. */
const pause = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: DAY }) },
  { weight: 1, arbitrary: fc.constant(1_200 * DAY) },
);
const command = fc
  .record({ name: fc.constantFrom(...names), actor, pause })
  .chain(({ name, ...rest }) =>
    fc.record({ name: fc.constant(name), data: DATA[name], ...mapConstant(rest) }),
  );
const DELIVERED = { delivery: 'd', surface: 's1', result: { kind: 'delivered', externalId: 'a' } };

/** Steps of an ordinary case, so that sequences get far. */
const USUAL: [CommandName, object, Actor][] = [
  ['Assign', { assignee: 'ann' }, ANN],
  ['RecordFinding', { issue: 'i1', outcome: 'upheld', finding: 'x' }, ANN],
  ['ProposeRedress', { kind: 'apology', description: 'x' }, ANN],
  ['IssueFinalResponse', { text: 'x', sentOutside: 'post' }, ANN],
  ['RecordAnswerToOffer', { answer: 'accepted' }, ANN],
  ['Resolve', {}, ANN],
  ['Resolve', { reason: 'withdrawn' }, ANN],
  ['Close', {}, ANN],
  ['LinkSurface', { surface: { host: 'zendesk', account: 'a', ref: '1' } }, ZENDESK],
  ['SendMessage', { text: 'x' }, ANN],
  ['RecordDelivery', { ...DELIVERED, item: 'm1' }, SYSTEM],
  ['RecordRevision', { surface: 's1', externalId: 'a', change: 'redacted' }, ZENDESK],
  ['AddTask', { title: 'x' }, ANN],
  ['CancelTask', { task: 't1', reason: 'x' }, ANN],
  ['DeclineRedress', { redress: 'r1', reason: 'x' }, ANN],
  ['Reopen', { reason: 'x' }, MIA],
  ['ErasePersonalData', { reason: 'x' }, CARA],
];
const usual = fc
  .record({ step: fc.constantFrom(...USUAL), pause })
  .map(({ step: [name, data, by], pause: wait }) => ({ name, data, actor: by, pause: wait }));
const sequence = fc
  .record({ lodge: DATA.Lodge, rest: fc.array(fc.oneof(command, usual), { maxLength: 40, size: 'max' }) })
  .map(({ lodge, rest }) => [{ name: 'Lodge' as CommandName, data: lodge, actor: ANN, pause: 0 }, ...rest]);

function mapConstant<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fc.constant(value)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };
}

type Attempt = { command: Command; before: ComplaintState; made: ComplaintEvent[]; after: ComplaintState };

/** Gives each command in turn; what is refused changes nothing. */
function run(commands: { name: CommandName; data: object; actor: typeof ANN; pause: number }[]): Attempt[] {
  let state: ComplaintState = initialState;
  let at = T0;
  let version = 0;
  return commands.flatMap(({ name, data, actor: by, pause: wait }) => {
    at += wait;
    const parsed = parseCommand(name, data);
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
        kind === 'money' &&
        state === 'approved' &&
        (currency !== 'GBP' || amount! > 200_000) &&
        proposedBy.id !== 'ada'
      )
        expect(decidedBy!.id).not.toBe(proposedBy.id);
  });
});

it('[PE2] nobody who is excluded ever makes an event', () => {
  property((attempts) => {
    for (const { before, made, command: given } of attempts)
      if (before.status !== 'none' && before.excluded.includes(given.meta.actor.id)) expect(made).toEqual([]);
  });
});

it('[EV2] whatever happened, everything can be asked of a case, and every event has canonical bytes', () => {
  property((attempts) => {
    for (const { after, made } of attempts) {
      if (after.status === 'none' || made.length === 0) continue;
      for (const event of made) {
        expect(
          react(event, after, POLICY).every((notice) => after.surfaces.some((s) => s.id === notice.surface)),
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
      if (availability(before, by, POLICY, at)[given.type]) expect(made).toEqual([]);
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
  expect(seen.size).toBe(30);
});
