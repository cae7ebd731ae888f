import { expect, it } from 'vitest';
import { harness } from '../../test/harness.ts';

const CASE = '/v1/complaints/C-2026-000001-5';

it('a letter to print comes as a page that may run nothing, load nothing and stand in no frame', async () => {
  const response = await harness().call('GET', `${CASE}/messages/m1/print`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
  expect(await response.text()).toContain('C-2026-000001-5');
  const policy = response.headers.get('content-security-policy')?.split('; ') ?? [];
  expect(policy).toEqual([
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ]);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('a letter that there is not is a problem, not a page', async () => {
  const response = await harness().call('GET', `${CASE}/messages/m2/print`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

it('a letter is asked for with a template or a text', async () => {
  const { call } = harness();
  const text = { kind: 'message', text: 'Dear Nora' };
  expect(await (await call('POST', `${CASE}/letters`, text)).json()).toEqual({
    reference: 'C-2026-000001-5',
    request: text,
  });
  for (const body of [{ kind: 'message' }, { ...text, template: 'acknowledgement' }]) {
    const refused = await call('POST', `${CASE}/letters`, body);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ field: 'template' }] });
  }
});
