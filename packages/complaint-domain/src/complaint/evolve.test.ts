import { describe, expect, it } from 'vitest';
import { given, LODGED, replay, STORY, step, stored, ZENDESK } from '../test/cases.ts';
import type { ComplaintEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { initialState } from './state.ts';
import { upcast } from './upcast.ts';

describe('evolve', () => {
  it('[EV1] an event changes what it says and leaves the old state as it was', () => {
    const { story } = given(...STORY.closed);
    let state = initialState as ReturnType<typeof evolve>;
    for (const event of story.events) {
      const before = structuredClone(state);
      const next = evolve(state, event);
      expect(state).toEqual(before);
      expect(next).toMatchObject({ version: event.version, updatedAt: event.at });
      state = next;
    }
    expect(state).toEqual(story.state);
  });

  it('[EV2] an event that does not fit, is of an unknown type, or has no personal part still applies', () => {
    const { case: c, story } = given(...STORY.closed);
    expect(evolve(initialState, story.events[3]!)).toBe(initialState);
    const foreign = { ...story.events[1]!, type: 'Frozen', version: 99 } as unknown as ComplaintEvent;
    expect(evolve(c, foreign)).toEqual({ ...c, version: 99 });
    const [closed] = stored([{ type: 'Closed', v: 1, data: {}, personal: null }], 9);
    expect(evolve(given(LODGED).case, closed!).status).toBe('new');
    for (const event of story.events) expect(() => evolve(c, { ...event, personal: null })).not.toThrow();
    const bare = replay(story.events.map((event) => ({ ...event, personal: null })));
    expect(bare).toMatchObject({
      subject: null,
      description: null,
      complainant: null,
      issues: [{ text: null, finding: null }],
    });
  });

  it('[EV4] local ids count up, one letter per kind', () => {
    const { case: c } = given(
      ...STORY.found,
      step('AddNote', { text: 'a' }),
      step('AddNote', { text: 'b' }),
      step('RecordMessage', { direction: 'in', text: 'x' }, { by: ZENDESK }),
      step('AddTask', { title: 'a' }),
      step('CancelTask', { task: 't1', reason: 'x' }),
      step('AddTask', { title: 'b' }),
      step('ProposeRedress', { kind: 'apology', description: 'x' }),
      step('AttachDocument', {
        name: 'a',
        mediaType: 'text/plain',
        bytes: 0,
        sha256: '0'.repeat(64),
        blob: 'b',
      }),
    );
    const ids = [c.issues, c.notes, c.messages, c.tasks, c.redress, c.documents, c.surfaces].map((list) =>
      list.map(({ id }) => id).join(),
    );
    expect(ids).toEqual(['i1', 'n1,n2', 'm1,m2', 't1,t2', 'r1', 'd1', 's1']);
  });
});

describe('upcast', () => {
  it('[EV3] the present version passes, another is refused', () => {
    const [event] = stored([{ type: 'Closed', v: 1, data: {}, personal: null }], 1);
    expect(upcast(event!)).toBe(event);
    expect(() => upcast({ type: 'Closed', v: 2 })).toThrow(/Closed has version 2/);
    expect(() => upcast({ type: 'Closed', v: 0 })).toThrow(RangeError);
  });

  it('[EV5] redress that early events call money is a refund', () => {
    const early = (kind: string) => ({ type: 'RedressProposed', v: 1, data: { redress: 'r1', kind } });
    expect(upcast(early('money')).data).toEqual({ redress: 'r1', kind: 'refund' });
    const apology = early('apology');
    expect(upcast(apology)).toBe(apology);
  });
});
