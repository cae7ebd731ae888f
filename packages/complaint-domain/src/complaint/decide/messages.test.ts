import { describe, expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  ANSWERED,
  CARA,
  delivered,
  given,
  HOUR,
  LODGED,
  MIA,
  STORY,
  SYSTEM,
  step,
  T0,
  TICKET,
  ZENDESK,
} from '../../test/cases.ts';
import { PASSING } from '../../test/letters.ts';

const NOWHERE = step('Lodge', { description: 'By post.', channel: 'post' });
const SLACK = step('LinkSurface', { surface: { host: 'slack', account: 'T1', ref: 'C1/17' } });
const ASKED = step('SendMessage', { text: 'Which card?' });
const ORIGIN = { surface: 's1', externalId: 'comment-9' };
const REPLIED = step(
  'RecordMessage',
  { direction: 'in', text: 'The blue one.', origin: ORIGIN },
  { by: ZENDESK, at: T0 + HOUR },
);
const NOTED = step(
  'AddNote',
  { text: 'Call them.', origin: { surface: 's1', externalId: 'note-3' } },
  { by: ZENDESK },
);
const failed = (item: string, kind: 'failed' | 'uncertain' = 'failed', at = T0) =>
  step(
    'RecordDelivery',
    { delivery: 'd', surface: 's1', item, result: { kind, reason: 'down' } },
    { by: SYSTEM, at },
  );

describe('sending', () => {
  it('[MS1] a message goes through the named or the first fitting surface and is pending', () => {
    const two = given(
      NOWHERE,
      SLACK,
      step('LinkSurface', { surface: TICKET }),
      step('LinkSurface', { surface: { ...TICKET, ref: '36' } }),
    );
    two
      .when('SendMessage', { text: 'Hello' })
      .gives([
        'MessageSent',
        { message: 'm1', kind: 'message', surface: 's2', language: 'en' },
        { text: 'Hello' },
      ]);
    const { state } = two.when('SendMessage', { text: 'Ciao', surface: 's3', language: 'it', template: 'x' });
    expect(state.messages.at(-1)).toMatchObject({
      id: 'm2',
      surface: 's3',
      language: 'it',
      delivery: { state: 'pending' },
    });
  });

  it('[MS2] a named surface is one of the case', () => {
    given(LODGED)
      .when('SendMessage', { text: 'x', surface: 's9' })
      .refused('MS2', 'not-found', { surface: 's9' });
  });

  it('[MS3] without a way to the complainant it must have gone another way', () => {
    given(NOWHERE, SLACK).when('SendMessage', { text: 'x' }).refused('MS3', 'no-way-to-send');
    given(NOWHERE, SLACK)
      .when('Acknowledge', { text: PASSING, surface: 's1' })
      .refused('MS3', 'no-way-to-send');
    const { state } = given(NOWHERE)
      .when('Acknowledge', { text: PASSING, sentOutside: 'registered post' })
      .gives(
        ['StageEntered'],
        [
          'MessageSent',
          { surface: null, alreadySent: { how: 'outside' } },
          { text: expect.any(String), sentOutside: 'registered post' },
        ],
      );
    expect(state.messages[0]).toMatchObject({
      sentOutside: 'registered post',
      delivery: { state: 'recorded', at: T0 },
    });
  });

  it('[MS4] a complaint is acknowledged once, unless the acknowledgement failed', () => {
    given(LODGED, ACKNOWLEDGED).when('Acknowledge', { text: PASSING }).refused('MS4', 'already-done');
    given(LODGED, ACKNOWLEDGED, failed('m1', 'uncertain'))
      .when('Acknowledge', { text: PASSING })
      .refused('MS4', 'already-done');
    given(LODGED, ACKNOWLEDGED, failed('m1'))
      .when('Acknowledge', { text: PASSING })
      .gives(['MessageSent', { message: 'm2' }]);
    given(...STORY.found, ANSWERED)
      .when('Acknowledge', { text: PASSING })
      .refused('MS4', 'already-done');
  });

  it('[MS12] a letter of which a regime wants something goes out only when it says it', () => {
    const summary = { kind: 'summary-letter', text: 'All is settled.' } as const;
    const right = {
      element: 'right-to-refer',
      level: 'gap',
      regime: 'uk-disp',
      citation: expect.stringContaining('DISP 1.5'),
    };
    given(LODGED)
      .when('SendMessage', summary)
      .refused('LT1', 'letter-incomplete', { findings: expect.arrayContaining([right]) });
    given(LODGED).when('Acknowledge', { text: 'Thank you.' }).refused('LT1', 'letter-incomplete');
    given(LODGED)
      .when('SendMessage', { ...summary, text: PASSING })
      .gives(['MessageSent', { kind: 'summary-letter' }]);
    const elsewhere = step('ConfirmRegimes', { regimes: ['internal'] });
    given(LODGED, elsewhere).when('SendMessage', summary).gives(['MessageSent']);
  });

  it('[MS12] a message is a letter of no regime, on a closed case too', () => {
    given(LODGED).when('SendMessage', { text: 'Hello' }).gives(['MessageSent']);
    given(...STORY.closed)
      .when('SendMessage', { text: 'On Friday.', kind: 'post-offer-answer' })
      .gives(['MessageSent']);
  });

  it('[MS5] a question begins a wait, and what comes back ends it', () => {
    expect(given(LODGED, ACKNOWLEDGED).case.pauses).toEqual([]);
    expect(given(LODGED, ASKED, ASKED).case.pauses).toEqual([{ from: T0, to: null }]);
    expect(given(LODGED, ASKED, REPLIED).case.pauses).toEqual([{ from: T0, to: T0 + HOUR }]);
    expect(given(LODGED, ASKED, failed('m1', 'failed', T0 + HOUR)).case.pauses).toEqual([
      { from: T0, to: T0 + HOUR },
    ]);
    expect(given(LODGED, ASKED, failed('m1', 'uncertain')).case.pauses).toEqual([{ from: T0, to: null }]);
    expect(given(LODGED, ASKED, step('Resolve', { reason: 'withdrawn' })).case.pauses).toEqual([
      { from: T0, to: T0 },
    ]);
    expect(given(...STORY.found, ASKED, ANSWERED).case.pauses).toEqual([{ from: T0, to: T0 }]);
    expect(given(LODGED, ASKED, REPLIED, ASKED).case.pauses).toHaveLength(2);
  });
});

