import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { service, stage, status, tab, zaf } from './journey.ts';

describe('files', () => {
  it('are uploaded under their own name and can be downloaded, like the proof', async () => {
    service.open();
    const frame = await stage.open();
    await frame
      .locator('input[type=file]')
      .setInputFiles({ name: 'فاتورة 11.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await frame.getByText('فاتورة 11.pdf').waitFor();
    expect(service.uploads).toEqual(['فاتورة 11.pdf']);
    await tab(frame, 'History');
    const [download] = await Promise.all([
      stage.page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Download proof' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${fixtures.REFERENCE}-proof.json`);
  }, 20_000);
});

describe('a large file', () => {
  it('says how much of it is sent, and can be cancelled', async () => {
    service.open();
    service.stalled = true;
    const frame = await stage.open();
    await frame
      .locator('input[type=file]')
      .setInputFiles({ name: 'call.wav', mimeType: 'audio/wav', buffer: Buffer.alloc(24_000_000) });
    await frame.getByText('Uploading call.wav').waitFor();
    const bar = frame.getByRole('progressbar', { name: 'Uploading call.wav' });
    await expect.poll(() => bar.evaluate((e: HTMLProgressElement) => e.value)).toBeGreaterThan(0);
    expect(await frame.locator('.rc-progress-share').textContent()).toMatch(/^\d{1,2}%$/);
    await stage.shot('uploading');
    const button = frame.getByRole('button', { name: 'Cancel the upload' });
    await button.focus();
    await button.press('Enter');
    await status(frame).getByText('The upload was cancelled').waitFor();
    expect(await bar.count()).toBe(0);
    expect(await frame.getByRole('alert').count()).toBe(0);
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe('Add a file');
    expect(service.uploads).toEqual([]);
  }, 20_000);
});

describe('the final response', () => {
  const write = async (outcome: 'upheld' | 'not-upheld') => {
    const [first, second] = fixtures.complaint().issues;
    service.open('en', {
      issues: [first!, { ...second!, outcome }],
      commands: { ...fixtures.complaint().commands, IssueFinalResponse: null },
    });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    await frame.getByRole('button', { name: 'Write the final response' }).click();
    const templates = frame.getByLabel('Template');
    await templates.waitFor();
    return templates;
  };
  const shown = (e: HTMLSelectElement | HTMLElement | SVGElement) =>
    [...(e as HTMLSelectElement).options].map((option) => option.text);

  it('starts with the letter that fits what was found', async () => {
    const templates = await write('upheld');
    expect(await templates.inputValue()).toBe('final-response-upheld');
  }, 20_000);

  it('offers that letter first and keeps the others', async () => {
    const templates = await write('not-upheld');
    expect(await templates.inputValue()).toBe('final-response-partly-upheld');
    expect(await templates.evaluate(shown)).toEqual([
      'No template',
      'Final response: partly upheld',
      'Final response: upheld',
    ]);
  }, 20_000);
});

describe('personal data', () => {
  const part = (frame: Frame, name: string) => frame.getByRole('region', { name });

  it('of the complainant is corrected as a whole; an anonymous one keeps neither name nor address', async () => {
    service.open('en', {
      complainant: { name: 'Rosa Bianchi', email: 'rosa@example.org', country: 'AU', safeContact: 'by post' },
    });
    const frame = await stage.open();
    const edit = () => part(frame, 'Complainant').getByRole('button', { name: 'Edit' }).click();
    const save = () => part(frame, 'Complainant').getByRole('button', { name: 'Save' }).click();
    await part(frame, 'Complainant').getByText('Australia').waitFor();
    await edit();
    await frame.getByLabel('Name', { exact: true }).fill('Rosa Bianchi-Moretti');
    await frame.getByLabel('Safe contact').fill('');
    await frame.getByLabel('Country (two letters)').fill('g');
    await save();
    await frame.getByText('Two capital letters, such as GB.').waitFor();
    await frame.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    await frame.getByLabel('Country (two letters)').fill('gb');
    await save();
    await part(frame, 'Complainant').getByText('Rosa Bianchi-Moretti').waitFor();
    await edit();
    await frame.getByLabel('Anonymous').check();
    await save();
    await part(frame, 'Complainant').getByText('Anonymous').waitFor();
    expect(service.taken.map(({ data }) => data)).toEqual([
      { name: 'Rosa Bianchi-Moretti', email: 'rosa@example.org', country: 'GB' },
      { anonymous: true, country: 'GB' },
    ]);
  }, 20_000);

  it('is kept from excluded persons with a reason, and shown to all again', async () => {
    service.open();
    const frame = await stage.open();
    const privacy = part(frame, 'Privacy');
    await privacy.getByRole('button', { name: 'Restrict the case' }).click();
    await privacy.getByRole('button', { name: 'Restrict the case' }).click();
    await privacy.getByText('This is needed.').waitFor();
    await frame.getByLabel('Reason').fill('The complaint is about him');
    expect(await privacy.getByRole('checkbox').count()).toBe(1);
    await privacy.getByLabel('Bruno Keller').check();
    await privacy.getByRole('button', { name: 'Restrict the case' }).click();
    await privacy.getByRole('button', { name: 'Lift the restriction' }).click();
    await frame.getByLabel('Reason').fill('He left');
    await privacy.getByRole('button', { name: 'Lift the restriction' }).click();
    await privacy.getByRole('button', { name: 'Restrict the case' }).waitFor();
    expect(service.taken.map(({ type, data }) => [type, data])).toEqual([
      ['Restrict', { restricted: true, excluded: ['m-bruno'], reason: 'The complaint is about him' }],
      ['Restrict', { restricted: false, excluded: [], reason: 'He left' }],
    ]);
  }, 20_000);

  it('is erased only after a dialog that says what that means', async () => {
    service.open();
    const frame = await stage.open();
    const open = () => frame.getByRole('button', { name: 'Erase the personal data' }).click();
    const dialog = frame.getByRole('dialog', { name: 'Erase the complainant’s personal data?' });
    await open();
    await dialog.getByText('This cannot be undone.').waitFor();
    await stage.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await open();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await dialog.getByText('This is needed.').waitFor();
    expect(service.taken).toEqual([]);
    await dialog.getByLabel('Reason').fill('Request of 3 November');
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await frame.getByText('Personal data was erased').waitFor();
    await part(frame, 'Privacy').waitFor({ state: 'detached' });
    expect(service.taken).toMatchObject([
      { type: 'ErasePersonalData', data: { reason: 'Request of 3 November' } },
    ]);
  }, 20_000);

  it('is left alone by those who may not change it', async () => {
    const no = { code: 'not-permitted', rule: 'PE1', message: 'no' } as const;
    const { commands } = fixtures.complaint();
    service.open('en', {
      commands: { ...commands, UpdateComplainant: no, Restrict: no, ErasePersonalData: no },
    });
    const frame = await stage.open();
    await part(frame, 'Complainant').waitFor();
    expect(await part(frame, 'Complainant').getByRole('button').count()).toBe(0);
    expect(await part(frame, 'Privacy').count()).toBe(0);
  }, 20_000);
});

describe('where a duty stands', () => {
  it('a service standard does not speak of a legal source', async () => {
    service.open();
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Other obligations' }).click();
    const duty = (name: string) => frame.locator('.duty').filter({ hasText: name });
    expect(await duty('Give a first answer').locator('.source').textContent()).toBe(
      ' Service standard: first answer within 24 hours',
    );
    expect(await duty('Send the final response').textContent()).toContain(
      'Not yet checked against its source',
    );
  }, 20_000);
});

describe('tasks', () => {
  it('are added and completed', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Team');
    await frame.getByRole('button', { name: 'New task' }).click();
    await frame.getByLabel('What is to be done').fill('Write to finance');
    await frame.getByLabel('Who').selectOption('m-bruno');
    await frame.getByRole('button', { name: 'Add task' }).click();
    await frame.getByRole('button', { name: 'Mark as done: Write to finance' }).click();
    await frame
      .getByRole('button', { name: 'Mark as done: Write to finance' })
      .waitFor({ state: 'detached' });
    expect(service.taken.map(({ type }) => type)).toEqual(['AddTask', 'CompleteTask']);
  }, 20_000);
});

describe('colours', () => {
  it('follow Zendesk’s, not the machine’s, also when the agent switches', async () => {
    service.open();
    const frame = await stage.open({ theme: 'light', query: { colorScheme: 'dark' } });
    const scheme = () => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    expect(await scheme()).toBe('dark');
    await zaf((host) => host.emit('colorScheme.changed', 'light'));
    await frame.waitForFunction(() => document.documentElement.dataset.theme === 'light');
    expect(await scheme()).toBe('light');
  }, 20_000);
});
