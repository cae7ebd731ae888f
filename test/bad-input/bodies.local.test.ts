import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, openEdge, type Refusal } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge?.close());

const invalid = (field: string, rule: string, detail?: RegExp): Refusal => ({
  status: 400,
  code: 'invalid',
  field,
  rule,
  ...(detail ? { detail } : {}),
});
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const withDescription = (description: unknown) => ({ description });
const NUL = '\u0000';

const LODGE: [string, unknown, Refusal][] = [
  ['a comma too many', '{"description":"x",}', invalid('body', 'json', /line 1, column 20/)],
  ['an end too early', '{"description":"x"', invalid('body', 'json')],
  ['no JSON at all', 'description=x', invalid('body', 'json', /position 0/)],
  ['single quotes', "{'description':'x'}", invalid('body', 'json')],
  ['an empty body', '', invalid('body', 'json')],
  ['bytes that are no UTF-8', new Uint8Array([0x22, 0xe9, 0x22]), invalid('body', 'utf-8')],
  ['half of a surrogate pair', '{"description":"a\\ud83d"}', invalid('description', 'unicode')],
  ['half of one in a name of a field', '{"a\\udc00":1,"description":"x"}', invalid('body', 'unicode')],
  ['nesting a hundred deep', `{"description":${deep(100)}}`, invalid('body', 'depth')],
  ['nesting a hundred thousand deep', `{"description":${deep(100_000)}}`, invalid('body', 'depth')],
  [
    '1 MB',
    withDescription('x'.repeat(1_048_576)),
    { status: 413, code: 'too-large', detail: /262144 bytes/ },
  ],
  ['a list', [withDescription('x')], invalid('body', 'IN2')],
  ['null', null, invalid('body', 'IN2')],
  ['a number as body', '7', invalid('body', 'IN2')],
  ['no description', { subject: 'x' }, invalid('description', 'IN2')],
  ['a description that is a number', withDescription(7), invalid('description', 'IN2')],
  ['a description that is a list', withDescription(['x']), invalid('description', 'IN2')],
  ['an empty description', withDescription(''), invalid('description', 'IN3')],
  ['a description of blanks', withDescription(' \u00a0\u2028 '), invalid('description', 'IN3')],
  [
    'a description of 40,001 bytes',
    withDescription(`${'x'.repeat(39_999)}é`),
    invalid('description', 'IN6', /40000 bytes/),
  ],
  ['a description of 40,001 characters', withDescription('x'.repeat(40_001)), invalid('description', 'IN3')],
  ['a NUL character', withDescription(`a${NUL}b`), invalid('description', 'IN6', /NUL/)],
  [
    'a NUL in a name',
    { description: 'x', complainant: { name: `N${NUL}` } },
    invalid('complainant.name', 'IN6'),
  ],
  ['a field that there is not', { description: 'x', descripton: 'y' }, invalid('descripton', 'IN4')],
  [
    'one inside another',
    { description: 'x', complainant: { mail: 'y' } },
    invalid('complainant.mail', 'IN4'),
  ],
  ['__proto__', '{"description":"x","__proto__":{"admin":true}}', invalid('__proto__', 'IN4')],
  ['constructor', '{"description":"x","constructor":{}}', invalid('constructor', 'IN4')],
  [
    'no e-mail address',
    { description: 'x', complainant: { email: 'nora' } },
    invalid('complainant.email', 'IN6'),
  ],
  [
    'a header in an e-mail address',
    { description: 'x', complainant: { email: 'a@b.cd\r\nBcc: e@f.gh' } },
    invalid('complainant.email', 'IN6'),
  ],
  ['a channel that there is not', { description: 'x', channel: 'pigeon' }, invalid('channel', 'IN5')],
  ['a severity in the wrong case', { description: 'x', severity: 'HIGH' }, invalid('severity', 'IN5')],
  [
    'a country in words',
    { description: 'x', complainant: { country: 'Italy' } },
    invalid('complainant.country', 'IN6'),
  ],
  ['a time as text', { description: 'x', receivedAt: '2026-01-01' }, invalid('receivedAt', 'IN2')],
  ['a time before 1970', { description: 'x', receivedAt: -1 }, invalid('receivedAt', 'IN3')],
  ['a time with a fraction', { description: 'x', receivedAt: 1.5 }, invalid('receivedAt', 'IN2')],
  ['a number too large to be one', '{"description":"x","receivedAt":1e999}', invalid('receivedAt', 'IN2')],
  ['21 issues', { description: 'x', issues: Array(21).fill('y') }, invalid('issues', 'IN3')],
  ['an issue that is empty', { description: 'x', issues: ['y', ''] }, invalid('issues.1', 'IN3')],
  [
    'a surface of no host',
    { description: 'x', surface: { host: 'fax', account: 'a', ref: '1' } },
    invalid('surface.host', 'IN5'),
  ],
  [
    'a time in the future',
    { description: 'x', receivedAt: 4_000_000_000_000 },
    { status: 422, code: 'in-the-future', rule: 'LO3' },
  ],
  ['a product nobody has', { description: 'x', category: 'weather' }, { status: 422, code: 'unknown-value' }],
];

