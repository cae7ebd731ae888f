import { beforeEach, describe, expect, it } from 'vitest';
import { createZendeskApi } from '../api.ts';
import { ZENDESK_EVENT_TYPES } from '../index.ts';
import { FakeAdmin } from '../testing/fake-admin.ts';
import { prepareZendeskAccount, type WantedAccount } from './prepare.ts';

const HOOK = 'https://recourse.example/hooks/zendesk/main';
let admin: FakeAdmin;
beforeEach(() => {
  admin = new FakeAdmin();
});

function prepare(wanted: Partial<WantedAccount> = {}) {
  const { fetch } = admin;
  const api = createZendeskApi({
    baseUrl: 'https://a.example',
    email: 'a',
    apiToken: 't',
    fetch,
    now: () => 0,
  });
  return prepareZendeskAccount(api, { hookUrl: HOOK, language: 'en', ...wanted });
}
const actions = (steps: { action: string }[]) => steps.map(({ action }) => action);

describe('an empty account', () => {
  it('gets fields and a webhook, and gives what a connection needs', async () => {
    const { steps, connection } = await prepare();
    expect(actions(steps)).toEqual(['exists', 'create', 'create', 'create', 'create']);
    expect(admin.fields.slice(1).map(({ type, title }) => `${type} ${title}`)).toEqual([
      'text Complaint reference',
      'tagger Complaint status',
      'date Complaint: next obligation',
    ]);
    expect(admin.fields[2]?.custom_field_options).toContainEqual({
      name: 'In progress',
      value: 'recourse-status-in_progress',
    });
    expect(admin.webhooks).toMatchObject([
      { endpoint: HOOK, status: 'active', subscriptions: ZENDESK_EVENT_TYPES },
    ]);
    expect(connection).toEqual({
      fields: { reference: 360_001, status: 360_002, nextObligation: 360_003 },
      webhookId: '01K0',
      webhookSecret: 'secret of 01K0',
      apiUserId: '900',
      app: null,
    });
  });

  it('is left as it is by a dry run, which plans the same', async () => {
    const planned = await prepare({ dryRun: true });
    expect(admin.writes()).toEqual([]);
    expect(planned.connection).toBeNull();
    expect((await prepare()).steps).toEqual(planned.steps);
  });
});

describe('a prepared account', () => {
  it('is not changed again', async () => {
    const first = await prepare();
    const writes = admin.writes().length;
    const again = await prepare();
    expect(actions(again.steps)).toEqual(['exists', 'exists', 'exists', 'exists', 'exists']);
    expect(again.connection).toEqual(first.connection);
    expect(admin.writes()).toHaveLength(writes);
    expect((await prepare({ dryRun: true })).connection).toEqual(first.connection);
  });

  it('is repaired: inactive field, missing option, missing event, inactive webhook, other address', async () => {
    const { connection } = await prepare();
    const status = admin.fields[2]!;
    status.active = false;
    status.custom_field_options = [
      ...status.custom_field_options!.slice(1),
      { name: 'Extra', value: 'extra' },
    ];
    Object.assign(admin.webhooks[0]!, {
      status: 'inactive',
      subscriptions: ['zen:event-type:ticket.undeleted'],
    });
    const known = { fields: connection?.fields, webhookId: connection?.webhookId };
    const { steps } = await prepare({ hookUrl: `${HOOK}2`, known });
    expect(actions(steps)).toEqual(['exists', 'exists', 'update', 'exists', 'update']);
    expect(steps[2]?.detail).toBe('id 360002: activate it, add New');
    expect(admin.fields[2]).toMatchObject({ active: true });
    expect(admin.fields[2]?.custom_field_options).toHaveLength(5);
    expect(admin.webhooks).toMatchObject([{ endpoint: `${HOOK}2`, status: 'active' }]);
    expect(admin.webhooks[0]?.subscriptions).toHaveLength(ZENDESK_EVENT_TYPES.length + 1);
  });

  it('keeps fields that somebody renamed', async () => {
    const { connection } = await prepare();
    admin.fields[1]!.title = 'Ref.';
    const again = await prepare({ known: { fields: connection?.fields } });
    expect(again.connection?.fields).toEqual(connection?.fields);
    expect(admin.fields).toHaveLength(4);
  });
});

describe('the app', () => {
  const app = { name: 'Recourse', settings: { serviceUrl: 'https://recourse.example' } };

  it('has to be installed by hand first', async () => {
    const { steps, connection } = await prepare({ app });
    expect(steps.at(-1)).toMatchObject({ what: 'app "Recourse"', action: 'manual' });
    expect(connection?.app).toBeNull();
  });

  it('gets its settings, once', async () => {
    admin.installations = [{ id: 12, app_id: 34, settings: { name: 'Recourse', title: 'Complaints' } }];
    const { steps, connection } = await prepare({ app });
    expect(steps.at(-1)).toMatchObject({ action: 'update', detail: 'installation 12: set serviceUrl' });
    expect(connection?.app).toEqual({ appId: 34, installationId: 12 });
    expect((await prepare({ app })).steps.at(-1)?.action).toBe('exists');
  });

  it('gets secure settings on every run, because they cannot be read', async () => {
    admin.installations = [{ id: 12, app_id: 34, settings: { name: 'Recourse', ...app.settings } }];
    const secured = { ...app, secureSettings: { token: 's3cret' } };
    const { steps } = await prepare({ app: secured });
    expect(steps.at(-1)?.detail).toContain('set token (secure, cannot be compared)');
    expect(JSON.stringify(steps)).not.toContain('s3cret');
    expect(admin.installations[0]?.settings.token).toBe('s3cret');
  });
});

describe('refusals', () => {
  const failure = (wanted?: Partial<WantedAccount>) =>
    prepare(wanted).then(
      () => 'prepared',
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );

  it('a wrong token, for which Zendesk answers with an anonymous user', async () => {
    admin.user = { id: null, name: 'Anonymous user', role: 'end-user' };
    expect(await failure()).toMatch(/^credentials: /);
  });

  it('an API user who is no administrator', async () => {
    admin.user.role = 'agent';
    expect(await failure()).toMatch(/^not-admin: Robot has the role agent/);
    expect(admin.writes()).toEqual([]);
  });

  it('a field of the right name and the wrong type', async () => {
    admin.fields.push({ id: 5, type: 'textarea', title: 'Complaint reference', active: true });
    expect(await failure()).toMatch(
      /^conflict: ticket field "Complaint reference" \(id 5\) has type textarea/,
    );
  });

  it('a webhook to our address that is connected to triggers', async () => {
    const subscriptions = ['conditional_ticket_events'];
    admin.webhooks.push({ id: 'w', name: 'Old', endpoint: HOOK, status: 'active', subscriptions });
    expect(await failure({ dryRun: true })).toMatch(/^conflict: webhook "Old" \(id w\)/);
  });
});
