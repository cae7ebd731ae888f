import { createHash } from 'node:crypto';
import { canonicalBytes } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { openSession } from '../access.ts';
import { decodeEnvelope } from '../entry.ts';
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
    hangUp: () => {},
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

it('a session says what it is good for', () => {
  const { admin, caller } = open();
  const value = <T>(answer: { ok: true; value: T } | { ok: false }) => (answer.ok ? answer.value : undefined);
  const made = value(admin.createKey(caller, { name: 'Reader', scopes: ['audit', 'read'] }));
  const scopesOf = (credential: string | null) => value(admin.session({ ...caller, credential }))?.scopes;
  expect(scopesOf(made!.key)).toEqual(['read', 'audit']);
  expect(scopesOf(caller.credential)).toHaveLength(7);
});

it('settings of any size are kept, and the public log says only which ones were in force', () => {
  const { ctx, admin, caller } = open();
  const settings = ctx.stores.settings.current();
  const templates = Array.from({ length: 20 }, (_, i) => ({
    ...settings.templates[0]!,
    id: `long-${i}`,
    text: { ...settings.templates[0]!.text, en: 'x'.repeat(3_000) },
  }));
  const answer = admin.putSettings(caller, { ...settings, templates: [...settings.templates, ...templates] });
  expect(answer).toMatchObject({ ok: true, value: { version: settings.version + 1 } });
  const [entry] = ctx.stores.log.range(0, 1);
  const { type, data } = decodeEnvelope(entry!.bytes);
  const sha256 = createHash('sha256').update(canonicalBytes(ctx.stores.settings.current())).digest('hex');
  expect({ type, data }).toEqual({
    type: 'SettingsChanged',
    data: { version: settings.version + 1, sha256 },
  });
});

it('settings with half a surrogate pair are refused and name the place', () => {
  const { ctx, admin, caller } = open();
  const settings = ctx.stores.settings.current();
  const answer = admin.putSettings(caller, { ...settings, letterhead: { address: '1 High Street \ud83d' } });
  expect(answer).toMatchObject({
    ok: false,
    problem: { status: 400, errors: [{ field: 'letterhead.address', rule: 'SE2' }] },
  });
  expect(ctx.stores.log.size()).toBe(0);
});

it('an entry that no entry bundle can hold never gets into the log', () => {
  const { ctx } = open();
  const append = () =>
    ctx.stores.log.append({ complaint: 'c', version: 1, at: 0, bytes: new Uint8Array(65_536) });
  expect(append).toThrow('65535');
  expect(ctx.stores.log.size()).toBe(0);
});