describe('a complaint that cannot be registered', () => {
  it.each(LODGE)('%s', async (name, body, refusal) => {
    const key = `key-${LODGE.findIndex(([each]) => each === name)}`;
    const sent = { path: '/v1/complaints', body, headers: { 'idempotency-key': key } };
    await edge.refuses(sent, refusal);
    // Nothing of it was kept, not even its key.
    const good = { ...sent, body: withDescription('Now as it should be.') };
    expect((await edge.call(good)).status).toBe(201);
  });

  it('with a content type that is not JSON', () =>
    edge.refuses(
      { path: '/v1/complaints', body: '{"description":"x"}', headers: { 'content-type': 'text/plain' } },
      { status: 415, code: 'unsupported-media-type' },
    ));

  it('in a batch: each is refused by itself, the good ones are taken', async () => {
    const complaints = [
      { key: 'a', data: { description: 'One.' } },
      { key: 'b', data: { description: 7 } },
      { key: 'c', data: { description: 'Three.', colour: 'red' } },
    ];
    const answer = await edge.call({ path: '/v1/complaints/batch', body: { complaints } });
    expect(answer.json.results).toMatchObject([
      { key: 'a', repeated: false },
      { key: 'b', problem: { status: 400, errors: [{ field: 'description', rule: 'IN2' }] } },
      { key: 'c', problem: { status: 400, errors: [{ field: 'colour', rule: 'IN4' }] } },
    ]);
    await edge.world.check();
  });

  it('in a batch of 501', () =>
    edge.refuses(
      {
        path: '/v1/complaints/batch',
        body: { complaints: Array.from({ length: 501 }, (_, n) => ({ key: `k${n}`, data: {} })) },
      },
      invalid('complaints', 'IN3'),
    ));
});

const command = (type: unknown, data: unknown = {}) => ({ type, data });
const COMMANDS: [string, unknown, Refusal][] = [
  ['an unknown command', command('Explode'), invalid('type', 'IN1', /must be one of/)],
  ['a command of another case of letters', command('addNote', { text: 'x' }), invalid('type', 'IN1')],
  ['a command that is a number', command(7), invalid('type', 'IN1')],
  ['a name of every object', command('toString'), invalid('type', 'IN1')],
  ['no command', {}, invalid('type', 'IN1')],
  ['no data', { type: 'AddNote' }, invalid('data', 'IN2')],
  ['a command more than there is', { ...command('AddNote', { text: 'x' }), also: 1 }, invalid('also', 'IN4')],
  [
    'a text of 12,001 characters',
    command('AddNote', { text: 'x'.repeat(12_001) }),
    invalid('data.text', 'IN3'),
  ],
  ['a NUL character', command('AddNote', { text: `a${NUL}b` }), invalid('data.text', 'IN6', /NUL/)],
  ['a text that is null', command('AddNote', { text: null }), invalid('data.text', 'IN2')],
  ['a task that has no id', command('CompleteTask', { task: '../1' }), invalid('data.task', 'IN6')],
  [
    'money without currency',
    command('ProposeRedress', { kind: 'refund', description: 'x', amount: 5 }),
    invalid('data.currency', 'IN6'),
  ],
  [
    'money below nothing',
    command('ProposeRedress', { kind: 'refund', description: 'x', amount: -5, currency: 'EUR' }),
    invalid('data.amount', 'IN3'),
  ],
  [
    'what only the register says',
    command('RecordDelivery', {
      delivery: 'd',
      surface: 's1',
      item: 'm1',
      result: { kind: 'delivered', externalId: '1' },
    }),
    invalid('type', 'API1'),
  ],
  [
    'a document without bytes',
    command('AttachDocument', {
      name: 'a',
      mediaType: 'b',
      bytes: 1,
      sha256: 'a'.repeat(64),
      blob: 'main/x',
    }),
    invalid('type', 'API1'),
  ],
  [
    'a task that is not there',
    command('CompleteTask', { task: 't9' }),
    { status: 422, code: 'not-found', rule: 'TA3' },
  ],
  ['a step too early', command('Close'), { status: 422, code: 'wrong-status', rule: 'ST1' }],
  [
    'no way to send',
    command('SendMessage', { text: 'x' }),
    { status: 422, code: 'no-way-to-send', rule: 'MS3' },
  ],
];

describe('a command that cannot be given', () => {
  it.each(COMMANDS)('%s', async (name, body, refusal) => {
    const key = `command-${COMMANDS.findIndex(([each]) => each === name)}`;
    const path = `/v1/complaints/${edge.reference}/commands`;
    const sent = { path, body, headers: { 'idempotency-key': key } };
    await edge.refuses(sent, refusal);
    const good = { ...sent, body: command('AddNote', { text: 'Now as it should be.' }) };
    expect((await edge.call(good)).json).toMatchObject({ repeated: false });
  });
});
