import { defaultSettings, type Settings } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import { awakeAt, quietHoursOf, weekendOf } from './quiet-hours.ts';

const LONDON: Settings = { ...defaultSettings(), timeZone: 'Europe/London' };
const NIGHT = { from: '18:30', to: '08:00', weekends: true };
const utc = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('somebody is disturbed', () => {
  it.each([
    ['at once by day', '2026-03-03T12:00', NIGHT, '2026-03-03T12:00'],
    ['at once when the quiet hours are just over', '2026-03-03T08:00', NIGHT, '2026-03-03T08:00'],
    ['the next morning in the evening', '2026-03-03T18:30', NIGHT, '2026-03-04T08:00'],
    ['the same morning after midnight', '2026-03-04T02:00', NIGHT, '2026-03-04T08:00'],
    ['on Monday on a Friday evening', '2026-03-06T19:00', NIGHT, '2026-03-09T08:00'],
    ['on Monday at noon of a Sunday', '2026-03-08T12:00', NIGHT, '2026-03-09T08:00'],
    [
      'on Saturday when weekends are no matter',
      '2026-03-06T19:00',
      { ...NIGHT, weekends: false },
      '2026-03-07T08:00',
    ],
    ['after lunch', '2026-03-03T12:30', { from: '12:00', to: '13:00', weekends: false }, '2026-03-03T13:00'],
    [
      'at any hour when the hours are none',
      '2026-03-03T23:00',
      { from: '08:00', to: '08:00', weekends: true },
      '2026-03-03T23:00',
    ],
    [
      'at midnight after a weekend without quiet nights',
      '2026-03-07T10:00',
      { from: '08:00', to: '08:00', weekends: true },
      '2026-03-09T00:00',
    ],
    ['at once when there are no quiet hours', '2026-03-07T23:00', null, '2026-03-07T23:00'],
  ])('%s', (_when, at, quiet, expected) => {
    expect(iso(awakeAt(utc(at), quiet, LONDON))).toBe(expected);
  });

  it('by the wall clock when the clocks go forward and back in the night', () => {
    // 29 March 2026: British Summer Time begins; 25 October: it ends. Both are Sundays.
    const nights = { ...NIGHT, weekends: false };
    expect(iso(awakeAt(utc('2026-03-28T22:00'), nights, LONDON))).toBe('2026-03-29T07:00');
    expect(iso(awakeAt(utc('2026-10-24T21:00'), nights, LONDON))).toBe('2026-10-25T08:00');
    // An hour that the clocks skip ends when they do.
    expect(iso(awakeAt(utc('2026-03-29T00:30'), { ...nights, to: '01:30' }, LONDON))).toBe(
      '2026-03-29T01:00',
    );
  });

  it('by the weekend of the place where the organisation is', () => {
    const fridays = { ...LONDON, calendar: 'il' };
    expect(weekendOf(fridays)).toEqual([5, 6]);
    expect(iso(awakeAt(utc('2026-03-05T19:00'), NIGHT, fridays))).toBe('2026-03-08T08:00');
    expect(weekendOf({ ...LONDON, calendar: 'moon' })).toEqual([6, 7]);
  });
});

it('whoever sets their own hours goes by those, and whoever wants none has none', () => {
  const settings = { ...LONDON, chat: { ...LONDON.chat, quietHours: NIGHT } };
  const own = { from: '22:00', to: '06:00', weekends: false };
  expect(quietHoursOf({ quietHours: 'default', digestAt: 'default' }, settings)).toEqual(NIGHT);
  expect(quietHoursOf({ quietHours: own, digestAt: 'default' }, settings)).toEqual(own);
  expect(quietHoursOf({ quietHours: null, digestAt: 'default' }, settings)).toBeNull();
});
