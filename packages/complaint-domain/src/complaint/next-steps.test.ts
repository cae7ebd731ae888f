import { expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  ANSWERED,
  CARA,
  DAY,
  delivered,
  FOUND,
  given,
  HOUR,
  LODGED,
  MIA,
  POLICY,
  STORY,
  SYSTEM,
  step,
  T0,
  TAKEN,
  TICKET,
  ZENDESK,
} from '../test/cases.ts';
import { obligationsOf } from './facts.ts';
import { nextSteps } from './next-steps.ts';

const CATEGORY = step('Classify', { category: 'service' });
const AUSTRALIAN = step('Lodge', { description: 'x', complainant: { country: 'AU' }, surface: TICKET });
const HELLO = step('SendMessage', { text: 'Hello' });
const report = (item: string, kind: 'failed' | 'uncertain') =>
  step(
    'RecordDelivery',
    { delivery: 'd', surface: 's1', item, result: { kind, reason: 'x' } },
    { by: SYSTEM },
  );
const RECEIVED = step('RecordMessage', { direction: 'in', text: 'But…' }, { by: ZENDESK, at: T0 + HOUR });

function steps(past: Parameters<typeof given>, now = T0) {
  const { case: c } = given(...past);
  return nextSteps(c, obligationsOf(c, POLICY), now, POLICY);
}
const names = (...past: Parameters<typeof given>) =>
  steps(past).map(({ command, why }) => `${command} ${why}`);

it('[NS1] a message that did not arrive comes first', () => {
  const lost = [...STORY.found, ANSWERED];
  expect(names(...lost, report('m2', 'uncertain'))[0]).toBe('IssueFinalResponse delivery');
  expect(names(...lost, report('m2', 'failed'))[0]).toBe('IssueFinalResponse delivery');
  expect(names(LODGED, ACKNOWLEDGED, report('m1', 'failed'))[0]).toBe('Acknowledge delivery');
  expect(names(LODGED, HELLO, report('m1', 'failed'))[0]).toBe('SendMessage delivery');
  expect(names(LODGED, HELLO, report('m1', 'failed'), HELLO)).not.toContain('SendMessage delivery');
  expect(names(LODGED, HELLO, report('m1', 'uncertain'), delivered('m1'))).not.toContain(
    'SendMessage delivery',
  );
});

it('[NS2] what comes after the answer is read by a person', () => {
  expect(names(...STORY.resolved, RECEIVED)[0]).toBe('Reopen offer');
  expect(names(...STORY.closed, RECEIVED)).toEqual(['Reopen offer']);
  expect(names(...STORY.closed)).toEqual([]);
  const offered = [
    ...STORY.found,
    step('ProposeRedress', { kind: 'apology', description: 'x' }),
    ANSWERED,
    delivered('m2'),
    step('Resolve', {}),
  ];
  expect(names(...offered, RECEIVED)[0]).toBe('RecordAnswerToOffer offer');
  expect(
    names(...STORY.resolved, RECEIVED, step('SendMessage', { text: 'x' }, { at: T0 + 2 * HOUR })),
  ).not.toContain('Reopen offer');
});

it('[NS2] a question after the answer is answered, unless it opened the case again', () => {
  const asked = (about: 'payment' | 'finding') => step('RecordPostOfferQuery', { about });
  const reply = { command: 'SendMessage', letter: 'post-offer-answer', why: 'offer' };
  for (const past of [STORY.answered, STORY.resolved, STORY.closed])
    expect(steps([...past, asked('payment')])[0]).toEqual(reply);
  const answer = step('SendMessage', { kind: 'post-offer-answer', text: 'x' });
  expect(steps([...STORY.closed, asked('payment'), answer])).toEqual([]);
  const again = steps([...STORY.closed, asked('finding')]);
  expect(again).not.toContainEqual(reply);
  expect(again.map(({ command }) => command)).toContain('MoveToStage');
});

