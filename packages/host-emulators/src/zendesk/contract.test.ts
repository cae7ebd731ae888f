import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Loose, type TestAccount, testAccount } from './fixtures/account.ts';

const repository = resolve(import.meta.dirname, '../../../..');
const file = resolve(
  repository,
  process.env.RECOURSE_SHARED ?? '../shared',
  'contracts/zendesk/openapi.yaml',
);
const here = existsSync(file);
if (!here) console.warn(`skipped: answers against Zendesk's API description, because ${file} is not there`);

let account: TestAccount;
let ajv: Ajv;
let paths: Loose;

beforeAll(async () => {
  account = await testAccount();
  if (!here) return;
  const document = parse(readFileSync(file, 'utf8')) as Loose;
  paths = document.paths;
  ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'zendesk');
}, 30_000);
afterAll(() => account.zendesk.close());

/** The description does not say which members may be null, though its own examples hold nulls: those are left out. */
function withoutNulls(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (_key, value) => value ?? undefined);
}

/** Template of the description, method, real path, body. */
const CALLS: [string, string, string, unknown?][] = [
  ['/api/v2/tickets', 'get', '/api/v2/tickets.json'],
  [
    '/api/v2/tickets',
    'post',
    '/api/v2/tickets.json',
    { ticket: { subject: 'a', comment: { body: 'b' }, status: 'open' } },
  ],
  ['/api/v2/tickets/{ticket_id}', 'get', '/api/v2/tickets/1.json'],
  [
    '/api/v2/tickets/{ticket_id}',
    'put',
    '/api/v2/tickets/1.json',
    { ticket: { status: 'pending', comment: { body: 'c' } } },
  ],
  ['/api/v2/tickets/{ticket_id}/comments', 'get', '/api/v2/tickets/1/comments.json'],
  ['/api/v2/tickets/{ticket_id}/audits', 'get', '/api/v2/tickets/1/audits.json'],
  ['/api/v2/tickets/{ticket_id}/tags', 'get', '/api/v2/tickets/1/tags.json'],
  ['/api/v2/tickets/{ticket_id}/merge', 'post', '/api/v2/tickets/2/merge.json', { ids: [3] }],
  ['/api/v2/users/me', 'get', '/api/v2/users/me.json'],
  ['/api/v2/users/search', 'get', '/api/v2/users/search.json?query=tom'],
  [
    '/api/v2/ticket_fields',
    'post',
    '/api/v2/ticket_fields.json',
    { ticket_field: { type: 'text', title: 'x' } },
  ],
  ['/api/v2/ticket_fields', 'get', '/api/v2/ticket_fields.json'],
  ['/api/v2/triggers', 'get', '/api/v2/triggers.json'],
  ['/api/v2/search', 'get', '/api/v2/search.json?query=type:ticket'],
  ['/api/v2/uploads', 'post', '/api/v2/uploads.json?filename=a.txt', 'hello'],
];

it.skipIf(!here).each(CALLS)('%s %s answers as described', async (template, method, path, body) => {
  const answer = await account.call(method.toUpperCase(), path, body);
  const schema = paths[template][method].responses[answer.status].content['application/json'].schema;
  const validate = ajv.compile({ $ref: `zendesk${schema.$ref}` });
  validate(withoutNulls(answer.body));
  expect(validate.errors ?? []).toEqual([]);
});
