import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, type Loose, type TestAccount, testAccount } from './fixtures/account.ts';
import { chromiumPath, launchChromium } from './fixtures/browser.ts';
import { startTestApp, type TestApp } from './fixtures/test-app.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });
if (!chromiumPath) throw new Error('These tests need Chromium: set CHROMIUM_PATH');

let app: TestApp;
let account: TestAccount;
let browser: Browser;
let page: Page;
let fieldId: number;
const problems: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  account = await testAccount({
    app: {
      name: 'Recourse',
      version: '1.2.3',
      locations: {
        ticket_sidebar: `${app.url}/sidebar`,
        new_ticket_sidebar: `${app.url}/sidebar`,
        user_sidebar: `${app.url}/sidebar`,
        nav_bar: `${app.url}/sidebar`,
      },
      parameters: [{ name: 'base_url' }, { name: 'shared_secret', secure: true }],
    },
  });
  app.publicKeyPem = account.zendesk.publicKeyPem;
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  page.setDefaultTimeout(8_000);
  page.on('pageerror', (error) => problems.push(error.message));
}, 30_000);
afterAll(async () => {
  await browser?.close();
  await account?.zendesk.close();
  await app?.close();
  expect(problems).toEqual([]);
});
beforeEach(async () => {
  await account.zendesk.settle();
  await fetch(`${account.zendesk.url}/_emulator/reset`, { method: 'POST' });
  const made = await account.call('POST', '/api/v2/ticket_fields.json', {
    ticket_field: { type: 'text', title: 'Complaint' },
  });
  fieldId = made.body.ticket_field.id;
});

/** Opens a path of the agent page and waits for the app's frame. */
async function open(path: string): Promise<Frame> {
  await page.goto(account.zendesk.url + path);
  return appFrame();
}

async function appFrame(index = 0): Promise<Frame> {
  await expect
    .poll(() => page.frames().filter((frame) => frame.url().startsWith(app.url)).length)
    .toBeGreaterThan(index);
  const frame = page.frames().filter((candidate) => candidate.url().startsWith(app.url))[index]!;
  await frame.waitForFunction(() => document.title === 'ready');
  return frame;
}

type Client = Record<
  'get' | 'set' | 'invoke' | 'request' | 'context' | 'metadata',
  (...args: unknown[]) => Promise<unknown>
>;

/** Calls the SDK's client inside the frame; a rejection comes back as `{ rejected }`. */
function client(frame: Frame, method: keyof Client, ...args: unknown[]): Promise<Loose> {
  return frame.evaluate(
    async ([name, values]) => {
      try {
        return await (window as unknown as { client: Client }).client[name as keyof Client](
          ...(values as unknown[]),
        );
      } catch (error) {
        return { rejected: error instanceof Error ? { name: error.name, message: error.message } : error };
      }
    },
    [method, args] as const,
  );
}

const listen = (frame: Frame, name: string) =>
  frame.evaluate((event) => (window as Loose).listen(event), name);
const heard = (frame: Frame): Promise<[string, Loose][]> => frame.evaluate(() => (window as Loose).events);
const submit = () => page.getByRole('button', { name: /^Submit as/ }).click();

