import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath, launchChromium } from '../zendesk/fixtures/browser.ts';
import type { Loose } from './fixtures/app-server.ts';
import { shoot, violations } from './fixtures/look.ts';
import { answerAsApp, card } from './fixtures/page-app.ts';
import { ALICE, COMPLAINTS, SAM, type TestWorkspace, testWorkspace } from './fixtures/workspace.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
if (!chromiumPath) throw new Error('These tests need Chromium: set CHROMIUM_PATH');

let world: TestWorkspace;
let app: { submitted: Loose[]; pressed: Loose[] };
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  expect(problems).toEqual([]);
});
beforeEach(async () => {
  await page?.context().close();
  await world?.close();
  world = await testWorkspace({ timeoutMs: 3_000 });
  app = answerAsApp(world);
  page = await newPage({ viewport: { width: 1280, height: 800 } });
});

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const made = await context.newPage();
  made.setDefaultTimeout(8_000);
  made.on('pageerror', (error) => problems.push(error.message));
  return made;
}

async function open(query: Record<string, string> = { as: ALICE!, in: COMPLAINTS }): Promise<void> {
  await page.goto(`${world.slack.url}/?${new URLSearchParams(query)}`);
  await page.getByRole('main').waitFor();
}

const say = async (text: string) => {
  await page.getByRole('textbox', { name: /^Message/ }).fill(text);
  await page.keyboard.press('Enter');
};
const message = (text: string | RegExp) => page.getByRole('article').filter({ hasText: text }).last();
const tools = async (text: string, tool: string) => {
  await message(text).hover();
  await message(text).getByRole('button', { name: tool }).click();
};
const choose = (name: string | RegExp) => page.getByRole('menuitem', { name }).click();
const written = (): Loose[] => world.slack.as(ALICE!).messages(COMPLAINTS);

describe('messages', () => {
  it('are posted, edited and deleted by their author', async () => {
    await open();
    await say('Mr Grantham rang *again* :eyes: @Bruno, please');
    await message('Mr Grantham rang').getByText('@Bruno Ferri').waitFor();
    expect(written().at(-1)).toMatchObject({
      text: 'Mr Grantham rang *again* :eyes: <@U0BRUNO>, please',
      user: 'U0ALICE',
    });
    await tools('Mr Grantham rang', 'More actions');
    await choose('Edit message');
    expect(await page.getByRole('textbox', { name: 'Edit message' }).inputValue()).toContain('@Bruno Ferri');
    await page.getByRole('textbox', { name: 'Edit message' }).fill('Mr Grantham rang twice');
    await page.keyboard.press('Enter');
    await message('Mr Grantham rang twice').getByText('(edited)').waitFor();
    await tools('rang twice', 'More actions');
    await choose('Delete message');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => page.getByText('rang twice').count()).toBe(0);
    expect(JSON.stringify(written())).not.toContain('rang twice');
  });

  it('of others can be read and reacted to, not changed', async () => {
    await open();
    await tools('D. Okafor', 'More actions');
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Register complaint Recourse',
      'Attach to a case Recourse',
    ]);
    await page.keyboard.press('Escape');
    await tools('D. Okafor', 'Add a reaction');
    await page.getByLabel('Find an emoji').fill('inbox');
    await page.keyboard.press('Enter');
    const reaction = message('D. Okafor').getByRole('button', { name: /inbox_tray/ });
    await expect.poll(() => reaction.getAttribute('aria-pressed')).toBe('true');
    const { reactions } = written().find(({ text }) => text.includes('D. Okafor'));
    expect(reactions).toEqual([{ name: 'inbox_tray', users: ['U0ALICE'], count: 1 }]);
    await reaction.click();
    await expect.poll(() => reaction.count()).toBe(0);
  });

  it('are answered in a thread, and come in live', async () => {
    await open();
    await page.getByRole('button', { name: /2 replies/ }).click();
    const thread = page.getByRole('region', { name: 'Thread' });
    await thread.getByText('signed for').waitFor();
    await thread.getByRole('textbox', { name: 'Reply…' }).fill('Please ask for the receipt.');
    await page.keyboard.press('Enter');
    await thread.getByRole('article').filter({ hasText: 'the receipt.' }).waitFor();
    await page.getByRole('button', { name: /3 replies/ }).waitFor();
    const typing = page.getByRole('textbox', { name: /^Message/ });
    await typing.fill('half a sent');
    await world.slack.as(SAM!).post('#complaints', 'Here it is.', { thread: written()[0].ts });
    await thread.getByText('Here it is.').waitFor();
    expect(await typing.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await typing.inputValue()).toBe('half a sent');
    await thread.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => thread.count()).toBe(0);
  });

  it('carry files', async () => {
    await open();
    const file = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sirs') };
    await page.getByLabel('Choose files').setInputFiles(file);
    await say('His letter');
    const link = page.getByRole('link', { name: /Download letter\.txt/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('letter.txt');
    expect(written().at(-1)).toMatchObject({
      subtype: 'file_share',
      text: 'His letter',
      files: [{ size: 9 }],
    });
  });

  it('are kept from those who are not in a private channel', async () => {
    await open({ as: SAM!, in: 'C0RETAIL' });
    await page.getByText('Nie widzisz tej rozmowy').waitFor();
    const answer = await fetch(`${world.slack.url}/client/channel?as=U0SAM&id=C0RETAIL`);
    expect(answer.status).toBe(400);
  });
});

