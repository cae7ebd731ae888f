import { describe, expect, it } from 'vitest';
import { harness, ORIGIN } from '../../test/harness.ts';

const ROSA = 'recourse_session=rs_main_rosa-is-here';
const CASE = '/cases/C-2026-000001-5';

const open = (path: string, headers: Record<string, string> = {}, h = harness()) =>
  h.app.request(`${ORIGIN}${path}`, { headers });
const shown = async (...args: Parameters<typeof open>) => {
  const response = await open(...args);
  return { status: response.status, text: await response.text(), headers: response.headers };
};

describe('the page of a case', () => {
  it('shows how far it is, its next date in its own zone, and where it is worked', async () => {
    const { status, text, headers } = await shown(CASE, { cookie: ROSA });
    expect(status).toBe(200);
    expect(text).toContain('C-2026-000001-5');
    expect(text).toContain('In progress');
    expect(text).toContain('Tuesday, December 1, 2026 at 11:30');
    expect(text).toContain('DISP 1.6.2R &lt;b&gt;');
    expect(text).toContain('rule not verified');
    expect(text).toContain('href="https://acme.zendesk.com/agent/tickets/35"');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it.each([
    ['it', 'In lavorazione', 'ltr'],
    ['pl', 'W toku', 'ltr'],
    ['pt-BR', 'Em curso', 'ltr'],
    ['ar', 'قيد المعالجة', 'rtl'],
    ['xx', 'In progress', 'ltr'],
  ])('speaks %s', async (language, word, direction) => {
    const { text } = await shown(CASE, { cookie: ROSA, 'accept-language': language });
    expect(text).toContain(word);
    expect(text).toContain(`dir="${direction}"`);
  });

  it('is the same for every reference, and asks no register, until somebody signs in', async () => {
    const h = harness();
    const answers = [
      await shown(CASE, {}, h),
      await shown('/cases/C-2026-000099-1', {}, h),
      await shown('/cases/elsewhere/C-2026-000001-5', {}, h),
      await shown(CASE, { cookie: 'recourse_session=rs_retail_rosa-is-here' }, h),
      await shown(CASE, { cookie: 'recourse_session=rk_main_abcdefgh01' }, h),
      await shown(CASE, { cookie: 'recourse_session=nonsense' }, h),
    ];
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(answers.slice(0, 4).map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.text).toContain('Ask your administrator for a sign-in link');
    expect(h.register.callers.filter(({ credential }) => credential?.startsWith('rs_'))).toEqual([]);
  });

  it('says to sign in again when the session has ended', async () => {
    const { status, text } = await shown(CASE, { cookie: 'recourse_session=rs_main_long-gone' });
    expect([status, text]).toEqual([401, expect.stringContaining('Sign in')]);
  });

  it('does not tell a case that may not be seen from one that is not there', async () => {
    const { status, text } = await shown('/cases/C-2026-000002-3', { cookie: ROSA });
    expect([status, text]).toEqual([404, expect.stringContaining('Or you may not see it')]);
    expect(text).not.toContain('C-2026-000002-3');
  });

  it('says that it is not available while the register is not', async () => {
    const h = harness();
    h.register.down = true;
    expect((await shown(CASE, { cookie: ROSA }, h)).status).toBe(503);
  });

  it('of a register that is not the default one is found by its name', async () => {
    const env = { RECOURSE_REGISTERS: `retail:${'a'.repeat(64)}` };
    const h = harness({ env });
    await shown('/cases/retail/C-2026-000001-5', { cookie: 'recourse_session=rs_retail_abcdefgh' }, h);
    expect(h.register.callers.map(({ credential }) => credential)).toEqual(['rs_retail_abcdefgh']);
  });
});