describe('an app in the ticket sidebar', () => {
  it('starts with a signed request and gets context and open settings', async () => {
    app.signedIn.length = 0;
    const frame = await open('/agent/tickets/1');
    const alice = [...account.zendesk.state.users.values()].find((user) => user.email === ALICE)!;
    expect(app.signedIn[0]).toMatchObject({ sub: `https://acme.zendesk.com/api/v2/users/${alice.id}.json` });
    expect(await client(frame, 'context')).toMatchObject({
      product: 'support',
      location: 'ticket_sidebar',
      ticketId: 1,
      account: { subdomain: 'acme' },
    });
    const metadata = await client(frame, 'metadata');
    expect(metadata).toMatchObject({
      name: 'Recourse',
      version: '1.2.3',
      installationId: account.zendesk.installationId,
      settings: { base_url: 'http://127.0.0.1:9' },
    });
    expect(JSON.stringify(metadata)).not.toContain('not for browsers');
    expect(await page.content()).not.toContain('not for browsers');
  });

  it('reads the ticket and the agent', async () => {
    const frame = await open('/agent/tickets/2');
    expect(
      await client(frame, 'get', [
        'ticket.id',
        'ticket.requester.email',
        'ticket.tags',
        'ticket.status',
        'currentUser.email',
      ]),
    ).toMatchObject({
      'ticket.id': 2,
      'ticket.requester.email': 'tom.whitaker@mail.example',
      'ticket.tags': ['billing', 'double_charge'],
      'ticket.status': 'pending',
      'currentUser.email': ALICE,
      errors: {},
    });
    const { ticket } = await client(frame, 'get', 'ticket');
    expect(ticket).toMatchObject({ id: 2, subject: 'Charged twice for the annual plan' });
    expect(ticket.conversation.map((entry: { internal: boolean }) => entry.internal)).toEqual([false, false]);
    expect((await client(frame, 'get', 'currentAccount')).currentAccount).toMatchObject({
      subdomain: 'acme',
    });
  });

  it('answers unknown paths one by one', async () => {
    const frame = await open('/agent/tickets/1');
    expect((await client(frame, 'get', 'ticket.nothing')).rejected).toEqual({
      name: 'APIError',
      message: '"ticket.nothing" No such Api',
    });
    const both = await client(frame, 'get', ['ticket.id', 'ticket.constructor']);
    expect(both['ticket.id']).toBe(1);
    expect(both.errors['ticket.constructor']).toMatchObject({ path: 'ticket.constructor' });
    expect((await client(frame, 'set', 'ticket.id', 9)).rejected.name).toBe('APIError');
    expect((await client(frame, 'set', 'ticket.status', 'lost')).rejected.message).toContain(
      'Invalid status',
    );
    expect((await client(frame, 'invoke', 'launchRocket')).rejected.name).toBe('APIError');
  });

  it('changes the unsaved ticket and hears the changes', async () => {
    const frame = await open('/agent/tickets/1');
    for (const name of ['ticket.status.changed', `ticket.custom_field_${fieldId}.changed`, '*.changed'])
      await listen(frame, name);
    await client(frame, 'set', {
      'ticket.status': 'hold',
      [`ticket.customField:custom_field_${fieldId}`]: 'C-1',
    });
    await client(frame, 'invoke', 'ticket.tags.add', ['complaint']);
    expect(account.zendesk.state.tickets.get(1)!.status).toBe('open');
    expect(await page.getByLabel('Complaint').inputValue()).toBe('C-1');
    await submit();
    await page.getByText('Ticket updated').waitFor();
    const saved = account.zendesk.state.tickets.get(1)!;
    expect([saved.status, saved.fields.get(fieldId), saved.tags]).toEqual([
      'hold',
      'C-1',
      ['account', 'branch', 'complaint'],
    ]);
    expect(saved.audits.at(-1)!.channel).toBe('web');
    const events = await heard(frame);
    expect(events).toContainEqual(['ticket.status.changed', 'hold']);
    expect(events).toContainEqual([`ticket.custom_field_${fieldId}.changed`, 'C-1']);
    expect(events.map(([name]) => name)).toContain('*.changed');
  });

  it('writes into the editor, without scripts', async () => {
    const frame = await open('/agent/tickets/1');
    await listen(frame, 'comment.text.changed');
    await client(frame, 'set', 'comment.type', 'internalNote');
    await client(
      frame,
      'invoke',
      'ticket.editor.insert',
      '<p>Dear <b>Margaret</b><img src=x onerror="alert(1)"><script>alert(2)</script></p>',
    );
    await client(frame, 'invoke', 'comment.appendText', '1 < 2');
    const { 'ticket.comment': draft } = await client(frame, 'get', 'ticket.comment');
    expect(draft).toMatchObject({ type: 'internalNote', text: '<p>Dear <b>Margaret</b></p>1 &lt; 2' });
    expect((await heard(frame)).length).toBe(2);
    await submit();
    await expect.poll(() => account.zendesk.state.tickets.get(1)!.comments.length).toBe(3);
    expect(account.zendesk.state.tickets.get(1)!.comments.at(-1)).toMatchObject({
      public: false,
      body: expect.stringContaining('Dear Margaret'),
    });
    await expect.poll(async () => (await client(frame, 'get', 'comment.text'))['comment.text']).toBe('');
    await client(frame, 'set', 'ticket.comment', { text: 'Thank you.', type: 'publicReply' });
    expect(await page.getByRole('textbox', { name: 'Your text' }).textContent()).toBe('Thank you.');
    expect(await page.getByRole('radio', { name: 'Public reply' }).isChecked()).toBe(true);
  });

  it('can stop saving, with its reason', async () => {
    const frame = await open('/agent/tickets/1');
    await frame.evaluate(() => {
      (window as Loose).client.on('ticket.save', () =>
        (window as Loose).allow
          ? true
          : new Promise((_resolve, reject) => setTimeout(() => reject('An obligation is still open'), 20)),
      );
    });
    await page.getByRole('textbox', { name: 'Subject' }).fill('Renamed');
    await submit();
    await page.getByRole('alert').getByText('An obligation is still open').waitFor();
    expect(account.zendesk.state.tickets.get(1)!.subject).not.toBe('Renamed');
    await frame.evaluate(() => {
      (window as Loose).allow = true;
    });
    await submit();
    await page.getByText('Ticket updated').waitFor();
    expect(account.zendesk.state.tickets.get(1)!.subject).toBe('Renamed');
  });

  it('sends requests: as the agent, through the proxy, and failing ones', async () => {
    const frame = await open('/agent/tickets/1');
    const me = await client(frame, 'request', '/api/v2/users/me.json');
    expect(me.user.email).toBe(ALICE);
    const put = {
      url: '/api/v2/tickets/1.json',
      type: 'PUT',
      contentType: 'application/json',
      data: JSON.stringify({ ticket: { priority: 'low' } }),
    };
    expect((await client(frame, 'request', put)).ticket.priority).toBe('low');
    app.echoed.length = 0;
    const secure = {
      url: `${app.url}/echo`,
      secure: true,
      headers: { authorization: 'Bearer {{setting.shared_secret}}' },
    };
    expect(await client(frame, 'request', secure)).toEqual({ seen: true });
    expect(app.echoed[0]!.headers.authorization).toBe('Bearer not for browsers');
    expect((await client(frame, 'request', `${app.url}/teapot`)).rejected).toMatchObject({
      status: 418,
      responseText: 'short and stout',
    });
    expect((await client(frame, 'request', '/_emulator/state')).rejected.status).toBe(404);
  });

  it('shows messages, sizes its frame, opens and closes a modal that it can talk to', async () => {
    const frame = await open('/agent/tickets/1');
    await client(frame, 'invoke', 'resize', { width: '100%', height: '222px' });
    expect(await page.locator('.app iframe').evaluate((element) => element.clientHeight)).toBe(222);
    await client(frame, 'invoke', 'notify', 'Filed', 'notice');
    await page.getByText('Filed').waitFor();
    const { 'instances.create': made } = await client(frame, 'invoke', 'instances.create', {
      location: 'modal',
      url: `${app.url}/modal`,
      size: { width: '400px', height: '300px' },
    });
    const guid = made[0].instanceGuid;
    const modal = await appFrame(1);
    expect(await client(modal, 'context')).toMatchObject({ location: 'modal', instanceGuid: guid });
    expect(Object.keys((await client(frame, 'get', 'instances')).instances)).toContain(guid);
    await listen(modal, 'hello');
    await frame.evaluate((id) => {
      const instance = (window as Loose).client.instance(id);
      instance.on('modal.close', () => (window as Loose).events.push(['modal.close', null]));
      instance.trigger('hello', { a: 1 });
    }, guid);
    await expect.poll(() => heard(modal)).toEqual([['hello', { a: 1 }]]);
    await client(modal, 'invoke', 'destroy');
    await expect.poll(async () => (await heard(frame)).map(([name]) => name)).toContain('modal.close');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });

  it('hears of what others do, live', async () => {
    const frame = await open('/agent/tickets/1');
    await listen(frame, 'ticket.conversation.changed');
    await listen(frame, 'app.activated');
    account.zendesk.mail({
      from: 'margaret.ellis@mail.example',
      subject: '',
      text: 'Any news?',
      ticketId: 1,
    });
    await page.getByText('Any news?').waitFor();
    await expect
      .poll(async () => (await heard(frame)).map(([name]) => name))
      .toEqual(['app.activated', 'ticket.conversation.changed']);
  });
});