it('[NS3] [NS7] a draft waits for a second person, whether or not an answer is owed', () => {
  const drafted = [...STORY.found, step('Classify', { severity: 'critical' }), ANSWERED];
  const owed = { command: 'ApproveFinalResponse', why: 'obligation', obligation: 'uk-disp/final-response' };
  expect(steps(drafted)).toContainEqual({ ...owed, due: expect.any(Number) });
  const confirmed = step('ConfirmRegimes', { regimes: ['internal'] });
  expect(names(...drafted.slice(0, -1), confirmed, ANSWERED)).toContain('ApproveFinalResponse stage');
  expect(names(...drafted, step('ApproveFinalResponse', {}, { by: MIA })).join()).not.toContain(
    'FinalResponse ',
  );
});

it('[NS3] open obligations follow, the acknowledgement first', () => {
  expect(steps([AUSTRALIAN]).slice(0, 2)).toEqual([
    {
      command: 'Acknowledge',
      why: 'obligation',
      obligation: 'au-rg271/acknowledge',
      due: expect.any(Number),
    },
    { command: 'Assign', why: 'obligation', obligation: 'au-rg271/final-response', due: expect.any(Number) },
  ]);
  expect(names(LODGED)[0]).toBe('Acknowledge obligation');
  expect(names(AUSTRALIAN, ACKNOWLEDGED)[0]).toBe('SendMessage obligation');
  expect(steps([LODGED, TAKEN, ACKNOWLEDGED, HELLO])[0]).toMatchObject({
    command: 'RecordFinding',
    issue: 'i1',
    obligation: 'uk-disp/final-response',
  });
  expect(names(LODGED, TAKEN, ACKNOWLEDGED, HELLO, FOUND)[0]).toBe('IssueFinalResponse obligation');
  const waiting = step('ProposeRedress', {
    kind: 'refund',
    amount: 9_000,
    currency: 'GBP',
    description: 'x',
  });
  expect(names(LODGED, TAKEN, ACKNOWLEDGED, HELLO, FOUND, waiting)[0]).toBe('ApproveRedress redress');
  expect(names(...STORY.found, ANSWERED)).not.toContain('IssueFinalResponse obligation');
});

it('[NS4] overdue tasks follow, the oldest first', () => {
  const tasks = [
    step('AddTask', { title: 'a', dueAt: T0 + 2 }),
    step('AddTask', { title: 'b', dueAt: T0 + 1 }),
    step('AddTask', { title: 'c' }),
  ];
  const overdue = steps([...STORY.open, ...tasks], T0 + DAY).filter(({ why }) => why === 'task');
  expect(overdue.map(({ task, due }) => [task, due])).toEqual([
    ['t2', T0 + 1],
    ['t1', T0 + 2],
  ]);
  expect(steps([...STORY.open, ...tasks], T0).filter(({ why }) => why === 'task')).toEqual([]);
});

it('[NS8] then which law applies, and the days that it leaves to a person', () => {
  const all = names(LODGED, ACKNOWLEDGED, HELLO);
  expect(all.indexOf('ConfirmRegimes obligation')).toBe(1);
  expect(all.indexOf('ConfirmRegimes obligation')).toBeLessThan(all.indexOf('Assign assign'));
  const confirmed = step('ConfirmRegimes', { regimes: ['uk-disp', 'internal'] });
  expect(names(LODGED, confirmed)).not.toContain('ConfirmRegimes obligation');
  expect(names(LODGED, confirmed, step('Classify', { sector: 'payments' }))).toContain(
    'ConfirmRegimes obligation',
  );
  const rule = 'uk-disp/acknowledge';
  const assess = { command: 'AssessObligation', why: 'obligation', obligation: rule };
  expect(steps([LODGED])).toContainEqual(assess);
  expect(steps([LODGED, ACKNOWLEDGED, delivered('m1')])).not.toContainEqual(assess);
  const assessed = step('AssessObligation', { rule, due: '2026-01-06', reason: 'x' });
  expect(steps([LODGED, assessed])).not.toContainEqual(assess);
  expect(steps([LODGED, assessed])[0]).toMatchObject({ command: 'Acknowledge', obligation: rule });
});

