import { join, resolve } from 'node:path';
import type { SeedTicket } from '@recourse/host-emulators';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';
import { ticketCalled } from '../journeys/case.ts';
import { PEOPLE } from '../world/people.ts';
import { createWorld, type World } from '../world.ts';
import { type Look, launchBrowser, newPerson, watchProblems } from './browser.ts';
import { SidebarPage } from './sidebar-page.ts';

const ARTIFACTS = resolve(import.meta.dirname, '../.artifacts');

export type Person = 'agent' | 'manager' | 'compliance' | 'sales';

export type Stage = {
  world: World;
  /** Opens the ticket whose subject holds this text, in a browser of that person's own. */
  open(subject: string, person?: Person, look?: Look): Promise<SidebarPage>;
  close(): Promise<void>;
};

/** The real service under workerd, the emulated Zendesk, and real browsers in front of them: one per test file. */
export async function startStage(tickets?: SeedTicket[]): Promise<Stage> {
  const world = await createWorld({ movableClock: true, zendesk: true, ...(tickets ? { tickets } : {}) });
  const browser: Browser = await launchBrowser();
  const contexts: { context: BrowserContext; problems: string[] }[] = [];
  return {
    world,
    async open(subject, person = 'agent', look = {}) {
      const context = await newPerson(browser, look);
      contexts.push({ context, problems: watchProblems(context) });
      const address = `${world.zendesk.url}/agent/tickets/${ticketCalled(world, subject).id}`;
      const page = await context.newPage();
      onTestFailed(({ task }) => keepPicture(page, `${task.file.name.split('/').at(-1)}-${person}`));
      return SidebarPage.open(page, address, PEOPLE[person].name);
    },
    async close() {
      const problems = contexts.flatMap((one) => one.problems);
      await browser.close();
      await world.close();
      if (problems.length > 0) throw new Error(`In the pages:\n${problems.join('\n')}`);
    },
  };
}

/** What the person saw when their test failed. */
async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(ARTIFACTS, `${name}.png`) });
}
