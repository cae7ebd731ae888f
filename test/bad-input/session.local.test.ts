import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createClient } from '@recourse/api-client';
import { serveLocal } from 'service/local';
import { afterAll, expect, it } from 'vitest';
import { signIn } from '../world/people.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'recourse-session-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** As if twelve hours had passed since everybody signed in. */
function letSessionsEnd(): void {
  const objects = join(dataDir, 'objects');
  const files = readdirSync(objects, { recursive: true }).map(String);
  for (const file of files.filter((name) => name.endsWith('.sqlite'))) {
    const db = new DatabaseSync(join(objects, file));
    const has = db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'sessions'`).get();
    if (has) db.prepare('UPDATE sessions SET expires_at = expires_at - ?').run(12 * 3_600_000);
    db.close();
  }
}

it('a session that is over says so, and what was sent with it is not done', async () => {
  const serve = () => serveLocal({ dataDir, port: 0, quiet: true });
  const before = await serve();
  const api = createClient({ url: before.url, token: before.apiKey });
  const member = { name: 'Alice Brandt', email: 'alice@acme.example', roles: ['agent' as const] };
  await api.putMember(member);
  const alice = await signIn(before.url, api, member.email);
  expect(await alice.session()).toMatchObject({ actor: { name: member.name } });
  const { token } = await api
    .raw('POST', '/v1/signin-links', { email: member.email })
    .then((answer) => answer.json() as Promise<{ token: string }>);
  const session = await fetch(`${before.url}/signin?token=${token}&register=main`, { redirect: 'manual' });
  const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;
  await before.stop();
  letSessionsEnd();

  const after = await serve();
  const again = createClient({ url: after.url, token: after.apiKey });
  const { entries } = await again.fsck();
  const answer = await fetch(`${after.url}/v1/complaints`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ description: 'Typed before it ended.' }),
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({
    code: 'session-expired',
    detail: expect.stringMatching(/ended/),
  });
  expect(await again.fsck()).toMatchObject({ ok: true, entries, complaints: 0 });
  await after.stop();
});
