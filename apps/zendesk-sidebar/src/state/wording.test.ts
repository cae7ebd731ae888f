import { expect, it } from 'vitest';
import { findPassage, insertWording } from './wording.ts';

const LETTER = 'Dear Rosa,\n\nWe looked into it.\n\nKind regards\nAcme';

it('puts wording before the closing formula and says where it stands', () => {
  const { text, start, end } = insertWording(LETTER, ' You may go to AFCA. \n');
  expect(text).toBe('Dear Rosa,\n\nWe looked into it.\n\nYou may go to AFCA.\n\nKind regards\nAcme');
  expect(text.slice(start, end)).toBe('You may go to AFCA.');
});

it.each([
  'Yours sincerely\nA',
  'Cordiali saluti\nA',
  'Z poważaniem\nA',
  'Com os melhores cumprimentos\nA',
  'مع خالص التحية\nA',
])('knows the closing %j', (closing) => {
  expect(insertWording(`x\n\ny\n \n${closing}`, 'W').text).toBe(`x\n\ny\n\nW\n\n${closing}`);
});

it('keeps the order of several, and goes to the end of a letter without a closing', () => {
  expect(insertWording(insertWording(LETTER, 'A').text, 'B').text).toContain('A\n\nB\n\nKind regards');
  expect(insertWording('Only this.', 'W')).toEqual({ text: 'Only this.\n\nW\n', start: 12, end: 13 });
  expect(insertWording('', 'W').text).toBe('W\n');
});

it('a paragraph that only contains such words is no closing', () => {
  expect(insertWording('Give her our kind regards.', 'W').text).toBe('Give her our kind regards.\n\nW\n');
});

it('finds a quoted passage under its Markdown', () => {
  const text = 'We **will pay**  you\n> £50 tomorrow (at once).';
  expect(findPassage(text, 'will pay you £50')).toEqual({ start: 5, end: 26 });
  expect(text.slice(5, 26)).toBe('will pay**  you\n> £50');
  expect(findPassage(text, 'TOMORROW (at once)')?.start).toBe(27);
  expect(findPassage(text, 'yesterday')).toBeNull();
  expect(findPassage(text, ' * ')).toBeNull();
});
