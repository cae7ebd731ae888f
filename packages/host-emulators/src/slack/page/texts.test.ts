import { describe, expect, it } from 'vitest';
import { addressOf, placeOfLink, readPlace } from './place.ts';
import { timesFor } from './times.ts';
import { asTyped } from './typed.ts';
import { languageOf, sayIn } from './words/index.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const SECONDS = NOW / 1_000;

describe('times', () => {
  const english = timesFor('en-GB', 'Europe/London', NOW, sayIn('en'));

  it('fill the tokens of Slack’s dates', () => {
    expect(english.fill('{date_short} at {time}', SECONDS)).toBe('24 Nov 2026 at 9:00');
    expect(english.fill('{date_short_pretty} {time}', SECONDS)).toBe('Today 9:00');
    expect(english.fill('{date_long_pretty}', SECONDS + 86_400)).toBe('Tomorrow');
    expect(english.fill('{ago}', SECONDS - 7_200)).toBe('2 hours ago');
    expect(english.fill('{date_num} {nonsense}', SECONDS)).toBe('24/11/2026 {nonsense}');
  });

  it('are those of the person’s place', () => {
    const late = timesFor('en-GB', 'Pacific/Auckland', NOW, sayIn('en'));
    expect(late.time(SECONDS)).toBe('22:00');
    expect(late.dayKey(SECONDS + 3 * 3_600)).toBe('2026-11-25');
  });
});

describe('words', () => {
  it('isolate names and leave numbers alone', () => {
    expect(sayIn('en')('remove', { name: 'علي' })).toBe('Remove \u2068علي\u2069');
    expect(sayIn('en')('unread', { count: 3 })).toBe('3 unread');
  });

  it('are English where a language is not known', () => {
    expect([languageOf('pl-PL'), languageOf('pt-BR'), languageOf('fi-FI')]).toEqual(['pl', 'pt', 'en']);
  });
});

describe('places', () => {
  it('are read from the address and written into it', () => {
    const place = { as: 'a@b.example', at: 'C1', thread: '1.2' };
    expect(readPlace(addressOf(place))).toEqual(place);
    expect(readPlace('')).toEqual({ as: '', at: '', thread: undefined });
  });

  it('are known in links into the workspace alone', () => {
    const link = 'https://acme.slack.com/archives/C1/p1716000100000200?thread_ts=1716000000.000100&cid=C1';
    expect(placeOfLink(link)).toEqual({ at: 'C1', thread: '1716000000.000100' });
    expect(placeOfLink('https://acme.slack.com.evil.example/archives/C1')).toBeUndefined();
  });
});

it('a message is edited as it would be typed', () => {
  const person = (id?: string) => (id === 'U1' ? ({ name: 'Bruno Ferri' } as never) : undefined);
  const typed = asTyped('<@U1> <@U2> in <#C1|old-name>: <https://a.example/?x=1&amp;y=2> &lt;3', {
    person,
    channel: () => undefined,
  });
  expect(typed).toBe('@Bruno Ferri <@U2> in #old-name: https://a.example/?x=1&y=2 <3');
});
