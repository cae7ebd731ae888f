import type { ApprovalCard, SendingCard, TaskCard } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { plain } from '../rich.ts';
import { ADA, card, DUE, REFERENCE } from '../test/samples.ts';
import { createWords } from '../words/index.ts';
import { alertContent } from './alert.ts';
import { approvalContent } from './approval.ts';
import { checkpointContent } from './checkpoint.ts';
import { sendingContent } from './sending.ts';
import { taskContent } from './task.ts';
import { type Tell, tellContent } from './tell.ts';

const en = createWords('en', 'UTC');
const ids = ({ buttons }: { buttons: { id: string }[] }) => buttons.map(({ id }) => id);

const task: TaskCard = {
  id: 't1',
  reference: REFERENCE,
  title: 'Call the bank',
  state: 'open',
  assignee: ADA,
  dueAt: DUE,
};
const sending: SendingCard = {
  id: 'x1',
  reference: REFERENCE,
  letter: 'acknowledgement',
  state: 'waiting',
  releaseAt: DUE,
  by: 'Ada Byron',
  through: { host: 'zendesk', ref: '35' },
};
const approval: ApprovalCard = {
  reference: REFERENCE,
  by: 'Ada Byron',
  at: DUE,
  text: 'Dear Nora',
  state: 'waiting',
};

describe('taskContent', () => {
  it('can be ticked off while it is open', () => {
    const content = taskContent(task, en);
    expect(plain(content.sentence)).toBe('Call the bank');
    expect(ids(content)).toEqual(['done', 'cancel']);
  });

  it('says how it ended', () => {
    const content = taskContent({ ...task, state: 'done' }, en);
    expect(plain(content.sentence)).toBe('Done: Call the bank');
    expect(ids(content)).toEqual([]);
  });
});

describe('sendingContent', () => {
  it('can be taken back while it waits, and says where it goes', () => {
    const content = sendingContent(sending, en);
    expect(content.title).toBe('Acknowledgement for C-2026-000042-6');
    expect(plain(content.sentence)).toContain('Tue, 24 Nov 2026, 16:00');
    expect(content.lines.map(({ value }) => plain(value))).toEqual([
      'Ada Byron',
      'Public reply in Zendesk ticket 35',
    ]);
    expect(ids(content)).toEqual(['take-back', 'send-now']);
  });

  it('says why it did not go, and that a recorded letter goes nowhere', () => {
    const content = sendingContent(
      { ...sending, state: 'stopped', why: 'letter-incomplete', through: null },
      en,
    );
    expect(plain(content.sentence)).toBe('Not sent. The letter lacks something that the law requires.');
    expect(plain(content.lines[1]!.value)).toBe('Sent outside Recourse; it is only recorded');
    expect(ids(content)).toEqual([]);
  });
});

describe('approvalContent', () => {
  it('shows the whole answer and asks for a decision', () => {
    const content = approvalContent(approval, en);
    expect(content.body).toBe('Dear Nora');
    expect(ids(content)).toEqual(['approve', 'decline']);
    expect(ids(approvalContent({ ...approval, state: 'declined' }, en))).toEqual([]);
  });

  it('keeps the text away from those who read along', () => {
    expect(JSON.stringify(approvalContent(approval, en, { reveal: false }))).not.toContain('Dear Nora');
  });
});

it('alertContent names what is late, its source, and whom to call', () => {
  const { kind, id, due, citation, verifiedOn } = card().next!;
  const content = alertContent(
    { state: 'missed', obligation: { kind, id, due, citation, verifiedOn }, people: [ADA] },
    en,
  );
  expect(plain(content.sentence)).toBe('Overdue: Send the final response, was due Tue, 24 Nov 2026, 16:00');
  expect(content.lines[0]).toMatchObject({ value: ['DISP 1.6.2R'], emphasis: 'danger' });
  expect(content.mentions).toEqual([ADA]);
});

it('checkpointContent keeps the signed note as it is', () => {
  const note = 'recourse.example/log/acme\n12\nq7g=\n\n— recourse.example AbC=\n';
  const content = checkpointContent({ register: 'acme', note, size: 12, at: DUE }, en);
  expect(content.body).toBe(note);
  expect(plain(content.sentence)).toContain('12 entries are covered');
});

describe('tellContent', () => {
  const said = (tell: Partial<Tell> & Pick<Tell, 'about'>, to: 'person' | 'channel') =>
    plain(tellContent({ card: card(), ...tell }, en, { reveal: true, to }).sentence);

  it.each<[Partial<Tell> & Pick<Tell, 'about'>, string, string]>([
    [
      { about: 'assigned' },
      `You are now responsible for ${REFERENCE}.`,
      `Ada Byron is now responsible for ${REFERENCE}.`,
    ],
    [{ about: 'high-priority' }, `High priority: ${REFERENCE}`, `High priority: ${REFERENCE}`],
    [
      { about: 'missed' },
      `Overdue in ${REFERENCE}: Send the final response, was due Tue, 24 Nov 2026, 16:00`,
      `Overdue in ${REFERENCE}: Send the final response, was due Tue, 24 Nov 2026, 16:00`,
    ],
    [
      { about: 'task', task },
      `A task for you in ${REFERENCE}: Call the bank`,
      `New task in ${REFERENCE}: Call the bank`,
    ],
    [
      { about: 'approval', approval },
      `Ada Byron asks for your approval in ${REFERENCE}.`,
      `A final response waits for approval in ${REFERENCE}.`,
    ],
    [
      { about: 'answered' },
      `The complainant has written in ${REFERENCE}.`,
      `The complainant has written in ${REFERENCE}.`,
    ],
  ])('%j', (tell, toPerson, toChannel) => {
    expect(said(tell, 'person')).toBe(toPerson);
    expect(said(tell, 'channel')).toBe(toChannel);
  });

  it('takes the date that it is about before the nearest one', () => {
    const obligation = { ...card().next!, kind: 'acknowledge' as const };
    expect(said({ about: 'warned', obligation }, 'person')).toContain('Acknowledge receipt');
    expect(said({ about: 'warned', card: card({ next: null }) }, 'person')).toBe(
      `${REFERENCE} needs attention.`,
    );
  });

  it('offers what it is about', () => {
    const of = (tell: Partial<Tell> & Pick<Tell, 'about'>) =>
      ids(tellContent({ card: card(), ...tell }, en, { reveal: true, to: 'person' }));
    expect(of({ about: 'approval', approval })).toEqual(['approve', 'decline', 'open']);
    expect(of({ about: 'task', task })).toEqual(['done', 'open']);
    expect(of({ about: 'task-due', task: { ...task, state: 'done' } })).toEqual(['open']);
  });

  it('gives away nothing but the reference where others read along', () => {
    const told = tellContent({ about: 'approval', card: card(), approval, task }, en, {
      reveal: false,
      to: 'channel',
    });
    expect(plain(told.sentence)).toBe(`${REFERENCE} needs attention.`);
    expect(JSON.stringify(told)).not.toMatch(/Nora|Charged|bank|DISP|Ada/);
    expect(ids(told)).toEqual(['open']);
  });
});