describe('what hosts report', () => {
  it('[MS6] a message from the complainant is kept in every status', () => {
    for (const steps of [STORY.new, STORY.open, STORY.resolved, STORY.closed]) {
      const before = given(...steps);
      const { state } = before
        .when('RecordMessage', { direction: 'in', text: 'Hello?', author: 'Jo' }, { by: ZENDESK })
        .gives(['MessageReceived']);
      expect(state.messages.at(-1)).toMatchObject({
        direction: 'in',
        text: 'Hello?',
        by: { kind: 'host', name: 'Jo' },
      });
      expect(state.status).toBe(before.case.status);
    }
  });

  it('[CL7] a message reopens nothing', () => {
    const { state } = given(...STORY.closed).when(
      'RecordMessage',
      { direction: 'in', text: 'But…' },
      { by: ZENDESK },
    );
    expect(state.status).toBe('closed');
  });

  it('[MS7] what a colleague sent in the host counts as delivered there', () => {
    const { state } = given(LODGED)
      .when(
        'RecordMessage',
        { direction: 'out', text: 'On it.', author: 'Ann', origin: ORIGIN, at: T0 - HOUR },
        { by: ZENDESK },
      )
      .gives([
        'MessageSent',
        { surface: 's1', alreadySent: { how: 'host', origin: ORIGIN, sentAt: T0 - HOUR } },
      ]);
    expect(state.messages[0]).toMatchObject({
      at: T0 - HOUR,
      delivery: { state: 'delivered', at: T0 - HOUR, externalId: 'comment-9' },
    });
    const { state: phoned } = given(LODGED).when('RecordMessage', {
      direction: 'out',
      text: 'Told them by phone.',
    });
    expect(phoned.messages[0]).toMatchObject({
      surface: null,
      delivery: { state: 'recorded', at: T0 },
      sentOutside: null,
    });
  });

  it('[MS8] an origin is a surface of the case, and its text is kept once', () => {
    given(LODGED)
      .when(
        'RecordMessage',
        { direction: 'in', text: 'x', origin: { surface: 's4', externalId: '1' } },
        { by: ZENDESK },
      )
      .refused('MS8', 'not-found', { surface: 's4' });
    given(LODGED, REPLIED)
      .when('RecordMessage', { direction: 'in', text: 'x', origin: ORIGIN }, { by: ZENDESK })
      .refused('MS8', 'already-done', { item: 'm1' });
    given(LODGED, ASKED, delivered('m1'))
      .when(
        'RecordMessage',
        { direction: 'out', text: 'x', origin: { surface: 's1', externalId: 'x-m1' } },
        { by: ZENDESK },
      )
      .refused('MS8', 'already-done', { item: 'm1' });
  });

  it('[MS9] a message does not come from the future', () => {
    given(LODGED)
      .when('RecordMessage', { direction: 'in', text: 'x', at: T0 + 2 * HOUR }, { by: ZENDESK })
      .refused('MS9', 'in-the-future');
    given(LODGED)
      .when('RecordMessage', { direction: 'in', text: 'x', at: T0 + 1000 }, { by: ZENDESK })
      .gives(['MessageReceived', { receivedAt: T0 }]);
  });

  it('[MS10] a revision finds its text by where it was written or delivered', () => {
    const all = given(LODGED, REPLIED, NOTED, ASKED, delivered('m2'));
    const revise = (externalId: string) =>
      all.when('RecordRevision', { surface: 's1', externalId, change: 'redacted' }, { by: ZENDESK });
    revise('nowhere').refused('MS10', 'not-found', { surface: 's1', externalId: 'nowhere' });
    revise('comment-9').gives(['ContentRevised', { item: 'm1', surface: 's1' }]);
    revise('note-3').gives(['ContentRevised', { item: 'n1' }]);
    revise('x-m2').gives(['ContentRevised', { item: 'm2' }]);
  });

  it('[MS11] an edit replaces the text, a redaction or deletion removes it for good', () => {
    const noted = given(LODGED, NOTED);
    const revise = (change: 'edited' | 'redacted' | 'deleted', text?: string) =>
      noted.when('RecordRevision', { surface: 's1', externalId: 'note-3', change, text }, { by: ZENDESK });
    revise('edited').refused('MS11', 'unknown-value', { field: 'text' });
    revise('edited', 'Call them.').refused('MS11', 'already-done');
    expect(revise('edited', 'Call him.').state.notes[0]).toMatchObject({
      text: 'Call him.',
      revised: 'edited',
    });
    expect(revise('redacted').state.notes[0]).toMatchObject({ text: null, revised: 'redacted' });
    revise('redacted').refused('MS11', 'already-done');
    revise('edited', 'Back again').refused('MS11', 'already-done');
    expect(revise('deleted').state.notes[0]).toMatchObject({ text: null, revised: 'deleted' });
    revise('deleted').refused('MS11', 'already-done');
  });
});

describe('notes', () => {
  it('[NO1] a note is kept with its author and purpose', () => {
    const { state } = given(...STORY.closed)
      .when('AddNote', { text: 'Solved by hand.', purpose: 'override' }, { by: CARA })
      .gives(['NoteAdded', { note: 'n1', purpose: 'override' }, { text: 'Solved by hand.' }]);
    expect(state.notes[0]).toMatchObject({
      id: 'n1',
      by: { kind: 'member', id: 'cara' },
      text: 'Solved by hand.',
    });
  });

  it('[NO2] a note of a host is kept once', () => {
    const data = { text: 'x', origin: { surface: 's1', externalId: 'note-3' } };
    given(LODGED, NOTED)
      .when('AddNote', data, { by: ZENDESK })
      .refused('NO2', 'already-done', { item: 'n1' });
    given(LODGED)
      .when('AddNote', { ...data, origin: { surface: 's8', externalId: '1' } }, { by: MIA })
      .refused('NO2', 'not-found');
  });
});
