import { expect, it } from 'vitest';
import { openSession } from '../access.ts';
import type { Caller } from '../rpc.ts';
import { openRegister } from '../testing/register.ts';
import { administration } from './administration.ts';

/** A register, its administrator, and the calls for administrators. */
function open() {
  const register = openRegister();
  const { ctx, signer } = register;
  const admin = administration({
    register: ctx,
    signer,
    bootstrapHash: null,
    localHosts: false,
    connection: () => {
      throw new Error('no connections in this test');
    },
    changed: () => {},
    rearm: () => {},
  });
  ctx.stores.members.put({ id: 'm-1', email: 'a@acme.example', name: 'Ada', roles: ['administrator'] });
  const credential = openSession(ctx, 'm-1', 'host').session;
  const caller: Caller = { credential, requestId: 'r1', language: 'en' };
  return { register, ctx, admin, caller };
}

it('a link that lets somebody in as a member is an entry: whoever makes it could use it', () => {
  const { ctx, admin, caller } = open();
  ctx.stores.members.put({ id: 'm-2', email: 'b@acme.example', name: 'Bo', roles: ['manager'] });
  expect(admin.createSignIn(caller, 'nobody@acme.example').ok).toBe(false);
  expect(admin.createSignIn(caller, 'b@acme.example').ok).toBe(true);
  const entries = ctx.stores.log
    .range(0, 9)
    .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')));
  expect(entries).toMatchObject([
    { type: 'SignInLinkMade', actor: { kind: 'member', id: 'm-1' }, data: { member: 'm-2' } },
  ]);
});

it('settings that no log entry holds are refused, and nothing of them is kept', () => {
  const { ctx, admin, caller } = open();
  const settings = ctx.stores.settings.current();
  const templates = Array.from({ length: 20 }, (_, i) => ({
    ...settings.templates[0]!,
    id: `long-${i}`,
    text: { ...settings.templates[0]!.text, en: 'x'.repeat(3_000) },
  }));
  const answer = admin.putSettings(caller, { ...settings, templates: [...settings.templates, ...templates] });
  expect(answer).toMatchObject({
    ok: false,
    problem: { status: 400, rule: 'API7', errors: [{ field: 'body', rule: 'API7' }] },
  });
  expect(ctx.stores.log.size()).toBe(0);
  expect(ctx.stores.settings.current().version).toBe(settings.version);
  expect(admin.putSettings(caller, settings).ok).toBe(true);
  expect(() =>
    ctx.stores.log.append({ complaint: 'c', version: 1, at: 0, bytes: new Uint8Array(65_536) }),
  ).toThrow('65535');
});
