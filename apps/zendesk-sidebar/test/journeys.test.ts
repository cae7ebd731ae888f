import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { service, stage, status, tab, zaf } from './journey.ts';
import { Stage } from './stage.ts';

describe('registering', () => {
  it('asks for what is missing, then registers with the ticket as surface', async () => {
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Register complaint' }).click();
    expect(await frame.getByLabel('Category').evaluate((e) => e === document.activeElement)).toBe(true);
    await frame.getByText('This is needed.').waitFor();
    await frame.getByLabel('Category').selectOption('payments');
    await frame.getByRole('button', { name: 'Register complaint' }).click();
    await frame.getByRole('heading', { name: fixtures.REFERENCE }).waitFor();
    expect(service.taken).toHaveLength(1);
    expect(service.taken[0]).toMatchObject({
      type: 'Lodge',
      data: {
        subject: 'Charged twice for one booking',
        channel: 'email',
        category: 'payments',
        severity: 'medium',
        language: 'en',
        complainant: { name: 'Rosa Bianchi', email: 'rosa@example.org' },
        surface: { host: 'zendesk', account: 'acme', ref: '35' },
      },
    });
    expect(service.taken[0]?.data).not.toHaveProperty('remedySought');
  }, 20_000);

  it('attaches the ticket to the case that exists already', async () => {
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Attach this ticket to C-2026-000038-1' }).click();
    await frame.getByRole('heading', { name: fixtures.REFERENCE }).waitFor();
    expect(service.taken).toMatchObject([
      { type: 'LinkSurface', data: { surface: { host: 'zendesk', account: 'acme', ref: '35' } } },
    ]);
  }, 20_000);

  it('registers a new ticket at the moment it is saved', async () => {
    const frame = await stage.open({ location: 'new_ticket_sidebar', model: { 'ticket.id': null } });
    await frame.getByLabel('Category').selectOption('payments');
    await frame.getByRole('button', { name: 'Register when the ticket is saved' }).click();
    await frame.getByText('Will be registered when the ticket is saved').waitFor();
    expect(service.taken).toEqual([]);
    await zaf((host) => {
      host.model['ticket.id'] = 36;
      host.emit('ticket.submit.done');
    });
    await frame.getByRole('heading', { name: fixtures.REFERENCE }).waitFor();
    expect(service.taken).toMatchObject([{ type: 'Lodge', data: { surface: { ref: '36' } } }]);
  }, 20_000);

  it('hands the registration over to the page that Zendesk opens for the saved ticket', async () => {
    const frame = await stage.open({ location: 'new_ticket_sidebar', model: { 'ticket.id': null } });
    await frame.getByLabel('Category').selectOption('payments');
    await frame.getByRole('button', { name: 'Register when the ticket is saved' }).click();
    await frame.getByText('Will be registered when the ticket is saved').waitFor();
    await zaf((host) => host.emit('ticket.submit.done'));
    await frame.waitForFunction(() =>
      Object.values(sessionStorage).some((value) => /"savedAt":\d/.test(value)),
    );
    const next = await stage.goto('ticket_sidebar', { 'ticket.id': 37 });
    await next.getByRole('heading', { name: fixtures.REFERENCE }).waitFor();
    expect(service.taken).toMatchObject([{ type: 'Lodge', data: { surface: { ref: '37' } } }]);
  }, 20_000);
});

