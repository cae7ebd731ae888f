import { expect, it } from 'vitest';
import { CALENDARS, holidayName } from './index.ts';

/** Calendars that rules count with, and those of the other countries of Europe and North America that are shipped. */
const NAMED = 'ae au br br-bank de es fr gb-eng gb-nir gb-sct ie it pl pt sa us'.split(' ');
const names = new Set(
  NAMED.flatMap((id) => Object.values(CALENDARS[id]!.years).flatMap((year) => Object.values(year.holidays))),
);

it('[CAL12] every holiday of these calendars has a name in each language', () => {
  expect(names.size).toBeGreaterThan(65);
  for (const name of names) {
    expect(holidayName(name, 'en')).toBe(name);
    expect(holidayName(name, 'ar')).toMatch(/^[\p{Script=Arabic}\s()]+$/u);
    for (const language of ['it', 'pl', 'pt'] as const) {
      const said = holidayName(name, language);
      expect(said).not.toMatch(/\b(day|holiday|observed|undefined)\b/i);
      if (!/Eid|Juneteenth|Tiradentes/.test(name)) expect(said).not.toBe(name);
    }
  }
});

it('[CAL12] a moved day says so, a closing day and a day of one region keep their name', () => {
  expect(holidayName('Boxing Day (substitute day)', 'it')).toBe('Santo Stefano (giorno sostitutivo)');
  expect(holidayName("New Year's Day (observed)", 'ar')).toBe('رأس السنة الميلادية (يوم بديل)');
  expect(holidayName('Summer closing', 'pl')).toBe('Summer closing');
  expect(holidayName('Picnic Day', 'pt')).toBe('Picnic Day');
});
