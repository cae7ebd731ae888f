import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { service, stage, status, tab } from './journey.ts';
import { lawCase, lawObligations } from './law-fixtures.ts';

const region = (frame: Frame, name: string) => frame.getByRole('region', { name, exact: true });
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('name') ?? activeElement?.closest('label')?.textContent ?? null;
  });
const nextStep = (frame: Frame) => frame.locator('.next .rc-button-primary');
const assessments = (frame: Frame) => frame.getByRole('region', { name: 'Dates that a rule leaves open' });
const given = () => service.taken.map(({ type, data }) => [type, data]);

async function open(change: Parameters<typeof lawCase>[1] = {}): Promise<Frame> {
  service.open('en');
  service.view = lawCase('en', change);
  service.obligations = lawObligations();
  return stage.open();
}

describe('a part of the page', () => {
  it('that cannot be loaded says so, and comes when asked again', async () => {
    service.missingFiles = ['sidebar-law-tab.js'];
    const frame = await open();
    await tab(frame, 'Rules');
    await frame.getByRole('alert').getByText('This part could not be loaded.').waitFor();
    service.missingFiles = [];
    await frame.getByRole('button', { name: 'Try again' }).press('Enter');
    await region(frame, 'Which rules apply').waitFor();
    expect(await frame.getByRole('alert').count()).toBe(0);
  }, 20_000);
});

describe('which rules apply', () => {
  it('is proposed with its reasons and confirmed by a person, each regime with its own clock', async () => {
    const frame = await open();
    await nextStep(frame).click();
    const rules = region(frame, 'Which rules apply');
    await rules.getByText('These rules are proposed. A person has to confirm them.').waitFor();
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('ASIC RG 271 (proposed)');
    const facts = (await rules.locator('dl').first().textContent()) ?? '';
    for (const reason of ['Australia', 'Energy', 'Complaint', 'Consumer', 'E-mail', 'Billing correction'])
      expect(facts).toContain(reason);
    await rules.getByLabel('ISO 10002').check();
    await rules.getByLabel('ARERA TIQV (proposed)').uncheck();
    await rules.getByRole('button', { name: 'Confirm' }).press('Enter');
    await rules.getByText('Confirmed by Ana Silva').waitFor();
    expect(given()).toEqual([['ConfirmRegimes', { regimes: ['au-rg271', 'iso-10002'] }]]);
    expect(await rules.locator('.clock').count()).toBe(2);
    expect(await rules.getByText('What is proposed has changed').count()).toBe(0);
  }, 20_000);

  it('says when something else is proposed than when they were confirmed', async () => {
    const by = { kind: 'member', id: 'm-ana' };
    const regimesConfirmed = { at: fixtures.NOW, by, proposed: ['au-rg271', 'iso-10002'] };
    const frame = await open({ regimesConfirmed, nextSteps: [] });
    await tab(frame, 'Rules');
    const rules = region(frame, 'Which rules apply');
    await rules.getByText('What is proposed has changed since the rules were confirmed.').waitFor();
    await rules.getByText('Proposed besides: ARERA TIQV').waitFor();
    await rules.getByText('No longer proposed: ISO 10002').waitFor();
  }, 20_000);

  it('cannot be changed by those who may not', async () => {
    const no = { code: 'not-permitted', rule: 'PE1', message: 'no' } as const;
    const { commands } = fixtures.complaint();
    const frame = await open({ commands: { ...commands, ConfirmRegimes: no }, nextSteps: [] });
    await tab(frame, 'Rules');
    const rules = region(frame, 'Which rules apply');
    await rules.locator('.clock').first().waitFor();
    expect(await rules.getByRole('checkbox').count()).toBe(0);
    expect(await rules.getByRole('button').count()).toBe(0);
  }, 20_000);
});