describe('writing to the complainant', () => {
  const write = async () => {
    service.open();
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Write the acknowledgement' }).click();
    await frame.getByLabel('Template').selectOption('ack');
    await frame.waitForFunction(() =>
      (document.querySelector('[name=letter]') as HTMLTextAreaElement).value.startsWith('Dear Rosa'),
    );
    return frame;
  };

  it('goes from the next step over template and preview to a public reply', async () => {
    const frame = await write();
    await frame.getByRole('button', { name: 'Preview and send' }).click();
    const dialog = frame.getByRole('dialog');
    expect(await dialog.textContent()).toContain('Rosa Bianchi <rosa@example.org>');
    expect(await dialog.textContent()).toContain('Public reply in ticket 35');
    await dialog.getByRole('button', { name: 'Send as public reply' }).click();
    await frame.getByText('Being sent').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'Acknowledge', data: { template: 'ack', language: 'en', surface: 's1' } },
    ]);
    expect(await frame.getByLabel('Text', { exact: true }).count()).toBe(0);
  }, 20_000);

  it('closes the preview on Esc and gives the focus back', async () => {
    const frame = await write();
    await frame.getByRole('button', { name: 'Preview and send' }).click();
    await frame.getByRole('dialog').waitFor();
    await stage.page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toContain('Preview and send');
    expect(service.taken).toEqual([]);
  }, 20_000);

  it('puts the text into Zendesk’s editor as harmless rich text', async () => {
    const frame = await write();
    await frame.getByLabel('Text', { exact: true }).fill('Dear Rosa,\n\n1 < 2 & <script>x</script>\nAcme');
    await frame.getByRole('button', { name: 'Insert into Zendesk’s editor' }).click();
    await status(frame).getByText('Inserted into the editor').waitFor();
    const inserted = await zaf((host) => host.calls.filter(([name]) => name === 'ticket.editor.insert'));
    expect(inserted).toEqual([
      [
        'ticket.editor.insert',
        '<div class="letter" lang="en">\n<p>Dear Rosa,</p>\n<p>1 &lt; 2 &amp; &lt;script&gt;x&lt;/script&gt;<br>Acme</p>\n</div>\n',
      ],
    ]);
  }, 20_000);

  it('never writes a template over what the agent wrote without asking', async () => {
    const frame = await write();
    await frame.getByLabel('Text', { exact: true }).fill('My own words');
    await frame.getByLabel('Language').selectOption('ar');
    await frame.getByText('Replace the text by the template?').waitFor();
    expect(await frame.getByLabel('Text', { exact: true }).inputValue()).toBe('My own words');
    await frame.getByRole('alert').getByRole('button', { name: 'Template' }).click();
    await frame.waitForFunction(() =>
      (document.querySelector('[name=letter]') as HTMLTextAreaElement).value.startsWith('عزيزتي'),
    );
  }, 20_000);

  it('not even one that was asked for before the agent began to write', async () => {
    let arrive = () => {};
    service.lettersHeld = new Promise((done) => {
      arrive = done;
    });
    service.open();
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Write the acknowledgement' }).click();
    const letter = frame.getByLabel('Text', { exact: true });
    await letter.waitFor();
    await expect.poll(() => service.letters.length).toBe(1);
    await letter.fill('My own words');
    arrive();
    await frame.getByText('Replace the text by the template?').waitFor();
    expect(await letter.inputValue()).toBe('My own words');
  }, 20_000);
});

describe('when something goes wrong', () => {
  const note = async () => {
    const frame = await stage.open();
    await tab(frame, 'Team');
    await frame.getByLabel('Internal note', { exact: true }).fill('Called the bank');
    return frame;
  };
  const add = (frame: Frame) => frame.getByRole('button', { name: 'Add internal note' }).click();
  const typed = (frame: Frame) => frame.getByLabel('Internal note', { exact: true }).inputValue();

  it('a lost answer is tried again without doing it twice', async () => {
    service.open();
    const frame = await note();
    service.breakNext = true;
    await add(frame);
    await frame.getByText('trying again will not do it twice').waitFor();
    expect(await typed(frame)).toBe('Called the bank');
    await add(frame);
    await frame.waitForFunction(
      () => (document.querySelector('[name=note]') as HTMLTextAreaElement).value === '',
    );
    expect(service.taken.filter(({ type }) => type === 'AddNote')).toHaveLength(1);
  }, 20_000);

  it('an ended session keeps the text, also over the reload', async () => {
    service.open();
    const frame = await note();
    service.expired = true;
    await add(frame);
    await frame.getByText('Your session has ended').first().waitFor();
    expect(await typed(frame)).toBe('Called the bank');
    service.expired = false;
    await frame.evaluate(() => location.reload());
    await stage.page.waitForTimeout(300);
    const again = await stage.frame();
    await tab(again, 'Team');
    expect(await typed(again)).toBe('Called the bank');
  }, 20_000);

  it('a lost connection is shown, and goes away with the next answer', async () => {
    service.open();
    const frame = await note();
    service.down = true;
    await add(frame);
    await frame.getByText('No connection.').waitFor();
    service.down = false;
    await add(frame);
    await frame.getByText('No connection.').waitFor({ state: 'detached' });
    expect(service.taken).toHaveLength(1);
  }, 20_000);

  it('a dropped socket is said quietly', async () => {
    service.open();
    const frame = await stage.open();
    await stage.page.waitForTimeout(500);
    service.down = true;
    service.dropSockets();
    await frame.getByText('Live updates are interrupted').waitFor();
  }, 20_000);

  it('a refusal is translated by its code and names the rule', async () => {
    service.open();
    const frame = await stage.open({ language: 'it' });
    await frame.getByRole('tab', { name: 'Team' }).click();
    await frame.getByLabel('Nota interna').fill('x');
    service.refuse = {
      type: 'about:blank',
      title: 'refused',
      status: 422,
      code: 'open-tasks',
      rule: 'CL2',
      rejection: { code: 'open-tasks', rule: 'CL2', message: 'open' },
    };
    await frame.getByRole('button', { name: 'Aggiungi nota interna' }).click();
    const alert = await frame.getByRole('alert').textContent();
    expect(alert).toContain('Ci sono attività aperte.');
    expect(alert).toContain('Regola CL2');
  }, 20_000);

  it('a changed case is read again and the text stays', async () => {
    service.open();
    const frame = await note();
    service.refuse = { type: 'about:blank', title: 'stale', status: 412, code: 'stale' };
    service.view = { ...fixtures.complaint(), version: 10, assignee: 'm-ana' };
    await add(frame);
    await frame.getByText('Somebody changed the case meanwhile').waitFor();
    await frame.getByText('Ana Silva (you)').waitFor();
    expect(await typed(frame)).toBe('Called the bank');
  }, 20_000);

  it('works where the browser denies storage to embedded pages', async () => {
    const other = await new Stage().start('localhost');
    try {
      other.service.open();
      const frame = await other.open();
      await frame.getByRole('heading', { name: fixtures.REFERENCE }).waitFor();
      expect(other.errors).toEqual([]);
    } finally {
      await other.stop();
    }
  }, 40_000);
});

