import { describe, expect, it } from 'vitest';
import {
  ACKNOWLEDGED,
  delivered,
  given,
  HOUR,
  LODGED,
  STORY,
  SYSTEM,
  step,
  T0,
  TICKET,
  ZENDESK,
} from '../../test/cases.ts';

const OTHER = { ...TICKET, ref: '36' };
const result = (kind: 'failed' | 'uncertain') => ({ kind, reason: 'down' }) as const;
const GOT = { kind: 'delivered', externalId: 'x9' } as const;
const report = (item: string, surface: string, outcome: ReturnType<typeof result> | typeof GOT, at = T0) =>
  step('RecordDelivery', { delivery: 'd', surface, item, result: outcome }, { by: SYSTEM, at });

describe('surfaces', () => {
  it('[SU1] a place is linked once while it is live', () => {
    given(LODGED).when('LinkSurface', { surface: TICKET }).refused('SU1', 'already-done', { surface: 's1' });
    given(LODGED)
      .when('LinkSurface', { surface: OTHER }, { by: ZENDESK })
      .gives(['SurfaceLinked', { surface: 's2', at: OTHER }]);
  });

  it('[SU2] a place that was gone is linked again under a new id', () => {
    const { state } = given(LODGED, step('UnlinkSurface', { surface: 's1', reason: 'unlinked' })).when(
      'LinkSurface',
      { surface: TICKET },
    );
    expect(state.surfaces.map(({ id, ref, state: now }) => [id, ref, now])).toEqual([
      ['s1', '35', 'gone'],
      ['s2', '35', 'live'],
    ]);
  });

  it('[SU3] a surface takes over from another live one', () => {
    const { state } = given(LODGED)
      .when('LinkSurface', { surface: OTHER, replaces: 's1' }, { by: ZENDESK })
      .gives(
        ['SurfaceLinked', { surface: 's2', replaces: 's1' }],
        ['SurfaceUnlinked', { surface: 's1', reason: 'replaced' }],
      );
    expect(state.surfaces.map(({ state: now }) => now)).toEqual(['gone', 'live']);
    given(LODGED).when('LinkSurface', { surface: OTHER, replaces: 's5' }).refused('SU3', 'not-found');
  });

  it('[SU4] a surface that is unlinked is a live one of the case', () => {
    given(LODGED).when('UnlinkSurface', { surface: 's2', reason: 'deleted' }).refused('SU4', 'not-found');
    given(LODGED, step('UnlinkSurface', { surface: 's1', reason: 'deleted' }))
      .when('UnlinkSurface', { surface: 's1', reason: 'deleted' })
      .refused('SU4', 'already-done');
  });
});

describe('deliveries', () => {
  it('[DE1] a delivery names something of the case', () => {
    const sent = given(LODGED, ACKNOWLEDGED);
    sent
      .when('RecordDelivery', report('m9', 's1', GOT).data as never, { by: SYSTEM })
      .refused('DE1', 'not-found', { item: 'm9' });
    sent
      .when('RecordDelivery', report('m1', 's9', GOT).data as never, { by: SYSTEM })
      .refused('DE1', 'not-found', { surface: 's9' });
  });

  it('[DE2] a message is as its own surface says, and may still arrive', () => {
    const state = (...steps: Parameters<typeof given>) =>
      given(LODGED, ACKNOWLEDGED, ...steps).case.messages[0]?.delivery;
    expect(state(report('m1', 's1', result('failed'), T0 + 1))).toEqual({
      state: 'failed',
      at: T0 + 1,
      surface: 's1',
      reason: 'down',
    });
    expect(state(report('m1', 's1', result('uncertain')))).toMatchObject({ state: 'uncertain' });
    expect(state(report('m1', 's1', result('uncertain')), report('m1', 's1', GOT, T0 + HOUR))).toEqual({
      state: 'delivered',
      at: T0 + HOUR,
      surface: 's1',
      externalId: 'x9',
    });
    const slack = step('LinkSurface', { surface: { host: 'slack', account: 'T', ref: 'C' } });
    expect(state(slack, report('m1', 's2', GOT))).toEqual({ state: 'pending' });
  });

  it('[DE3] what was delivered never goes back', () => {
    const sent = given(LODGED, ACKNOWLEDGED, delivered('m1'));
    for (const outcome of [result('failed'), result('uncertain'), GOT])
      sent
        .when('RecordDelivery', report('m1', 's1', outcome).data as never, { by: SYSTEM })
        .refused('DE3', 'already-done');
    const origin = { surface: 's1', externalId: 'n-1' };
    given(LODGED, step('AddNote', { text: 'x', origin }, { by: ZENDESK }))
      .when('RecordDelivery', report('n1', 's1', GOT).data as never, { by: SYSTEM })
      .refused('DE3', 'already-done');
  });

  it('[DE5] a person says that a letter in doubt arrived, and nothing else', () => {
    const doubtful = given(LODGED, ACKNOWLEDGED, report('m1', 's1', result('uncertain')));
    doubtful
      .when('RecordDelivery', report('m1', 's1', result('failed')).data as never)
      .refused('DE5', 'wrong-status');
    const { state } = doubtful.when('RecordDelivery', report('m1', 's1', GOT).data as never);
    expect(state.messages[0]?.delivery).toMatchObject({ state: 'delivered', externalId: 'x9' });
    given(LODGED, ACKNOWLEDGED)
      .when('RecordDelivery', report('m1', 's1', GOT).data as never)
      .refused('DE5', 'wrong-status');
  });

  it('[DE4] every copy is known by its id', () => {
    const { state } = given(...STORY.open, step('AddNote', { text: 'x' })).when(
      'RecordDelivery',
      report('n1', 's1', GOT).data as never,
      { by: SYSTEM },
    );
    expect(state.notes[0]?.copies).toEqual([{ surface: 's1', externalId: 'x9' }]);
  });
});
