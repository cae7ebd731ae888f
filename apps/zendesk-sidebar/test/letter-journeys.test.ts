import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { service, stage, status, tab } from './journey.ts';

const bruno = { kind: 'member', id: 'm-bruno' };
const ana = { kind: 'member', id: 'm-ana' };
const { commands } = fixtures.complaint();
const text = (frame: Frame) => frame.getByLabel('Text', { exact: true });
const check = (frame: Frame) => frame.getByRole('region', { name: 'Checked against the rules' });
const count = (frame: Frame) => check(frame).getByRole('status');
const send = (frame: Frame) => frame.getByRole('button', { name: 'Preview and send' });
const part = (frame: Frame, name: string) => frame.getByRole('region', { name });
const selected = (frame: Frame) =>
  frame.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement;
    return area.value.slice(area.selectionStart, area.selectionEnd);
  });

/** Both issues are decided, and the editor of the final response is open with the letter that fits. */
async function writeFinal(change: Parameters<typeof fixtures.complaint>[1] = {}): Promise<Frame> {
  const [first, second] = fixtures.complaint().issues;
  service.open('en', {
    issues: [first!, { ...second!, outcome: 'upheld' }],
    commands: { ...commands, IssueFinalResponse: null },
    ...change,
  });
  const frame = await stage.open();
  await tab(frame, 'Decision');
  await frame.getByRole('button', { name: 'Write the final response' }).click();
  await frame.waitForFunction(() =>
    (document.querySelector('[name=letter]') as HTMLTextAreaElement)?.value.startsWith('Dear Rosa'),
  );
  return frame;
}

describe('the check beside a letter', () => {
  it('names what is missing with its source, and wording closes the gap before the closing formula', async () => {
    const frame = await writeFinal();
    await count(frame).getByText('2 things missing').waitFor();
    expect(await check(frame).textContent()).toContain('ASIC RG 271.53(b)');
    expect(await check(frame).textContent()).toContain('Wrong information on the phone');
    expect(await send(frame).getAttribute('aria-disabled')).toBe('true');
    await frame.getByText('It cannot be sent like this: 2 things missing.').waitFor();
    await check(frame).getByRole('button', { name: 'Insert wording' }).first().press('Enter');
    await expect.poll(() => selected(frame)).toMatch(/^If you are not satisfied, .*\(AFCA\)\.$/);
    expect(await text(frame).inputValue()).toMatch(/\(AFCA\)\.\n\nKind regards\nAcme Travel$/);
    await count(frame).getByText('1 thing missing').waitFor();
    await check(frame).getByRole('button', { name: 'Insert wording' }).click();
    await count(frame).getByText('Nothing is missing').waitFor();
    expect(await send(frame).getAttribute('aria-disabled')).toBeNull();
  }, 20_000);

  it('shows a passage that must go, and gives advice that stops nothing', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    await text(frame).fill('Dear Rosa,\n\nwe **will pay** you £500. Obviously.');
    await count(frame).getByText('1 passage must go').waitFor();
    await check(frame).getByRole('button', { name: 'Show in the text' }).first().click();
    expect(await selected(frame)).toBe('will pay** you £500');
    await text(frame).fill('Dear Rosa,\n\nwe will write. Obviously.');
    await count(frame).getByText('Nothing is missing').waitFor();
    expect(await check(frame).getByText('Advice').count()).toBe(1);
    expect(await send(frame).getAttribute('aria-disabled')).toBeNull();
  }, 20_000);

  it('asks when the typing rests, once, and only the last answer counts', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    await text(frame).fill('');
    await frame.waitForTimeout(900);
    service.letters.length = 0;
    await text(frame).pressSequentially('You get £500, we will pay you £500', { delay: 15 });
    await count(frame).getByText('1 passage must go').waitFor();
    expect(service.letters.map((letter) => letter.text)).toEqual(['You get £500, we will pay you £500']);
  }, 20_000);

  it('says when there is no connection, and asks again once it is back', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    service.lettersDown = true;
    await text(frame).fill('Dear Rosa, we will pay you £500.');
    await check(frame).getByText('Not checked: no connection.').waitFor();
    service.lettersDown = false;
    await frame.evaluate(() => dispatchEvent(new Event('online')));
    await count(frame).getByText('1 passage must go').waitFor();
    expect(await check(frame).getByText('Not checked').count()).toBe(0);
  }, 20_000);

  it('names the variables for which the case has no value: they stop the letter', async () => {
    const frame = await writeFinal();
    await frame.getByLabel('Template').selectOption('final-response-partly-upheld');
    await frame.getByText('The template cannot be filled').waitFor();
    expect(await frame.getByRole('alert').textContent()).toContain(
      '{redress} Nothing was approved to put things right.',
    );
    expect(await text(frame).inputValue()).toBe('');
    await send(frame).click();
    await frame.getByText('This is needed.').waitFor();
    await text(frame).fill('My own words');
    await frame.getByLabel('Template').selectOption('final-response-upheld');
    await frame.getByText('Replace the text by the template?').waitFor();
    expect(await text(frame).inputValue()).toBe('My own words');
  }, 20_000);

  it('reads like the letter that arrives: formatted, without anything that runs', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    await text(frame).fill('**Bold** <img src=x onerror=alert(1)> [a](javascript:alert(1))\n\n- one\n- two');
    await frame.getByRole('button', { name: 'As the complainant reads it' }).click();
    const sheet = part(frame, 'As the complainant reads it');
    await sheet.locator('li').first().waitFor();
    expect(await sheet.locator('strong').textContent()).toBe('Bold');
    expect(await sheet.locator('img, a, script').count()).toBe(0);
    expect(await sheet.textContent()).toContain('<img src=x onerror=alert(1)>');
  }, 20_000);
});