describe('with others', () => {
  it('shows and says what a colleague did', async () => {
    service.open();
    const frame = await stage.open();
    await stage.page.waitForTimeout(500);
    service.happen('StageEntered', { stage: 'deciding' }, { stage: 'deciding' });
    await status(frame).getByText('Bruno Keller moved it to Deciding').waitFor();
    expect(await frame.locator('.track').textContent()).toContain('Deciding');
  }, 20_000);

  it('keeps a button that may not be pressed reachable, with the reason', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const approve = frame.getByRole('button', { name: 'Approve' });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    const reason = await approve.getAttribute('aria-describedby');
    expect(await frame.locator(`[id="${reason}"]`).textContent()).toContain(
      'A second person must decide this',
    );
    await approve.click({ force: true });
    expect(service.taken).toEqual([]);
  }, 20_000);
});

describe('solving the ticket', () => {
  it('is stopped while something is owed, until a reason is recorded, and then passes once', async () => {
    const [duty] = fixtures.complaint().obligations;
    const option = { ...duty!, id: 'uk-disp/quick-close', kind: 'quick-close', optional: true };
    service.open('en', { obligations: [...fixtures.complaint().obligations, option] });
    const frame = await stage.open();
    await stage.page.waitForTimeout(300);
    expect(await zaf((host) => host.save())).toBeNull();
    await zaf((host) => {
      host.model['ticket.status'] = 'solved';
    });
    expect(await zaf((host) => host.save())).toContain(
      `Complaint ${fixtures.REFERENCE} still owes: Acknowledge receipt, Give a first answer and Send the final response.`,
    );
    await frame
      .getByLabel('Why is the ticket solved anyway?')
      .fill('Duplicate ticket, the case goes on in 34');
    await frame.getByRole('button', { name: 'Record the reason and allow saving' }).click();
    await frame.getByText('The next save will pass.').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'AddNote', data: { purpose: 'override', text: 'Duplicate ticket, the case goes on in 34' } },
    ]);
    expect(await zaf((host) => host.save())).toBeNull();
    await zaf((host) => host.emit('ticket.submit.done'));
    await frame.getByText('The next save will pass.').waitFor({ state: 'detached' });
    expect(await zaf((host) => host.save())).toContain('still owes');
  }, 20_000);
});

describe('by keyboard', () => {
  it('moves between parts in reading direction', async () => {
    service.open('ar');
    const frame = await stage.open({ language: 'ar' });
    await frame.getByRole('tab', { name: 'الحالة' }).focus();
    await stage.page.keyboard.press('ArrowLeft');
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe('messages');
    await stage.page.keyboard.press('ArrowRight');
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe('case');
    await stage.page.keyboard.press('End');
    expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe('history');
  }, 20_000);

  it('leads from the next step straight into the form', async () => {
    service.open('en', {
      nextSteps: [
        { command: 'RecordFinding', why: 'obligation', obligation: 'au-rg271/final-response', issue: 'i2' },
      ],
    });
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Record the findings' }).press('Enter');
    await frame.waitForFunction(() => document.activeElement?.getAttribute('name') === 'outcome');
    await frame.getByLabel('Outcome').selectOption('not-upheld');
    await frame.getByLabel('What was found', { exact: true }).fill('The recording says otherwise.');
    await frame.getByRole('button', { name: 'Record finding' }).last().press('Enter');
    await frame.getByText('The recording says otherwise.').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'RecordFinding', data: { issue: 'i2', outcome: 'not-upheld' } },
    ]);
  }, 20_000);
});
