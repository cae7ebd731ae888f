import { describe, expect, it } from 'vitest';
import { readChannel, readCountry, readDate, readLanguage } from './values.ts';

describe('readDate', () => {
  it.each([
    ['2015-04-06', null, '2015-04-06T00:00:00Z'],
    ['2015/4/6', null, '2015-04-06T00:00:00Z'],
    ['04/06/2015', 'mdy', '2015-04-06T00:00:00Z'],
    ['04/06/2015', 'dmy', '2015-06-04T00:00:00Z'],
    ['06.04.2015', null, '2015-04-06T00:00:00Z'],
    ['25/12/2015', null, '2015-12-25T00:00:00Z'],
    ['12/25/2015', null, '2015-12-25T00:00:00Z'],
    ['2024-02-29', null, '2024-02-29T00:00:00Z'],
    ['2015-04-06 10:30', null, '2015-04-06T10:30:00Z'],
    ['2015-04-06T10:30:15+02:00', null, '2015-04-06T08:30:15Z'],
  ] as const)('reads %s (%s)', (text, order, expected) => {
    expect(readDate(text, order)).toBe(Date.parse(expected));
  });

  it.each([
    ['2023-02-29', /no day of the calendar/],
    ['2015-13-01', /no day of the calendar/],
    ['2015-04-06T25:00', /no day of the calendar/],
    ['yesterday', /is no date/],
    ['03/04/2015', /--dates/],
  ])('refuses %s', (text, message) => {
    expect(readDate(text, null)).toMatch(message);
  });
});

it.each([
  ['Web', 'web'],
  ['Postal mail', 'post'],
  ['Referral', 'referral'],
  ['E-mail', 'email'],
  ['In person', 'in-person'],
  ['TELEFONO', 'phone'],
  ['carrier pigeon', 'other'],
])('readChannel(%s) is %s', (text, channel) => {
  expect(readChannel(text)).toBe(channel);
});

it.each([
  ['pt-BR', 'pt'],
  ['Polish', 'pl'],
  ['italiano', 'it'],
  ['العربية', 'ar'],
  ['fr', null],
])('readLanguage(%s) is %s', (text, language) => {
  expect(readLanguage(text)).toBe(language);
});

it.each([
  ['gb', 'GB'],
  ['United Kingdom', 'GB'],
  ['Regno Unito', 'GB'],
  ['Polska', 'PL'],
  ['Atlantis', null],
])('readCountry(%s) is %s', (text, country) => {
  expect(readCountry(text)).toBe(country);
});
