import { describe, expect, it } from 'vitest';
import type { SlackError } from '../errors.ts';
import { readBlocks, readView } from './read.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (more = {}) => ({ type: 'section', text: mrkdwn('x'), ...more });
const button = (more = {}) => ({ type: 'button', text: plain('Go'), ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object, more = {}) => ({ type: 'input', label: plain('Label'), element, ...more });
const option = (value: string, text = value) => ({ text: plain(text), value });
const select = (more = {}) => ({ type: 'static_select', options: [option('a'), option('b')], ...more });
const modal = (more = {}) => ({ type: 'modal', title: plain('Title'), blocks: [], ...more });
const many = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));

function problems(read: () => unknown): [code: string, messages: string[]] {
  try {
    read();
    return ['ok', []];
  } catch (error) {
    const { code, more } = error as SlackError;
    return [code, (more.response_metadata as { messages: string[] } | undefined)?.messages ?? []];
  }
}

describe('blocks of a message', () => {
  it('are kept in full: defaults, and ids where none were given', () => {
    const [block] = readBlocks([section({ accessory: button() })]);
    expect(block).toEqual({
      type: 'section',
      block_id: expect.stringMatching(/^\w{5}$/),
      text: { type: 'mrkdwn', text: 'x', verbatim: false },
      accessory: { type: 'button', action_id: expect.any(String), text: { ...plain('Go'), emoji: true } },
    });
  });

  it.each([
    ['50 blocks', many(50, () => section())],
    ['a section of 3,000 characters', [section({ text: mrkdwn('x'.repeat(3_000)) })]],
    [
      'a button of 75 characters and 2,000 of value',
      [actions(button({ text: plain('x'.repeat(75)), value: 'v'.repeat(2_000) }))],
    ],
    ['a header of 150 characters', [{ type: 'header', text: plain('x'.repeat(150)) }]],
    [
      'context of text and an image',
      [
        {
          type: 'context',
          elements: [mrkdwn('x'), { type: 'image', image_url: 'https://x.example/i', alt_text: '' }],
        },
      ],
    ],
    ['fields without text', [{ type: 'section', fields: [mrkdwn('a'), plain('b')] }]],
    ['a select with its first option', [actions(select({ initial_option: option('a') }))]],
    [
      'groups of options',
      [
        actions(
          select({ options: undefined, option_groups: [{ label: plain('G'), options: [option('a')] }] }),
        ),
      ],
    ],
    ['an input', [input({ type: 'plain_text_input', multiline: true })]],
    [
      'dates, people and several choices',
      [
        actions(
          { type: 'datepicker', initial_date: '2026-11-24' },
          { type: 'users_select' },
          { type: 'checkboxes', options: [option('a')] },
        ),
      ],
    ],
    ['rich text', [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }]],
  ])('may be %s', (_, blocks) => {
    expect(problems(() => readBlocks(blocks))).toEqual(['ok', []]);
  });

  it.each([
    ['51 blocks', many(51, () => section()), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'a section of 3,001 characters',
      [section({ text: mrkdwn('x'.repeat(3_001)) })],
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'empty text',
      [section({ text: mrkdwn('') })],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a section of nothing',
      [{ type: 'section' }],
      'missing required field: text or fields [json-pointer:/blocks/0]',
    ],
    [
      '11 fields',
      [{ type: 'section', fields: many(11, () => mrkdwn('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('x') }], '[json-pointer:/blocks/0/text/type]'],
    [
      'a button of 76 characters',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'an action id of 256',
      [actions(button({ action_id: 'x'.repeat(256) }))],
      'must be less than 256 characters [json-pointer:/blocks/0/elements/0/action_id]',
    ],
    [
      'a value of 2,001',
      [actions(button({ value: 'x'.repeat(2_001) }))],
      'must be less than 2001 characters',
    ],
    ['26 buttons', [actions(...many(26, () => button()))], 'no more than 25 items allowed'],
    [
      '11 things in a context',
      [{ type: 'context', elements: many(11, () => mrkdwn('x')) }],
      'no more than 10 items allowed',
    ],
    [
      'an unknown member',
      [section({ colour: 'red' })],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    ['an unknown block', [{ type: 'table_of_contents' }], 'unsupported type [json-pointer:/blocks/0/type]'],
    [
      'an unknown element',
      [actions({ type: 'slider' })],
      'unsupported type [json-pointer:/blocks/0/elements/0/type]',
    ],
    [
      'the same block id twice',
      [section({ block_id: 'a' }), section({ block_id: 'a' })],
      'block_id: a already exists',
    ],
    [
      'the same action id twice',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'action_id: a already exists',
    ],
    [
      'an option of 76 characters',
      [actions(select({ options: [option('a', 'x'.repeat(76))] }))],
      'must be less than 76 characters',
    ],
    [
      'a first option that is none',
      [actions(select({ initial_option: option('c') }))],
      'initial option c is not one of the options',
    ],
    [
      '101 options',
      [actions(select({ options: many(101, (n) => option(`${n}`)) }))],
      'no more than 100 items allowed',
    ],
    ['a text field among buttons', [actions({ type: 'plain_text_input' })], 'unsupported type'],
    ['a button as an input', [input(button())], 'unsupported type'],
    [
      '6 entries in an overflow',
      [actions({ type: 'overflow', options: many(6, (n) => option(`${n}`)) })],
      'no more than 5 items allowed',
    ],
    ['no list', 'text', 'must provide a array'],
  ])('must not be %s', (_, blocks, message) => {
    const [code, messages] = problems(() => readBlocks(blocks));
    expect([code, messages.join('\n')]).toEqual(['invalid_blocks', expect.stringContaining(message)]);
  });
});

it('all blocks of a message together have a limit, too', () => {
  const blocks = many(5, () => section({ text: mrkdwn('x'.repeat(2_800)) }));
  expect(problems(() => readBlocks(blocks))[0]).toBe('msg_blocks_too_long');
});

describe('a view', () => {
  it.each([
    ['100 blocks', modal({ blocks: many(100, () => section()) })],
    ['a title of 24 characters', modal({ title: plain('x'.repeat(24)) })],
    [
      'an input with a submit button',
      modal({ submit: plain('Save'), blocks: [input({ type: 'plain_text_input' })] }),
    ],
    ['a home tab', { type: 'home', blocks: [section()] }],
    ['3,000 characters of metadata', modal({ private_metadata: 'x'.repeat(3_000) })],
  ])('may have or be %s', (_, view) => {
    expect(problems(() => readView(view))).toEqual(['ok', []]);
  });

  it.each([
    [
      '101 blocks',
      modal({ blocks: many(101, () => section()) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    [
      'a title of 25',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    ['no title', { type: 'modal', blocks: [] }, 'missing required field: title [json-pointer:/view/title]'],
    [
      'an input without a submit button',
      modal({ blocks: [input({ type: 'plain_text_input' })] }),
      'missing required field: submit',
    ],
    [
      '3,001 of metadata',
      modal({ private_metadata: 'x'.repeat(3_001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a text field of 3,001',
      modal({
        submit: plain('x'),
        blocks: [input({ type: 'plain_text_input', initial_value: 'x'.repeat(3_001) })],
      }),
      'must be less than 3001 characters',
    ],
    [
      'two fields that want the focus',
      modal({
        submit: plain('x'),
        blocks: many(2, () => input({ type: 'plain_text_input', focus_on_load: true })),
      }),
      'only one element',
    ],
    [
      'a title in a home tab',
      { type: 'home', title: plain('x'), blocks: [] },
      'invalid additional property: title',
    ],
  ])('must not have %s', (_, view, message) => {
    const [code, messages] = problems(() => readView(view));
    expect([code, messages.join('\n')]).toEqual(['invalid_arguments', expect.stringContaining(message)]);
  });
});
