import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleUsers, startZendesk, type ZendeskEmulator } from '@recourse/host-emulators';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';
import { TestService } from '../testing/test-service.ts';

let service: TestService;
let zendesk: ZendeskEmulator;
let host: TestHost;
let admin: string;

beforeEach(async () => {
  service = await TestService.start();
  const users = sampleUsers();
  admin = users.find(({ role }) => role === 'admin')!.email;
  zendesk = await startZendesk({
    ...{ subdomain: 'acme', clock: Date.now, signedUrls: true, settings: {}, users, tickets: [] },
    app: {
      name: 'Recourse',
      version: '1',
      locations: { ticket_sidebar: 'http://127.0.0.1/a', new_ticket_sidebar: 'http://127.0.0.1/a' },
    },
  });
  host = await TestHost.make({ ...service.env, ZENDESK_API_TOKEN: zendesk.apiToken });
  await writeFile(join(host.cwd, 'app.pem'), zendesk.publicKeyPem);
});
afterEach(async () => {
  await zendesk.close();
  await service.stop();
});

const install = (...args: string[]) =>
  host.run(
    'zendesk',
    'install',
    '--subdomain',
    'acme',
    '--email',
    admin,
    '--base-url',
    zendesk.url,
    '--json',
    ...args,
  );
const actions = (json: Record<string, unknown>) =>
  (json.steps as { action: string }[]).map(({ action }) => action);
const made = () => ({ fields: zendesk.state.ticketFields.size, webhooks: zendesk.state.webhooks.size });

it('prepares an account, connects it, and changes nothing the second time', async () => {
  const before = made();
  const planned = await install('--dry-run');
  expect(planned.json).toMatchObject({ ok: true, dryRun: true, changed: 4, connected: false });
  expect(made()).toEqual(before);
  expect(service.connections).toEqual([]);

  const { code, json, out, err } = await install(
    '--app-public-key',
    'app.pem',
    '--audience',
    'https://a.example',
  );
  expect(code).toBe(0);
  expect(json).toMatchObject({
    changed: 4,
    connected: true,
    webhookUrl: `${service.url}/hooks/zendesk/acme`,
  });
  expect(made()).toEqual({ fields: before.fields + 3, webhooks: before.webhooks + 1 });
  const [connection] = service.connections;
  expect(connection).toMatchObject({ subdomain: 'acme', email: admin, apiToken: zendesk.apiToken });
  for (const secret of [zendesk.apiToken, connection!.webhookSecret as string]) {
    expect(out + err).not.toContain(secret);
  }

  const again = await install();
  expect(again.json).toMatchObject({ changed: 0, connected: true });
  expect(actions(again.json)).toEqual(Array(5).fill('exists'));
  expect(made()).toEqual({ fields: before.fields + 3, webhooks: before.webhooks + 1 });
});

it('plans without a service when the address of the webhook is given', async () => {
  host.env = { ZENDESK_API_TOKEN: zendesk.apiToken };
  const { code, json } = await install('--dry-run', '--webhook-url', 'https://a.example/hooks/zendesk/acme');
  expect(code).toBe(0);
  expect(json).toMatchObject({ webhookUrl: 'https://a.example/hooks/zendesk/acme' });
});

it('says that a token is wrong, and connects nothing', async () => {
  const { code, json } = await install('--token', 'nonsense');
  expect(code).toBe(2);
  expect(json).toMatchObject({ ok: false, error: { message: expect.stringMatching(/Zendesk: /) } });
  expect(service.connections).toEqual([]);
});
