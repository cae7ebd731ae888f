import * as currencies from 'dinero.js/currencies';
import { expect, it } from 'vitest';
import { currencyFormat, minorDigits } from './minor-digits.ts';

it('[TP4] the digits of a minor unit are those of ISO 4217, whatever the engine says', () => {
  const decimal = Object.values(currencies).filter(({ base }) => base === 10);
  expect(decimal.length).toBeGreaterThan(150);
  const wrong = decimal.filter(({ code, exponent }) => minorDigits(code) !== exponent);
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

it.each([
  ['GBP', 123_456, '£1,234.56'],
  ['JPY', 123_456, 'JP¥123,456'],
  ['HUF', 123_456, 'HUF 1,234.56'],
  ['IQD', 123_456, 'IQD 123.456'],
])('[TP4] %s is written with them', (currency, amount, text) => {
  const written = currencyFormat('en-GB', currency).format(amount / 10 ** minorDigits(currency));
  expect(written.replace(/\s/g, ' ')).toBe(text);
});