describe('the page', () => {
  it('creates a ticket with the app in the new-ticket place', async () => {
    const frame = await open('/agent/tickets/new');
    expect(await client(frame, 'context')).toMatchObject({
      location: 'new_ticket_sidebar',
      newTicketId: 'new/1',
    });
    await client(frame, 'set', 'ticket.subject', 'Broken kettle');
    await page.getByLabel('Requester e-mail').fill('kit@mail.example');
    await page.getByRole('textbox', { name: 'Your text' }).fill('It leaks.');
    await submit();
    await page.waitForURL(/\/agent\/tickets\/\d+$/);
    await expect.poll(() => frame.isDetached()).toBe(true);
    const made = [...account.zendesk.state.tickets.values()].at(-1)!;
    expect([made.subject, made.comments[0]!.body, made.channel]).toEqual([
      'Broken kettle',
      'It leaks.',
      'web',
    ]);
    expect(await client(await appFrame(), 'context')).toMatchObject({
      location: 'ticket_sidebar',
      ticketId: made.id,
    });
  });

  it('says why the account refuses and keeps the draft', async () => {
    await open('/agent/tickets/2');
    account.zendesk.state.tickets.get(2)!.status = 'closed';
    await page.getByRole('textbox', { name: 'Your text' }).fill('Precious words');
    await submit();
    await page.getByRole('alert').getByText('Status: closed prevents ticket update').waitFor();
    expect(await page.getByRole('textbox', { name: 'Your text' }).textContent()).toBe('Precious words');
  });

  it('assigns who solves', async () => {
    await open('/agent/tickets/5');
    await page.getByLabel('Status').first().selectOption('solved');
    await submit();
    await page.getByText('Ticket updated').waitFor();
    const alice = [...account.zendesk.state.users.values()].find((user) => user.email === ALICE)!;
    expect(account.zendesk.state.tickets.get(5)).toMatchObject({ status: 'solved', assigneeId: alice.id });
  });

  it('changes agent and language, right to left where it belongs', async () => {
    await open('/agent/tickets/1');
    await page.getByLabel('Signed in as').selectOption({ label: 'Sam Kowalczyk' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('pl');
    const frame = await appFrame();
    expect((await client(frame, 'get', 'currentUser')).currentUser).toMatchObject({
      name: 'Sam Kowalczyk',
      locale: 'pl',
      role: 'agent',
    });
    await page.locator('select[name=locale]').selectOption('ar');
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
    await expect
      .poll(async () => (await client(await appFrame(), 'get', 'currentUser.locale'))['currentUser.locale'])
      .toBe('ar');
    await page.evaluate(() => sessionStorage.clear());
    await page.locator('select[name=agent]').selectOption({ label: 'Alice Brandt' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en-GB');
  });

  it('hosts the app beside a person and in the navigation bar', async () => {
    const rosa = [...account.zendesk.state.users.values()].find(
      (user) => user.email === 'rosa.bianchi@posta.example',
    )!;
    const beside = await open(`/agent/users/${rosa.id}`);
    expect((await client(beside, 'get', 'user.email'))['user.email']).toBe('rosa.bianchi@posta.example');
    expect((await client(beside, 'get', 'ticket.id')).rejected.name).toBe('APIError');
    const nav = await open('/agent/apps');
    expect(await client(nav, 'context')).toMatchObject({ location: 'nav_bar' });
  });

  it.each([320, 400, 1280])('does not scroll sideways at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/agent', '/agent/tickets/1']) {
      await page.goto(account.zendesk.url + path);
      await page.locator('main').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('ignores messages from frames it did not open', async () => {
    const frame = await open('/agent/tickets/1');
    await page.evaluate((origin) => {
      const stranger = document.createElement('iframe');
      stranger.src = `${origin}/modal`;
      document.body.append(stranger);
    }, app.url);
    await expect.poll(() => page.frames().filter((f) => f.url() === `${app.url}/modal`).length).toBe(1);
    const guid = (await client(frame, 'context')).instanceGuid;
    const stranger = page.frames().find((f) => f.url() === `${app.url}/modal`)!;
    await stranger.evaluate((appGuid) => {
      const message = {
        id: 1,
        request: 'set',
        params: { 'ticket.subject': 'Hijacked' },
        appGuid,
        instanceGuid: appGuid,
      };
      window.parent.postMessage(JSON.stringify(message), '*');
    }, guid);
    expect((await client(frame, 'get', 'ticket.subject'))['ticket.subject']).toContain('hospital');
  });
});
