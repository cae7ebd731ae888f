import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SidebarPage } from './sidebar-page.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const isFocused = (target: Locator) =>
  target.evaluate((e) => e === document.activeElement && document.hasFocus());

/** Goes on with Tab until this has the focus. Nothing may keep the focus to itself on the way. */
async function tabTo({ page }: SidebarPage, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await isFocused(target)) return;
  }
  throw new Error('60 times Tab did not lead there');
}

it('[R18.2] a complaint is registered and acknowledged by keyboard alone', async () => {
  const view = await stage.open('Charged twice for the annual plan');
  const { page, sidebar } = view;
  const press = (key: string) => page.keyboard.press(key);

  await tabTo(view, view.field('Category'));
  await page.keyboard.type('Pay');
  await tabTo(view, view.button('Register complaint'));
  await press('Enter');
  const reference = await view.reference();

  await tabTo(view, view.button('Write the acknowledgement'));
  await press('Enter');
  await expect.poll(() => isFocused(view.field('Template'))).toBe(true);
  await page.keyboard.type('Ack');
  await expect.poll(() => view.field('Text').inputValue()).toContain(reference);
  const open = view.button('Preview and send');
  await tabTo(view, open);
  await press('Enter');

  // The dialog keeps the focus, Esc closes it, and the focus is back where it was.
  const dialog = sidebar.getByRole('dialog');
  await dialog.waitFor();
  await press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await isFocused(open)).toBe(true);
  await press('Enter');
  await tabTo(view, dialog.getByRole('button', { name: 'Send as public reply' }));
  await press('Enter');
  await view.conversation.getByText(reference).waitFor();
  expect((await stage.world.clients.agent.read(reference)).messages).toHaveLength(1);

  // The parts of the case: one stop, then arrows.
  const messages = sidebar.getByRole('tab', { name: 'Messages' });
  await tabTo(view, messages);
  await press('ArrowRight');
  await expect.poll(() => isFocused(sidebar.getByRole('tab', { name: 'Team' }))).toBe(true);
  await view.part('Internal notes').waitFor();
  await press('Home');
  await view.part('Complaint').waitFor();
  await stage.world.settle();
  await stage.world.check();
});