describe('a rule without a number', () => {
  const step = { command: 'AssessObligation', why: 'obligation', obligation: 'iso-10002/final-response' };

  it('gets its day from a person, with a reason', async () => {
    const frame = await open({ nextSteps: [step as never] });
    await frame.getByText('On the way to: Send the final response').waitFor();
    await nextStep(frame).click();
    const part = assessments(frame);
    await part.getByText('The rule says: as soon as practicable').waitFor();
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('due');
    await part.getByLabel('Last day').fill('2026-11-01');
    await part.getByRole('button', { name: 'Set the date' }).click();
    await part.getByText('A day, not before the receipt.').waitFor();
    await part.getByText('This is needed.').waitFor();
    await part.getByLabel('Last day').fill('2026-12-10');
    await part.getByLabel('Reason').fill('Two weeks are usual for this');
    await part.getByRole('button', { name: 'Set the date' }).press('Enter');
    await assessments(frame).getByText('Set to Thu, 10 Dec 2026').waitFor();
    expect(given()).toEqual([
      [
        'AssessObligation',
        { rule: 'iso-10002/final-response', due: '2026-12-10', reason: 'Two weeks are usual for this' },
      ],
    ]);
  }, 20_000);

  it('may owe nothing', async () => {
    const frame = await open();
    await tab(frame, 'Rules');
    const part = assessments(frame);
    await part.getByLabel('Nothing is owed').check();
    expect(await part.getByLabel('Last day').count()).toBe(0);
    await part.getByLabel('Reason').fill('Answered on the phone');
    await part.getByRole('button', { name: 'Record that nothing is owed' }).click();
    await frame.getByText('Judged as not owed').waitFor();
    expect(given()).toEqual([
      ['AssessObligation', { rule: 'iso-10002/final-response', due: null, reason: 'Answered on the phone' }],
    ]);
  }, 20_000);
});

describe('what happened elsewhere', () => {
  it('is recorded with its time, never in the future', async () => {
    const step = { command: 'RecordFact', why: 'obligation', fact: 'final-response-received' };
    const frame = await open({ nextSteps: [step as never] });
    await nextStep(frame).click();
    const part = region(frame, 'What happened outside Recourse');
    await part.getByText('Forwarded to the responsible firm').first().waitFor();
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('fact');
    expect(await part.getByLabel('What').inputValue()).toBe('final-response-received');
    await part.getByLabel('When').fill('2027-01-01T10:00');
    await part.getByRole('button', { name: 'Save' }).click();
    await part.getByText('The date lies in the future.').waitFor();
    await part.getByLabel('When').fill('2026-11-24T09:30');
    await part.getByRole('button', { name: 'Save' }).press('Enter');
    await part.locator('dt').getByText('Final response arrived').waitFor();
    expect(given()).toEqual([
      ['RecordFact', { fact: 'final-response-received', at: Date.UTC(2026, 10, 24, 9, 30) }],
    ]);
  }, 20_000);
});

describe('waiting for the complainant', () => {
  it('says which targets stand still and which dates run on, by name and date', async () => {
    const frame = await open();
    await tab(frame, 'Rules');
    const part = region(frame, 'Waiting for the complainant');
    await part.getByText('The law does not wait.').waitFor();
    const sides = part.locator('.rc-stack-tight');
    expect(await sides.nth(0).textContent()).toContain('Give a first answer');
    expect(await sides.nth(1).textContent()).toContain(
      'Send the final response (ASIC RG 271): Wed, 23 Dec 2026',
    );
    expect(await sides.nth(1).textContent()).not.toContain('first answer');
    await part.getByRole('button', { name: 'Wait for the complainant' }).press('Enter');
    await frame.locator('.case-header').getByText('Waiting for the complainant').waitFor();
    await part.getByText('Waiting since Tue, 24 Nov 2026, 14:00.').waitFor();
    expect(await sides.nth(1).textContent()).toContain(
      'Send the final response (ASIC RG 271): Wed, 23 Dec 2026',
    );
    await part.getByRole('button', { name: 'No longer wait' }).click();
    await part.getByRole('button', { name: 'Wait for the complainant' }).waitFor();
    expect(given()).toEqual([
      ['SetWaiting', { waiting: true }],
      ['SetWaiting', { waiting: false }],
    ]);
  }, 20_000);
});

