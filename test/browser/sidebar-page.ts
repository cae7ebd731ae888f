import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings, overflow } from './browser.ts';

/** The emulated agent page with one ticket open, and the sidebar in it, as an agent sees both. Names are English. */
export class SidebarPage {
  readonly page: Page;
  /** The sidebar's frame, whichever is in the page now. */
  readonly sidebar: FrameLocator;
  /** What the ticket itself shows: the customer's words, public replies, internal notes. */
  readonly conversation: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sidebar = page.frameLocator('aside iframe');
    this.conversation = page.locator('ol.conversation');
  }

  /** Opens a ticket as the agent with this name. */
  static async open(page: Page, address: string, agent: string): Promise<SidebarPage> {
    const view = new SidebarPage(page);
    await view.page.goto(address);
    await view.speak('English');
    await view.signInAs(agent);
    return view;
  }

  async signInAs(agent: string): Promise<void> {
    const agents = this.page.locator('nav.top select[name=agent]');
    const shown = await agents.evaluate((e: HTMLSelectElement) => e.selectedOptions[0]?.label);
    if (shown !== agent)
      await Promise.all([this.page.waitForEvent('load'), agents.selectOption({ label: agent })]);
    await this.ready();
  }

  /** The agent's language, for the page and the app in it. */
  async speak(language: string): Promise<void> {
    await this.page.locator('nav.top select[name=locale]').selectOption({ label: language });
    await this.ready();
  }

  /** Zendesk's dark colours; the app follows. */
  async darken(): Promise<void> {
    await this.page.getByRole('button', { name: 'Light or dark' }).click();
    await expect.poll(() => this.colors()).toBe('dark');
  }

  colors(): Promise<string> {
    return this.sidebar.locator('html').evaluate((e) => getComputedStyle(e).colorScheme);
  }

  /** Something other than the spinner is shown. */
  async ready(): Promise<void> {
    await this.sidebar.locator('main > :not(.rc-loading)').first().waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.sidebar.getByRole('button', { name, exact: true });
  }

  field(label: string | RegExp): Locator {
    return this.sidebar.getByLabel(label, { exact: true });
  }

  tab(name: string): Promise<void> {
    return this.sidebar.getByRole('tab', { name }).click();
  }

  /** The region with this title; some count what is in them. */
  part(name: string): Locator {
    return this.sidebar.getByRole('region', { name: new RegExp(`^${name}( \\d+)?$`) });
  }

  /** The reference of the case that is shown. */
  async reference(): Promise<string> {
    const heading = this.sidebar.getByRole('heading', { level: 1, name: /^C-\d{4}-\d{6}-\d$/ });
    await heading.waitFor();
    return (await heading.textContent()) ?? '';
  }

  /** Registers the ticket that is open; the category is the one thing that the ticket does not tell. */
  async register(category: string): Promise<string> {
    await this.field('Category').selectOption({ label: category });
    await this.button('Register complaint').click();
    return this.reference();
  }

  /** Chooses a template in the composer that is open, looks at the preview, and sends. Answers the text. */
  async sendWithTemplate(
    template: string,
    look: () => Promise<void> = async () => undefined,
  ): Promise<string> {
    await this.field('Template').selectOption({ label: template });
    const letter = this.field('Text');
    await expect.poll(() => letter.inputValue()).not.toBe('');
    const text = await letter.inputValue();
    await this.button('Preview and send').click();
    const preview = this.sidebar.getByRole('dialog', { name: 'This is what the complainant gets' });
    const read = preview.getByRole('region', { name: 'As the complainant reads it' });
    expect(words((await read.textContent()) ?? '')).toBe(words(text));
    await look();
    await preview.getByRole('button', { name: 'Send as public reply' }).click();
    await preview.waitFor({ state: 'detached' });
    return text;
  }

  /** Saves the ticket in Zendesk with this status. */
  async saveAs(status: string): Promise<void> {
    await this.page.locator('.submit').getByLabel('Status').selectOption({ label: status });
    await this.page.getByRole('button', { name: `Submit as ${status}` }).click();
  }

  /** Axe has nothing to object to in the sidebar, and nothing is cut off sideways. */
  async isSound(): Promise<void> {
    const element = await this.page.locator('aside iframe').elementHandle();
    const frame = (await element?.contentFrame()) ?? undefined;
    if (!frame) throw new Error('There is no sidebar in the page');
    expect(await axeFindings(frame)).toEqual([]);
    expect(await overflow(frame)).toBe(0);
  }
}

/** A text without what formats it. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