it('[NS7] what was accepted is paid before the case is closed', () => {
  const money = step('ProposeRedress', { kind: 'refund', amount: 100, currency: 'GBP', description: 'x' });
  const accepted = step('RecordAnswerToOffer', { answer: 'accepted' });
  const way = [...STORY.found, money, ANSWERED, delivered('m2'), accepted, step('Resolve', {})];
  expect(names(...way)).toEqual(['RecordPayment redress']);
  expect(names(...way, step('RecordPayment', { redress: ['r1'], confirmation: 'x' }))).toEqual([
    'Close close',
  ]);
  const early = step('Resolve', { reason: 'accepted-early', exemptions: ['uk-disp/final-response'] });
  const unbound = step('ConfirmRegimes', { regimes: ['uk-disp'] });
  expect(names(...STORY.found, unbound, money, early)).toContain('RecordPayment redress');
  expect(names(...STORY.found, unbound, ...way.slice(STORY.found.length), step('Close', {}))).toEqual([
    'RecordPayment redress',
  ]);
});

it('[NS5] somebody works the case', () => {
  expect(names(LODGED, ACKNOWLEDGED, HELLO)).toContain('Assign assign');
  expect(names(...STORY.open)).not.toContain('Assign assign');
});

it('[NS6] then the next stage, or what its first requirement needs', () => {
  const stage = (...past: Parameters<typeof given>) =>
    steps(past).find(({ stage: target }) => target !== undefined);
  expect(stage(LODGED)).toEqual({ command: 'MoveToStage', why: 'stage', stage: 'received' });
  expect(stage(...STORY.open)).toEqual({
    command: 'Classify',
    why: 'stage',
    stage: 'assessed',
    missing: ['category'],
  });
  const assessed = [CATEGORY, step('MoveToStage', { stage: 'assessed' })];
  expect(stage(...STORY.open, ...assessed)).toMatchObject({
    command: 'Acknowledge',
    stage: 'investigating',
    missing: ['acknowledgement'],
  });
  const investigating = [
    LODGED,
    TAKEN,
    ACKNOWLEDGED,
    CATEGORY,
    step('MoveToStage', { stage: 'investigating' }),
  ];
  expect(stage(...investigating)).toMatchObject({
    command: 'RecordFinding',
    issue: 'i1',
    missing: ['findings'],
  });
  const responding = [...STORY.found, CATEGORY, step('MoveToStage', { stage: 'responding' })];
  expect(names(...responding)).toContain('IssueFinalResponse obligation');
  expect(names(...responding, ANSWERED)).not.toContain('MoveToStage stage');
});

it('[NS7] then the offer, the resolution and the closing', () => {
  expect(names(...STORY.answered)).toEqual(['Resolve close']);
  const offer = step('ProposeRedress', { kind: 'apology', description: 'x' });
  expect(names(...STORY.found, offer, ANSWERED, delivered('m2'))).toEqual([
    'RecordAnswerToOffer offer',
    'Resolve close',
  ]);
  expect(names(...STORY.resolved)).toEqual(['Close close']);
  expect(
    names(...STORY.open, step('AddTask', { title: 'x' }), step('Resolve', { reason: 'withdrawn' })),
  ).toEqual(['CompleteTask close']);
  expect(names(...STORY.resolved, step('Reopen', { reason: 'x' }, { by: MIA }))).toEqual([
    'ConfirmRegimes obligation',
    'MoveToStage stage',
  ]);
  const erased = step('ErasePersonalData', { reason: 'x' }, { by: CARA, at: T0 + 5_000 * DAY });
  expect(names(...STORY.closed, RECEIVED, erased)).toEqual([]);
});
