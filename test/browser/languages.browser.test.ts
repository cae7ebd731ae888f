import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { investigate, registerTicket } from '../journeys/case.ts';
import type { SidebarPage } from './sidebar-page.ts';
import { type Stage, startStage } from './stage.ts';

const WORKED = 'Charged twice for the annual plan';
const FRESH = 'Lavatrice rotta alla consegna';
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
  const c = await registerTicket(stage.world, 'agent', WORKED);
  await investigate(c);
  await c.give('agent', 'AddNote', { text: 'Payments confirms the second charge.' });
  await c.give('agent', 'AddTask', { title: 'Refund through the card scheme' });
  await c.give('agent', 'ProposeRedress', {
    kind: 'refund',
    amount: 40_100,
    currency: 'GBP',
    description: 'The second payment.',
  });
});
afterAll(() => stage?.close());

const LANGUAGES = [
  { name: 'العربية', code: 'ar', dir: 'rtl', theme: 'light', next: 'الخطوة التالية' },
  { name: 'العربية', code: 'ar', dir: 'rtl', theme: 'dark', next: 'الخطوة التالية' },
  { name: 'Polski', code: 'pl', dir: 'ltr', theme: 'dark', next: 'Następny krok' },
  { name: 'Português', code: 'pt', dir: 'ltr', theme: 'light', next: 'Próximo passo' },
  { name: 'Italiano', code: 'it', dir: 'ltr', theme: 'dark', next: 'Prossimo passo' },
] as const;

/** A key of a catalogue, or a place in a text that nobody filled. E-mail addresses look alike and are left out. */
function unspoken(text: string): string[] {
  return (
    text.replace(/\S+@\S+/g, '').match(/\b[a-z]+\.[a-zA-Z]+(\.[a-z]+)*\b|\{\w+\}|undefined|\[object/g) ?? []
  );
}

async function isSpoken(view: SidebarPage): Promise<void> {
  const texts = await view.sidebar.locator('body').evaluate((body) => {
    const named = [...body.querySelectorAll('[aria-label], [title], [placeholder]')];
    const names = named.flatMap((e) => ['aria-label', 'title', 'placeholder'].map((a) => e.getAttribute(a)));
    const walker = document.createTreeWalker(body.querySelector('#app') ?? body, NodeFilter.SHOW_TEXT);
    const texts: (string | null)[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue);
    return [...texts, ...names].join('\n');
  });
  expect(unspoken(texts)).toEqual([]);
  await view.isSound();
}

describe.each(LANGUAGES)('$code, $theme', ({ name, code, dir, theme, next }) => {
  it('[R18.2 R21.17] speaks the language throughout, fits into 320 pixels, and has nothing that axe objects to', async () => {
    const view = await stage.open(WORKED, 'agent', { width: 320 });
    if (theme === 'dark') await view.darken();
    await view.speak(name);
    const html = view.sidebar.locator('html');
    await expect.poll(() => html.getAttribute('lang')).toBe(code);
    expect(await html.getAttribute('dir')).toBe(dir);
    expect(await view.colors()).toBe(theme);
    await view.sidebar.getByText(next, { exact: true }).waitFor();
    for (let closed = 3; closed > 0; closed--)
      await view.sidebar.locator('main button[aria-expanded=false]').first().click();
    for (const tab of await view.sidebar.getByRole('tab').all()) {
      await tab.click();
      await isSpoken(view);
    }
  });
});

it.each(LANGUAGES.slice(1))('[R21.17] the register form, too: $code', async ({ name, code, theme }) => {
  const view = await stage.open(FRESH, 'agent', { width: 320 });
  if (theme === 'dark') await view.darken();
  await view.speak(name);
  await expect.poll(() => view.sidebar.locator('html').getAttribute('lang')).toBe(code);
  await view.sidebar.locator('main button[aria-expanded=false]').last().click();
  await view.sidebar.locator('button[type=submit]').click();
  await view.sidebar.locator('[aria-invalid]').first().waitFor();
  await isSpoken(view);
});
