import type { ComplaintView } from '@recourse/api-client/schemas';
import { CHANNELS, MESSAGE_KINDS, SENDABLE_KINDS, SEVERITIES } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { CHANNELS_OFFERED, SEVERITIES_OFFERED } from './choices.ts';
import { kindsOf, LETTER_KINDS, neededKind, rulesFor } from './kinds.ts';
import { commandFor, type Outgoing, sendingOf } from './sending.ts';
import { answerTo, type Template, templatesOf } from './templates.ts';
import { insertWording } from './wording.ts';

type Case = Pick<ComplaintView, 'commands' | 'obligations' | 'nextSteps'>;
type Duty = ComplaintView['obligations'][number];
const NO = { code: 'wrong-status', rule: 'AC1', message: '' } as const;
const duty = (id: string, due: number, extension: Partial<NonNullable<Duty['extension']>> | null) =>
  ({ id, due, kind: 'final-response', extension }) as Duty;
const caseWith = (change: Partial<Case>): Case => ({
  commands: { Acknowledge: null, SendMessage: null, SendDelayNotice: null, IssueFinalResponse: null },
  obligations: [],
  nextSteps: [],
  ...change,
});

it('offers each of the domain’s own values', () => {
  expect([...LETTER_KINDS].sort()).toEqual([...MESSAGE_KINDS].sort());
  expect([...CHANNELS_OFFERED].sort()).toEqual([...CHANNELS].sort());
  expect(SEVERITIES_OFFERED).toEqual(SEVERITIES);
});

describe('which letters', () => {
  it('leaves out what cannot be sent now', () => {
    const view = caseWith({
      commands: { Acknowledge: NO, SendMessage: null, SendDelayNotice: null, IssueFinalResponse: NO },
    });
    expect(kindsOf(view)).toEqual(SENDABLE_KINDS.toSorted((a, b) => order(a) - order(b)));
  });
  const order = (kind: (typeof LETTER_KINDS)[number]) => LETTER_KINDS.indexOf(kind);

  it('offers a delay notice only while a date can move by one, the nearest first', () => {
    const far = duty('a/far', 2, { state: 'possible', notice: 'delay-notice' });
    const near = duty('a/near', 1, { state: 'possible', notice: 'delay-notice' });
    const late = duty('a/late', 0, { state: 'too-late', notice: 'delay-notice' });
    const view = caseWith({ obligations: [far, late, near] });
    expect(rulesFor('delay-notice', view).map(({ id }) => id)).toEqual(['a/near', 'a/far']);
    expect(kindsOf(view)).toContain('delay-notice');
    expect(kindsOf(caseWith({ obligations: [late] }))).not.toContain('delay-notice');
  });

  it('offers it for a duty that the next step names though its date does not move', () => {
    const fixed = duty('uk-disp/eight-weeks', 1, null);
    const nextSteps = [{ command: 'SendDelayNotice', why: 'obligation', obligation: fixed.id }] as const;
    expect(rulesFor('delay-notice', caseWith({ obligations: [fixed], nextSteps: [...nextSteps] }))).toEqual([
      fixed,
    ]);
    expect(rulesFor('delay-notice', caseWith({ obligations: [fixed] }))).toEqual([]);
  });

  it('begins with what the case needs, if it can be sent', () => {
    const step = { command: 'Acknowledge', why: 'obligation' } as const;
    expect(neededKind(caseWith({ nextSteps: [step] }))).toBe('acknowledgement');
    const { commands } = caseWith({});
    expect(neededKind(caseWith({ nextSteps: [step], commands: { ...commands, Acknowledge: NO } }))).toBe(
      'progress-update',
    );
    expect(neededKind(caseWith({ commands: {} }))).toBeNull();
  });
});

describe('sendingOf', () => {
  const letter: Outgoing = {
    kind: 'message',
    text: 'T',
    language: 'en',
    template: '',
    surface: 's1',
    about: {},
  };
  it.each<[Partial<Outgoing>, string, object]>([
    [{}, 'SendMessage', { kind: 'message', text: 'T', language: 'en', surface: 's1' }],
    [
      { kind: 'acknowledgement', template: 'ack' },
      'Acknowledge',
      { text: 'T', language: 'en', template: 'ack', surface: 's1' },
    ],
    [
      { sentOutside: 'post' },
      'SendMessage',
      { kind: 'message', text: 'T', language: 'en', sentOutside: 'post' },
    ],
    [
      { kind: 'final-response', about: { offerUntil: '2027-01-01' } },
      'IssueFinalResponse',
      { text: 'T', language: 'en', surface: 's1', offerUntil: '2027-01-01' },
    ],
    [
      { kind: 'holding-response', about: { rule: 'a/b', until: '2027-01-01' } },
      'SendDelayNotice',
      { text: 'T', language: 'en', surface: 's1', rule: 'a/b', until: '2027-01-01' },
    ],
  ])('%o', (change, type, data) => {
    expect(sendingOf({ ...letter, ...change })).toEqual({ type, data });
  });

  it('knows the command of each kind', () => {
    const own = MESSAGE_KINDS.filter((kind) => commandFor(kind, {}) === 'SendMessage');
    expect([...own].sort()).toEqual([...SENDABLE_KINDS].sort());
  });
});

describe('templates', () => {
  const issue = (outcome: 'upheld' | 'not-upheld' | 'withdrawn') => ({ id: 'i1', text: 'x', outcome });
  const template = (id: string, more: Partial<Template> = {}): Template => ({
    id,
    kind: 'final-response',
    label: id,
    ...more,
  });
  const all = [
    template('general'),
    template('upheld', { outcomes: ['upheld'] }),
    template('upheld-uk', { outcomes: ['upheld'], regimes: ['uk-disp'] }),
    template('it', { regimes: ['it-banking'] }),
    template('other', { kind: 'message' }),
  ];
  it('puts the one for this law and this answer first, and leaves out other laws', () => {
    const found = templatesOf('final-response', all, { issues: [issue('upheld')], regimes: ['uk-disp'] });
    expect(found.templates.map(({ id }) => id)).toEqual(['upheld-uk', 'upheld', 'general']);
    expect(found.fitting?.id).toBe('upheld-uk');
  });
  it('answers by all findings together', () => {
    expect(answerTo([issue('upheld'), issue('not-upheld')])).toBe('partly-upheld');
    expect(answerTo([issue('upheld'), issue('withdrawn')])).toBe('upheld');
    expect(answerTo([{ id: 'i1', text: 'x' }])).toBeNull();
  });
});

describe('insertWording', () => {
  it.each([
    ['Dear Nora\n\nText.\n\nYours sincerely\nAda', 'Dear Nora\n\nText.\n\nNEW\n\nYours sincerely\nAda'],
    ['Text.\n\nDistinti saluti', 'Text.\n\nNEW\n\nDistinti saluti'],
    ['Tekst.\n\nZ poważaniem', 'Tekst.\n\nNEW\n\nZ poważaniem'],
    ['Texto.\n\nCom os melhores cumprimentos', 'Texto.\n\nNEW\n\nCom os melhores cumprimentos'],
    ['نص.\n\nوتفضلوا بقبول الاحترام', 'نص.\n\nNEW\n\nوتفضلوا بقبول الاحترام'],
    ['No closing.', 'No closing.\n\nNEW'],
    ['', 'NEW'],
  ])('%j', (text, expected) => {
    expect(insertWording(text, ' NEW ')).toBe(expected);
  });
});