describe('sending', () => {
  it('sends each kind by its command, with the kind', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    await frame.getByLabel('Kind of message').selectOption('progress-update');
    await frame.waitForFunction(() =>
      (document.querySelector('[name=letter]') as HTMLTextAreaElement).value.startsWith('Dear Rosa'),
    );
    expect(await frame.getByLabel('Template').inputValue()).toBe('progress');
    await send(frame).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Send as public reply' }).click();
    await status(frame).getByText('Handed over for sending').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'SendMessage', data: { kind: 'progress-update', template: 'progress', surface: 's1' } },
    ]);
  }, 20_000);

  it('shows what the service refused it for', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    await frame.getByRole('button', { name: 'Write to the complainant' }).click();
    await text(frame).fill('We will write to you.');
    await send(frame).click();
    const findings = [{ element: 'response-time', citation: 'ASIC RG 271.51', level: 'gap' }];
    service.refuse = {
      type: 'about:blank',
      title: 'refused',
      status: 422,
      code: 'letter-incomplete',
      rule: 'LT1',
      rejection: {
        code: 'letter-incomplete',
        rule: 'LT1',
        message: 'incomplete',
        detail: { findings },
      },
    };
    await frame.getByRole('dialog').getByRole('button', { name: 'Send as public reply' }).click();
    await frame.getByRole('dialog').getByText('response-time · ASIC RG 271.51').waitFor();
    expect(await frame.getByRole('dialog').textContent()).toContain('Rule LT1');
  }, 20_000);

  it('a sent letter can be printed', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    const [page] = await Promise.all([
      stage.page.waitForEvent('popup'),
      frame.getByRole('button', { name: 'Print' }).click(),
    ]);
    await page.getByText('We are looking into the two debits').waitFor();
    expect(page.url()).toMatch(/^blob:/);
  }, 20_000);

  it('becomes a file where the frame may not open windows', async () => {
    service.open();
    const frame = await stage.open();
    await frame.evaluate(() => {
      window.open = () => null;
    });
    await tab(frame, 'Messages');
    const [download] = await Promise.all([
      stage.page.waitForEvent('download'),
      frame.getByRole('button', { name: 'Print' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${fixtures.REFERENCE}-m2.html`);
  }, 20_000);
});

describe('a second person', () => {
  const waiting = {
    text: 'Dear Rosa,\n\nwhat you heard on the **phone** was wrong. You may go to AFCA.',
    language: 'en',
    at: fixtures.NOW - 3_600_000,
    offerUntil: '2026-12-22',
  } as const;

  it('is asked for: the drafter reads why it has not gone out, and cannot approve it', async () => {
    const frame = await writeFinal();
    await text(frame).fill('Dear Rosa, what you heard on the phone was wrong. You may go to AFCA.');
    await frame.getByLabel('The offer stands until').fill('2026-12-22');
    await count(frame).getByText('Nothing is missing').waitFor();
    await send(frame).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Send as public reply' }).click();
    await status(frame).getByText('a second person must approve it').waitFor();
    await frame.getByText('You wrote it, so somebody else must read it').waitFor();
    const approve = frame.getByRole('button', { name: 'Approve and send' });
    expect(await approve.getAttribute('aria-disabled')).toBe('true');
    expect(service.taken).toMatchObject([{ type: 'IssueFinalResponse', data: { offerUntil: '2026-12-22' } }]);
  }, 20_000);

  it('is led from the next step to the draft, reads it checked, and approves', async () => {
    service.open('en', {
      commands: { ...commands, ApproveFinalResponse: null, DeclineFinalResponse: null },
      draft: { ...waiting, by: bruno },
      nextSteps: [{ command: 'ApproveFinalResponse', why: 'obligation' }],
    });
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Read the final response' }).click();
    await frame.getByText('Written by Bruno Keller').waitFor();
    await count(frame).getByText('Nothing is missing').waitFor();
    expect(await part(frame, 'As the complainant reads it').locator('strong').textContent()).toBe('phone');
    await frame.getByRole('button', { name: 'Approve and send' }).click();
    await status(frame).getByText('Handed over for sending').waitFor();
    await part(frame, 'Final response').getByText('The offer stands until').waitFor();
    expect(service.taken.map(({ type }) => type)).toEqual(['ApproveFinalResponse']);
  }, 20_000);

  it('declines with a reason', async () => {
    service.open('en', {
      commands: { ...commands, ApproveFinalResponse: null, DeclineFinalResponse: null },
      draft: { ...waiting, by: bruno },
    });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const final = part(frame, 'Final response');
    await final.getByRole('button', { name: 'Decline' }).click();
    await final.getByRole('button', { name: 'Decline' }).click();
    await final.getByText('This is needed.').waitFor();
    await frame.getByLabel('What must change').fill('The amount is missing');
    await final.getByRole('button', { name: 'Decline' }).click();
    await final.getByText('The final response waits for a second person').waitFor({ state: 'detached' });
    expect(service.taken).toMatchObject([
      { type: 'DeclineFinalResponse', data: { reason: 'The amount is missing' } },
    ]);
  }, 20_000);
});

describe('letters to come', () => {
  it('are scheduled from a template and cancelled', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Messages');
    const coming = part(frame, 'Letters to come');
    await coming.getByRole('button', { name: 'Schedule a letter' }).click();
    await coming.getByLabel('Kind of message').selectOption('feedback-request');
    expect(await coming.getByLabel('Template').inputValue()).toBe('ask-opinion');
    await coming.getByLabel('Date and time').fill('2026-11-20T09:00');
    await coming.getByRole('button', { name: 'Schedule a letter' }).click();
    await coming.getByText('A time in the future').waitFor();
    await coming.getByLabel('Date and time').fill('2026-12-01T09:00');
    await coming.getByRole('button', { name: 'Schedule a letter' }).click();
    await coming.getByText('Waiting').waitFor();
    await coming.getByRole('button', { name: 'Do not send: Request for feedback' }).click();
    await coming.getByRole('button', { name: 'Do not send it' }).click();
    await coming.getByText('Somebody cancelled it.').waitFor();
    expect(service.taken.map(({ type, data }) => [type, data])).toEqual([
      [
        'ScheduleFollowUp',
        {
          kind: 'feedback-request',
          template: 'ask-opinion',
          language: 'en',
          at: Date.UTC(2026, 11, 1, 9),
        },
      ],
      ['CancelFollowUp', { followUp: 'f1' }],
    ]);
  }, 20_000);
});

describe('after the answer', () => {
  const answered = {
    status: 'resolved',
    stage: null,
    finalResponse: {
      message: 'm2',
      at: fixtures.NOW,
      outcome: 'upheld',
      redress: ['r1'],
      offerUntil: '2026-11-20',
    },
    redress: [
      { ...fixtures.complaint().redress[0]!, state: 'approved' },
      { id: 'r2', kind: 'apology', description: 'In writing', state: 'approved', proposedBy: ana },
    ],
    commands: { ...commands, RecordAnswerToOffer: null },
  } satisfies Parameters<typeof fixtures.complaint>[1];

  it('an offer whose time is over is recorded as expired', async () => {
    service.open('en', answered);
    const frame = await stage.open();
    await tab(frame, 'Decision');
    await frame.getByText('The offer ended on Fri').waitFor();
    expect(await frame.getByLabel('Outcome').inputValue()).toBe('expired');
    await frame.getByRole('button', { name: 'Record the answer' }).click();
    await frame.getByText('Time limit expired').waitFor();
    expect(service.taken).toMatchObject([{ type: 'RecordAnswerToOffer', data: { answer: 'expired' } }]);
  }, 20_000);

  it('an answer that came earlier is recorded with its time, between the offer and now', async () => {
    const finalResponse = { ...answered.finalResponse, at: Date.UTC(2026, 10, 20, 9, 0, 30) };
    service.open('en', { ...answered, finalResponse });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const offer = part(frame, 'Answer to the offer');
    const when = offer.getByLabel('When they answered');
    expect(await when.count()).toBe(0);
    await offer.getByLabel('Outcome').selectOption('accepted');
    const save = offer.getByRole('button', { name: 'Record the answer' });
    for (const outside of ['2026-11-20T08:59', '2027-01-01T10:00']) {
      await when.fill(outside);
      await save.click();
      await offer.getByText('A moment after the offer was made and not in the future.').waitFor();
    }
    await when.fill('2026-11-20T09:00');
    await save.click();
    await offer.getByText('Accepted').waitFor();
    expect(service.taken.map(({ data }) => data)).toEqual([
      { answer: 'accepted', answeredAt: finalResponse.at },
    ]);
  }, 20_000);

  it('a question says before what it opens again', async () => {
    service.open('en', answered);
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const asked = part(frame, 'Questions after the answer');
    await asked.getByRole('button', { name: 'Record a question' }).click();
    await asked.getByText('This opens the case again at the stage “Deciding”.').waitFor();
    await asked.getByLabel('What it is about').selectOption('payment');
    await asked.getByText('The answer stands.').waitFor();
    await asked.getByLabel('What was asked').fill('When will the money come?');
    await asked.getByRole('button', { name: 'Record a question' }).click();
    await asked.getByText('Not answered yet').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'RecordPostOfferQuery', data: { about: 'payment', text: 'When will the money come?' } },
    ]);
  }, 20_000);

  it('a referral is recorded with its day and reference', async () => {
    service.open('en', answered);
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const outside = part(frame, 'Ombudsman, authority or court');
    await outside.getByRole('button', { name: 'Record a referral' }).click();
    await outside.getByLabel('To whom the complainant went').fill('AFCA');
    await outside.getByLabel('Date').fill('2026-11-25');
    await outside.getByRole('button', { name: 'Record a referral' }).click();
    await outside.getByText('The date lies in the future.').waitFor();
    await outside.getByLabel('Date').fill('2026-11-23');
    await outside.getByLabel('Its reference').fill('12-34-5678');
    await outside.getByRole('button', { name: 'Record a referral' }).click();
    await outside.getByText('12-34-5678').waitFor();
    const at = Date.UTC(2026, 10, 23, 12);
    expect(service.taken.map(({ data }) => data)).toEqual([
      { body: 'AFCA', externalReference: '12-34-5678', at },
    ]);
  }, 20_000);

  it('approved redress is recorded as paid with its confirmation', async () => {
    service.open('en', { ...answered, nextSteps: [{ command: 'RecordPayment', why: 'redress' }] });
    const frame = await stage.open();
    await frame.getByRole('button', { name: 'Record the payment' }).first().click();
    const payment = part(frame, 'Payment of redress');
    await frame.waitForFunction(() => document.activeElement?.getAttribute('name') === 'confirmation');
    await payment.getByLabel('Apology').uncheck();
    await payment.getByLabel('Refund').uncheck();
    await payment.getByLabel('Confirmation').fill('BACS 2026-1124-7');
    await payment.getByRole('button', { name: 'Record the payment' }).click();
    await payment.getByText('This is needed.').waitFor();
    await payment.getByLabel('Refund').check();
    await payment.getByRole('button', { name: 'Record the payment' }).click();
    await frame.getByText('Paid or done Tue').waitFor();
    expect(service.taken).toMatchObject([
      { type: 'RecordPayment', data: { redress: ['r1'], confirmation: 'BACS 2026-1124-7' } },
    ]);
  }, 20_000);
});

describe('redress', () => {
  it('is proposed in any currency', async () => {
    service.open();
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const redress = part(frame, 'Redress');
    await redress.getByRole('button', { name: 'Propose redress' }).click();
    await redress.getByLabel('Kind', { exact: true }).selectOption('distress');
    await redress.getByLabel('Currency').selectOption('EUR');
    await redress.getByLabel('Amount').fill('50');
    await redress.getByLabel('What is offered').fill('For the trouble');
    await redress.getByRole('button', { name: 'Propose redress' }).click();
    await redress.getByText('For the trouble').waitFor();
    expect(service.taken.map(({ data }) => data)).toEqual([
      { kind: 'distress', description: 'For the trouble', amount: 5000, currency: 'EUR' },
    ]);
  }, 20_000);

  it('can be taken back while nothing offers it, with a reason', async () => {
    const by = { kind: 'member', id: 'm-ana' };
    const approved = {
      kind: 'refund',
      amount: 5000,
      currency: 'GBP',
      state: 'approved',
      proposedBy: by,
    } as const;
    const offered = { ...approved, id: 'r1', description: 'The second debit' };
    const free = { ...approved, id: 'r2', description: 'A slip of the pen' };
    const { commands } = fixtures.complaint();
    service.open('en', {
      redress: [offered, free],
      finalResponse: { message: 'm1', at: fixtures.NOW, outcome: 'upheld', redress: ['r1'] },
      commands: { ...commands, DeclineRedress: null },
    });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const redress = part(frame, 'Redress');
    await redress.getByText('A slip of the pen').waitFor();
    await redress.getByRole('button', { name: 'Take back' }).click();
    await redress.getByLabel('Reason').fill('Typed twice');
    await redress.getByRole('button', { name: 'Take back' }).click();
    await expect
      .poll(() => service.taken.map(({ data }) => data), { timeout: 5_000 })
      .toEqual([{ redress: 'r2', reason: 'Typed twice' }]);
  }, 20_000);

  it('that was accepted stays owed when the case is opened again', async () => {
    const by = { kind: 'member', id: 'm-ana' };
    const { commands } = fixtures.complaint();
    const item = { kind: 'apology', state: 'approved', proposedBy: by } as const;
    service.open('en', {
      redress: [
        { ...item, id: 'r1', description: 'In writing' },
        { ...item, id: 'r2', description: 'By phone' },
      ],
      answerToOffer: { answer: 'accepted', at: fixtures.NOW, comment: null, redress: ['r1'] },
      finalResponse: null,
      commands: { ...commands, DeclineRedress: null },
    });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const cards = part(frame, 'Redress').locator('.findings > li');
    const takeBack = (text: string) =>
      cards.filter({ hasText: text }).getByRole('button', { name: 'Take back' });
    await takeBack('By phone').waitFor();
    expect(await takeBack('In writing').count()).toBe(0);
  }, 20_000);

  it('interest follows from a rule, and its working is shown line by line', async () => {
    service.open('en', {
      redressTotals: [
        { amount: 19_600, currency: 'GBP' },
        { amount: 5000, currency: 'EUR' },
      ],
    });
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const redress = part(frame, 'Redress');
    expect(await redress.locator('.totals').textContent()).toBe('Approved in total£196.00€50.00');
    await redress.getByRole('button', { name: 'Propose redress' }).click();
    await redress.getByLabel('Kind', { exact: true }).selectOption('interest');
    await redress.getByLabel('Sum on which interest runs').fill('184.00');
    await redress.getByLabel('From').fill('2026-11-24');
    await redress.getByLabel('To', { exact: true }).fill('2026-11-03');
    await redress.getByLabel('What is offered').fill('Interest on the second debit');
    await redress.getByRole('button', { name: 'Propose redress' }).click();
    await redress.getByText('The last day must come after the first.').waitFor();
    await redress.getByLabel('From').fill('2026-11-03');
    await redress.getByLabel('To', { exact: true }).fill('2026-11-24');
    await redress.getByRole('button', { name: 'Propose redress' }).click();
    await redress.getByText('£184.00 × 8% × 21 ÷ 365 days = £0.8469').waitFor();
    expect(service.taken.map(({ data }) => data)).toEqual([
      {
        kind: 'interest',
        description: 'Interest on the second debit',
        currency: 'GBP',
        calculation: {
          principal: 18400,
          from: '2026-11-03',
          to: '2026-11-24',
          rule: 'simple-8',
        },
      },
    ]);
  }, 20_000);
});