describe('each obligation', () => {
  const list = async (frame: Frame) => {
    await frame.getByRole('button', { name: 'Other obligations' }).click();
    await frame.locator('.duty-group').first().waitFor();
    return (name: string) =>
      frame.locator('.duty-group').filter({ has: frame.getByRole('heading', { name }) });
  };

  it('stands under its regime, with what lateness costs and whether somebody checked the rule', async () => {
    const frame = await open();
    const group = await list(frame);
    await group('ARERA TIQV').getByText('More time does not count: the notice went out too late.').waitFor();
    const energy = (await group('ARERA TIQV').textContent()) ?? '';
    expect(energy).toContain('€25.00 from Mon, 23 Nov 2026 owed now');
    expect(energy).toContain('€75.00 from Fri, 12 Feb 2027');
    expect(energy).toContain('Amounts not yet checked against their source');
    const asic = (await group('ASIC RG 271').textContent()) ?? '';
    expect(asic).toContain('Opens the way to Australian Financial Complaints Authority');
    expect(asic).toContain('Not yet checked against its source');
    expect(asic).toContain('Can be closed without a final response if accepted by Sat, 28 Nov 2026');
    expect(asic).toContain('Date passed, nothing was owed');
    expect(await group('ISO 10002').textContent()).toContain('Set by a person');
  }, 20_000);

  it('that a letter promised stands among the own targets', async () => {
    const promised = { id: 'internal/promised-answer', regime: 'internal-promise', statutory: false };
    service.open('en');
    service.view = lawCase('en');
    service.obligations = [lawObligations()[0]!, { ...fixtures.obligations()[2]!, ...promised }];
    const group = await list(await stage.open());
    await group('Internal target').getByText('Send the final response').waitFor();
  }, 20_000);

  it('says which version of its rule governs', async () => {
    const frame = await open();
    const group = await list(frame);
    const met = group('ASIC RG 271').locator('.duty').filter({ hasText: 'Acknowledge receipt' });
    await met.getByRole('button', { name: 'How this date was counted' }).click();
    await frame
      .getByText('Governed by the version of the rule in force from Tue, 5 Oct 2021 to Sun, 31 Jan 2027')
      .waitFor();
  }, 20_000);

  it('tells what more time would bring, before anybody asks for it', async () => {
    const frame = await open();
    const group = await list(frame);
    await group('ASIC RG 271').getByRole('button', { name: 'More time' }).click();
    const asked = frame.getByRole('form', { name: 'What if we ask for more time?' });
    await frame.getByText('More time is possible until Fri, 22 Jan 2027.').waitFor();
    await asked.getByLabel('Until').fill('2027-01-10');
    await asked.getByRole('button', { name: 'Work it out' }).press('Enter');
    const answer = asked.getByRole('status');
    await answer.getByText('New date: Sun, 10 Jan 2027, 23:59').waitFor();
    expect(await answer.textContent()).toContain('The notice must go out by Wed, 23 Dec 2026, 14:00.');
    expect(await answer.textContent()).toContain('If missed: the complainant may take the complaint to AFCA');
    await asked.getByLabel('Until').fill('2027-06-01');
    await asked.getByRole('button', { name: 'Work it out' }).click();
    await answer.getByText('Not possible: the new day lies beyond what the rule allows.').waitFor();
    expect(given()).toEqual([]);
  }, 20_000);
});

describe('a delay notice', () => {
  const step = { command: 'SendDelayNotice', why: 'obligation', obligation: 'au-rg271/final-response' };

  it('names its day first, is written with it, and moves nothing before it goes', async () => {
    const frame = await open({ nextSteps: [step as never] });
    await frame.getByRole('heading', { name: 'Ask for more time before it is too late' }).waitFor();
    await nextStep(frame).click();
    const part = region(frame, 'Delay notice');
    const day = part.getByLabel('New last day, as the letter names it');
    await day.waitFor();
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('until');
    expect(await day.inputValue()).toBe('2027-01-22');
    await day.fill('2026-12-20');
    await part.getByRole('button', { name: 'Write the delay notice' }).click();
    await part.getByText('A day after Wed, 23 Dec 2026, at the latest Fri, 22 Jan 2027.').waitFor();
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('until');
    await day.fill('2027-01-15');
    await part.getByRole('button', { name: 'Write the delay notice' }).press('Enter');
    await part.getByLabel('Template').selectOption('more-time');
    await frame.waitForFunction(() =>
      (document.querySelector('[name=letter]') as HTMLTextAreaElement)?.value.startsWith('Dear Rosa'),
    );
    await part.getByText('Nothing is missing').waitFor();
    expect(service.letters[0]).toMatchObject({
      kind: 'delay-notice',
      template: 'more-time',
      rule: 'au-rg271/final-response',
      until: '2027-01-15',
    });
    await part.getByRole('button', { name: 'Preview and send' }).click();
    await frame.getByRole('dialog').getByRole('button', { name: 'Send as public reply' }).click();
    await status(frame).getByText('Handed over for sending').waitFor();
    expect(given()).toMatchObject([
      [
        'SendDelayNotice',
        { rule: 'au-rg271/final-response', until: '2027-01-15', template: 'more-time', language: 'en' },
      ],
    ]);
    await part.waitFor({ state: 'detached' });
  }, 30_000);
});

