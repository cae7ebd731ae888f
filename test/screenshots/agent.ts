import type { FrameLocator, Page } from 'playwright-core';

/** The emulated agent page, worked as a person works it. */
export class Agent {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  readonly #origin: string;

  constructor(page: Page) {
    this.page = page;
    this.sidebar = page.frameLocator('aside iframe');
    this.#origin = new URL(page.url()).origin;
  }

  async openTicket(subject: string): Promise<void> {
    await this.page.goto(`${this.#origin}/agent`);
    await this.page.getByRole('link', { name: subject }).click();
    await this.sidebar.locator('main > :not(.rc-loading)').first().waitFor();
  }

  /** Registers the ticket that is open: the category is the one thing that it does not tell. Answers the reference. */
  async register(category: string): Promise<string> {
    await this.sidebar.getByLabel('Category', { exact: true }).selectOption({ label: category });
    await this.press('Register complaint');
    const heading = this.sidebar.getByRole('heading', { level: 1, name: /^C-\d{4}-/ });
    await heading.waitFor();
    return (await heading.textContent())!;
  }

  press(name: string): Promise<void> {
    return this.sidebar.getByRole('button', { name, exact: true }).first().click();
  }

  /** Chooses a template (or keeps the one that is chosen already) and opens the preview. */
  async preview(template?: string): Promise<void> {
    if (template)
      await this.sidebar.getByLabel('Template', { exact: true }).selectOption({ label: template });
    await this.sidebar.locator('textarea[name=letter]:not(:placeholder-shown)').waitFor();
    await this.press('Preview and send');
    await this.sidebar.getByRole('dialog').waitFor();
  }

  async send(): Promise<void> {
    await this.press('Send as public reply');
    await this.sidebar.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** The top of the case, without passing news over it. */
  async settleAtTop(): Promise<void> {
    await this.sidebar.locator('.rc-toast').first().waitFor({ state: 'detached' });
    await this.sidebar.locator('body').evaluate(() => scrollTo(0, 0));
    await this.page.locator('aside').evaluate((aside) => aside.scrollTo(0, 0));
  }
}
