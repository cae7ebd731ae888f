import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEEDED_SCOPES } from '../doctor/slack.ts';
import { TestHost } from '../testing/test-host.ts';
import { TestService } from '../testing/test-service.ts';

const ACME = {
  ...{ host: 'slack', account: 'T024BE7LD', name: 'Acme', connected: true, revokedAt: null },
  scopes: NEEDED_SCOPES,
};

let service: TestService;
let host: TestHost;
beforeEach(async () => {
  service = await TestService.start();
  host = await TestHost.make(service.env);
});
afterEach(() => service.stop());

describe('recourse slack install', () => {
  it('prints the address and until when it is good', async () => {
    const { code, out, json } = await host.run('slack', 'install');
    const url = 'https://slack.example/slack/install?ticket=it_acme_x';
    expect([code, json]).toEqual([0, {}]);
    expect(out).toBe(`${url}\nOpen it in a browser before 2026-11-24T00:10:00.000Z; it works once.\n`);
    expect((await host.run('slack', 'install', '--json')).json).toMatchObject({ ok: true, url });
  });

  it('says why it cannot: no bot, no scope, no key', async () => {
    service.slackOrigin = null;
    expect(await host.run('slack', 'install')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Slack is not set up here'),
    });
    service.scopes.delete('settings');
    expect(await host.run('slack', 'install')).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs the scope "settings"'),
    });
    host.env = { RECOURSE_URL: service.url };
    expect((await host.run('slack', 'install', '--json')).json).toMatchObject({ error: { code: 'no-key' } });
  });
});

describe('recourse slack status', () => {
  it('lists workspaces, and fails while one took its permission back', async () => {
    service.connections.push({ host: 'zendesk', account: 'acme' });
    expect(await host.run('slack', 'status')).toMatchObject({
      code: 0,
      out: 'no workspace is connected; recourse slack install\n',
    });
    service.workspaces.push(ACME);
    expect(await host.run('slack', 'status')).toMatchObject({
      code: 0,
      out: `T024BE7LD  Acme: connected, ${NEEDED_SCOPES.length} scopes\n`,
    });
    service.workspaces.push({ ...ACME, account: 'E1', connected: false, revokedAt: 0 });
    const { code, json, out } = await host.run('slack', 'status', '--json');
    expect([code, json.ok]).toEqual([1, false]);
    expect(out).not.toContain('acme');
  });
});

describe('recourse doctor, of Slack', () => {
  const findings = async () => {
    const { json } = await host.run('doctor', '--json');
    const checks = json.checks as { check: string; state: string; message: string }[];
    return checks.filter(({ check }) => check === 'slack').map(({ state, message }) => [state, message]);
  };

  it('says nothing where nobody works in it', async () => {
    expect(await findings()).toEqual([]);
  });

  it('finds workspaces in order, without a scope, and lost', async () => {
    const [first] = NEEDED_SCOPES;
    service.workspaces.push(
      ACME,
      { ...ACME, account: 'T2', name: 'Beta', scopes: NEEDED_SCOPES.slice(1) },
      { ...ACME, account: 'T3', name: 'Gamma', connected: false, revokedAt: 1 },
    );
    expect(await findings()).toEqual([
      ['ok', 'connected: Acme (T024BE7LD)'],
      ['warn', `Beta (T2) does not allow ${first}`],
      ['fail', 'Gamma (T3) took its permission back'],
    ]);
  });

  it('wants what the app asks for, no more and no less', () => {
    const manifest = readFileSync(join(import.meta.dirname, '../../../slack-bot/manifest.yaml'), 'utf8');
    const [, block = ''] = /^ +bot:\n((?: +(?:-|#) ?.*\n)+)/m.exec(manifest) ?? [];
    const asked = [...block.matchAll(/^ +- ["']?([\w:.]+)/gm)].map(([, scope]) => scope);
    expect(asked.toSorted()).toEqual(NEEDED_SCOPES.toSorted());
  });
});