describe('an early end', () => {
  it('is confirmed rule by rule, exceptions named', async () => {
    const frame = await open();
    await tab(frame, 'Decision');
    const part = region(frame, 'The complainant accepted');
    await part.getByText('by Sat, 28 Nov 2026, no final response is owed.').waitFor();
    await part.getByRole('button', { name: 'The complainant accepted' }).press('Enter');
    await part.getByText('Send the final response (ASIC RG 271): confirm that none of these holds').waitFor();
    expect(await part.getByRole('listitem').allTextContents()).toEqual([
      'Financial hardship',
      'Insurance claim declined',
    ]);
    await expect.poll(() => focused(frame), { timeout: 5_000 }).toBe('None of these holds');
    const resolve = part.getByRole('button', { name: 'Resolve without a final response' });
    expect(await resolve.getAttribute('aria-disabled')).toBe('true');
    await part.getByLabel('None of these holds').check();
    await resolve.press('Enter');
    await frame.locator('.case-header').getByText('Resolved').waitFor();
    expect(given()).toEqual([
      ['Resolve', { reason: 'accepted-early', exemptions: ['au-rg271/final-response'] }],
    ]);
  }, 20_000);

  it('that came in time is still reached when its day is over: first when, then the end', async () => {
    service.open('en');
    service.view = lawCase('en');
    service.obligations = lawObligations().map((duty) =>
      duty.kind === 'quick-close' ? { ...duty, status: 'passed', due: fixtures.NOW - 86_400_000 } : duty,
    );
    const frame = await stage.open();
    await tab(frame, 'Decision');
    const early = region(frame, 'The complainant accepted');
    await early.getByText('The complainant had to accept by Mon, 23 Nov 2026.').waitFor();
    await early.getByRole('button', { name: 'Record when they accepted' }).click();
    const facts = region(frame, 'What happened outside Recourse');
    expect(await facts.getByLabel('What').inputValue()).toBe('offer-accepted');
    await facts.getByLabel('When').fill('2026-11-22T10:00');
    await facts.getByRole('button', { name: 'Save' }).press('Enter');
    await facts.getByRole('button', { name: 'Record when it happened' }).waitFor();
    await tab(frame, 'Decision');
    await early.getByRole('button', { name: 'The complainant accepted' }).press('Enter');
    await early.getByLabel('None of these holds').check();
    await early.getByRole('button', { name: 'Resolve without a final response' }).press('Enter');
    await frame.locator('.case-header').getByText('Resolved').waitFor();
    expect(given()).toEqual([
      ['RecordFact', { fact: 'offer-accepted', at: Date.UTC(2026, 10, 22, 10) }],
      ['Resolve', { reason: 'accepted-early', exemptions: ['au-rg271/final-response'] }],
    ]);
  }, 20_000);
});

describe('what decides the law', () => {
  it('is classified: line of business, marks, and as what the complainant acts', async () => {
    const frame = await open();
    await region(frame, 'Classification').getByRole('button', { name: 'Edit' }).click();
    const form = region(frame, 'Classification');
    await form.getByLabel('Line of business').selectOption('banking');
    await form.getByLabel('Billing correction').uncheck();
    await form.getByLabel('Financial hardship').check();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByRole('button', { name: 'Edit' }).waitFor();
    await region(frame, 'Complainant').getByRole('button', { name: 'Edit' }).click();
    await region(frame, 'Complainant').getByLabel('Acts as').selectOption('small-business');
    await region(frame, 'Complainant').getByRole('button', { name: 'Save' }).click();
    await region(frame, 'Complainant').getByText('Small business').waitFor();
    expect(given()).toMatchObject([
      ['Classify', { sector: 'banking', marks: ['hardship'] }],
      ['UpdateComplainant', { kind: 'small-business' }],
    ]);
  }, 20_000);
});