describe('the app', () => {
  it('answers a command to one person alone', async () => {
    await open();
    await page.getByRole('textbox', { name: /^Message/ }).fill('/com');
    await page.getByRole('option', { name: /complaint/ }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByRole('textbox', { name: /^Message/ }).inputValue()).toBe('/complaint ');
    await page.keyboard.type('mine');
    await page.keyboard.press('Enter');
    await message('Only visible to you').getByText('Two complaints wait for you').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'ephemeral-1280-light');
    await page.getByRole('button', { name: 'Show them' }).click();
    await page.getByText('C-2026-0001 and C-2026-0002').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.getByText('Only visible to you').count()).toBe(0);
    expect(JSON.stringify(written())).not.toContain('C-2026-0001');
  });

  it('says what failed', async () => {
    await open();
    await say('/nothing here');
    await page
      .getByRole('alert')
      .getByText(/nothing. is not a command/)
      .waitFor();
    world.app.answer = () => new Response('', { status: 500 });
    await page.getByRole('textbox', { name: /^Message/ }).fill('/complaint mine');
    await page.keyboard.press('Enter');
    await message('/complaint failed with the error').waitFor();
    await tools('D. Okafor', 'More actions');
    await choose(/Register complaint/);
    await page.getByRole('alert').getByText('We had some trouble connecting').waitFor();
  });

  it('opens a form from a shortcut, refuses a field, and takes it in the end', async () => {
    await open();
    await tools('D. Okafor', 'More actions');
    await choose(/Register complaint/);
    const form = page.getByRole('dialog', { name: 'Register complaint' });
    const summary = form.getByLabel('What went wrong');
    expect(await summary.inputValue()).toContain('D. Okafor');
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    await summary.fill('Too short');
    await form.getByRole('button', { name: 'Register' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    const product = form.getByRole('combobox', { name: 'Product' });
    await product.click();
    await form.getByText('Type at least 2 characters').waitFor();
    await product.fill('mort');
    await form.getByRole('option', { name: 'Mortgage' }).waitFor();
    await shoot(page, 'modal-options-1280-light');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Register' }).click();
    await form.getByText('Say in a sentence what went wrong.').waitFor();
    await expect.poll(() => summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'modal-error-1280-light');
    await summary.fill('The card was cancelled by mistake at the till.');
    await form.getByRole('combobox', { name: 'Severity' }).click();
    await form.getByRole('option', { name: 'High' }).click();
    await form.getByLabel('Telephone').check();
    await form.getByLabel('Press').check();
    await form.getByRole('combobox', { name: 'Tell' }).fill('chl');
    await form.getByRole('option', { name: 'Chloe Adeyemi' }).click();
    await form.getByLabel('At (optional)').fill('09:30');
    await form.getByRole('button', { name: 'Register' }).click();
    await expect.poll(() => form.count()).toBe(0);
    await message('C-2026-0042').getByText('Mortgage · registered').waitFor();
    const { values } = app.submitted.at(-1).view.state;
    expect(values).toMatchObject({
      summary: { text: { value: 'The card was cancelled by mistake at the till.' } },
      product: { product: { selected_option: { value: 'mortgage' } } },
      severity: { severity: { selected_option: { value: 'high' } } },
      channel: { channel: { selected_option: { value: 'phone' } } },
      marks: { marks: { selected_options: [{ value: 'press' }] } },
      people: { people: { selected_users: ['U0CHLOE'] } },
      day: { day: { selected_date: '2026-11-20' } },
      clock: { clock: { selected_time: '09:30' } },
    });
  });

  it('puts a form upon a form; what was typed below stays, Escape goes back', async () => {
    await open();
    await tools('D. Okafor', 'More actions');
    await choose(/Register complaint/);
    const form = page.getByRole('dialog', { name: 'Register complaint' });
    await form.getByLabel('What went wrong').fill('Typed before the preview');
    await form.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('dialog', { name: 'Preview' }).getByText('Dear Mr Grantham').waitFor();
    expect(app.pressed.at(-1).view.state.values.summary.text.value).toBe('Typed before the preview');
    await page.keyboard.press('Escape');
    await form.waitFor();
    expect(await form.getByLabel('What went wrong').inputValue()).toBe('Typed before the preview');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('has a card whose buttons, menus and fields act', async () => {
    await world.call('chat.postMessage', { channel: COMPLAINTS, text: 'A case', blocks: card('Open') });
    await open();
    const shown = message('Overdraft fee charged twice');
    await shown.getByText('17 Dec 2026').waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'card-1280-light');
    await shown.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog', { name: 'Withdraw?' }).getByText('This ends C-2026-0042.').waitFor();
    await page.keyboard.press('Escape');
    expect(app.pressed).toEqual([]);
    await shown.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await shown.getByRole('button', { name: 'More options' }).click();
    await choose('Restrict');
    await shown.getByRole('combobox', { name: 'Severity' }).click();
    await shown.getByRole('option', { name: 'High' }).click();
    await shown.getByRole('combobox', { name: 'Assign to' }).fill('bru');
    await shown.getByRole('option', { name: 'Bruno Ferri' }).click();
    await shown.getByRole('button', { name: 'Take it' }).click();
    await shown.getByText('Taken by Alice Brandt').waitFor();
    const actions = app.pressed.map(({ actions: [action] }) => action);
    expect(actions).toMatchObject([
      { action_id: 'withdraw' },
      { action_id: 'more', selected_option: { value: 'restrict' } },
      { action_id: 'severity', selected_option: { value: 'high' } },
      { action_id: 'assign', selected_user: 'U0BRUNO' },
      { action_id: 'take' },
    ]);
  });

  it('has a home tab and a conversation', async () => {
    await open({ as: ALICE!, in: 'home' });
    await page.getByRole('heading', { name: 'Your complaints' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await shoot(page, 'home-1280-light');
    await page.getByRole('button', { name: 'Register complaint' }).click();
    await page.getByRole('dialog', { name: 'Register complaint' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Messages' }).click();
    await say('Hello bot');
    await message('Hello bot').waitFor();
    await world.call('chat.postMessage', { channel: world.slack.as(ALICE!).dm(), text: 'Good *morning*' });
    await message('Good morning').getByText('App', { exact: true }).waitFor();
  });
});

describe('the page', () => {
  it('is worked with by keyboard alone', async () => {
    await open();
    await page.getByRole('textbox', { name: /^Message/ }).focus();
    await page.keyboard.press('Shift+Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toContain('has joined the channel');
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('D. Okafor');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('Register complaint');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Attach to a case');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Register complaint' });
    await form.waitFor();
    for (let count = 0; count < 30; count += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => form.count()).toBe(0);
    const back = page.getByRole('button', { name: 'More actions' });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('keeps what is being typed into a form when the app changes something else', async () => {
    await open();
    await tools('D. Okafor', 'More actions');
    await choose(/Register complaint/);
    const summary = page.getByRole('dialog').getByLabel('What went wrong');
    await summary.fill('Half a sen');
    await world.slack.as(SAM!).post('#complaints', 'Another one just came in.');
    await page.getByText('Another one just came in.').waitFor();
    await page.keyboard.type('tence');
    expect(await summary.inputValue()).toBe('Half a sentence');
  });

  it('says when it has no connection, loses nothing and comes back', async () => {
    await open();
    await page.route('**/client/{act,state,channel}*', (route) => route.abort());
    await say('Written in a tunnel');
    await page.getByRole('alert').getByText('We had some trouble connecting').waitFor();
    await page.getByText('Trying to connect').waitFor();
    expect(await page.getByRole('textbox', { name: /^Message/ }).inputValue()).toBe('Written in a tunnel');
    await page.unroute('**/client/{act,state,channel}*');
    await expect.poll(() => page.getByText('Trying to connect').count(), { timeout: 6_000 }).toBe(0);
    await page.getByRole('button', { name: 'Send' }).click();
    await message('Written in a tunnel').waitFor();
  });

  it('shows somebody else in their own language', async () => {
    await open();
    await page.getByLabel('Signed in as').selectOption({ label: 'Paola Rinaldi' });
    await page.getByRole('heading', { name: 'Messaggi diretti' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('it');
    expect(new URL(page.url()).searchParams.get('as')).toBe('U0PAOLA');
    expect(await page.getByText('retail-team').count()).toBe(0);
  });

  it('makes channels, asks people and the app in, and archives', async () => {
    await open();
    await page.getByRole('button', { name: 'Create a channel' }).click();
    await page.getByLabel('Name').fill('C 2026 0042');
    await page.getByLabel(/^Private/).check();
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: /c-2026-0042/ }).waitFor();
    await page.getByRole('button', { name: '1 people' }).click();
    await page.getByLabel('Add somebody').selectOption({ label: 'Recourse (App)' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: /Remove .Recourse/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^More about/ }).click();
    await choose('Archive channel');
    await page.getByRole('dialog').getByRole('button', { name: 'Archive channel' }).click();
    await page.getByText(/c-2026-0042. is archived/).waitFor();
    await page.getByRole('button', { name: 'Unarchive channel' }).click();
    await page.getByRole('textbox', { name: /^Message/ }).waitFor();
  });

  it('stands below another path as well', async () => {
    await page.goto(`${world.slack.url}/slack?as=U0ALICE&in=${COMPLAINTS}`);
    await message('D. Okafor').waitFor();
    expect(new URL(page.url()).pathname).toBe('/slack/');
  });

  const LOOKS = [320, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  );
  it.each(LOOKS)('is whole at $width pixels, $colorScheme', async ({ width, colorScheme }) => {
    world.slack.admin().changeUser('U0CHLOE', { locale: 'ar' });
    await world.call('chat.postMessage', { channel: COMPLAINTS, text: 'A case', blocks: card('Open') });
    await world.slack.as('U0CHLOE').post(COMPLAINTS, 'شكوى جديدة: C-2026-0042 متأخرة');
    page = await newPage({ viewport: { width, height: 720 }, colorScheme });
    const look = async (name: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await violations(page)).toEqual([]);
      await shoot(page, `${name}-${width}-${colorScheme}`);
    };
    await open({ as: ALICE! });
    await look('start');
    await open();
    await message('C-2026-0042').waitFor();
    await look('channel');
    await open({ as: 'U0CHLOE', in: COMPLAINTS });
    await message('C-2026-0042').waitFor();
    await look('arabic');
    await open({ as: ALICE!, in: COMPLAINTS, thread: written()[0].ts });
    await page.getByText('signed for').waitFor();
    await look('thread');
    await open({ as: ALICE!, in: 'home' });
    await page.getByRole('button', { name: 'Register complaint' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Register' }).click();
    await page.getByText('Please complete this required field.').first().waitFor();
    await look('form');
  });
});
