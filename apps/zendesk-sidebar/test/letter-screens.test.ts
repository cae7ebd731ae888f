import type { Language } from '@recourse/complaint-domain';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { type Look, Stage } from './stage.ts';

const stage = new Stage();
const { service } = stage;
beforeAll(() => stage.start(), 120_000);
afterAll(() => stage.stop());
beforeEach(() => Object.assign(service, { lettersDown: false, timeline: fixtures.timeline() }));

type Change = NonNullable<Parameters<typeof fixtures.complaint>[1]>;
type Scene = { name: string; change?: (language: Language) => Change; act: (frame: Frame) => Promise<void> };

const MESSAGES = 1;
const DECISION = 3;
const tab = async (frame: Frame, at: number) => {
  await frame.locator('[role=tab]').nth(at).click();
  await frame.waitForSelector('[role=tabpanel] > :not(.rc-loading)');
};
const LETTER = {
  en: 'Dear Rosa Bianchi,\n\nwe looked into it. **We uphold your complaint** and will pay you £500.\n\n- the second debit\n- the overdraft fee\n\nObviously we are sorry.\n\nKind regards\nAcme Travel',
  ar: 'عزيزتي ليلى الحسن،\n\nدرسنا شكواك رقم **C-2026-000042-7**، و**شكواك في محلها**.\n\n- الخصم الثاني\n- رسوم البنك\n\nمع خالص التحية\nأكمي',
} as const;
const letterIn = (language: Language) => LETTER[language === 'ar' ? 'ar' : 'en'];
const bruno = { kind: 'member', id: 'm-bruno' };
const { commands, issues, redress } = fixtures.complaint();
const decided = () => ({
  issues: [issues[0]!, { ...issues[1]!, outcome: 'upheld' as const }],
  commands: { ...commands, IssueFinalResponse: null },
});

const SCENES: Scene[] = [
  {
    name: 'letter',
    change: decided,
    act: async (frame) => {
      await tab(frame, DECISION);
      await frame.locator('.rc-section-outside .rc-button').first().click();
      await frame.waitForFunction(
        () => (document.querySelector('[name=letter]') as HTMLTextAreaElement)?.value !== '',
      );
      const language = (await frame.evaluate(() => document.documentElement.lang)) as Language;
      await frame.locator('[name=letter]').fill(letterIn(language));
      await frame.locator('.form .rc-disclosure-button').click();
      await frame.waitForSelector('.sheet li');
      await frame.waitForSelector('.found');
    },
  },
  {
    name: 'letter-offline',
    act: async (frame) => {
      await tab(frame, MESSAGES);
      service.lettersDown = true;
      await frame.locator('.rc-section-outside .rc-button').first().click();
      await frame.locator('[name=letter]').fill('Dear Rosa');
      await frame.waitForSelector('.check .rc-alert');
    },
  },
  {
    name: 'letter-missing',
    change: decided,
    act: async (frame) => {
      await tab(frame, DECISION);
      await frame.locator('.rc-section-outside .rc-button').first().click();
      await frame.locator('.form select').first().selectOption('final-response-partly-upheld');
      await frame.waitForSelector('.rc-alert code');
    },
  },
  {
    name: 'second-person',
    change: (language) => ({
      commands: { ...commands, ApproveFinalResponse: null, DeclineFinalResponse: null },
      draft: {
        text: letterIn(language),
        language,
        at: fixtures.NOW - 36e5,
        by: bruno,
        offerUntil: '2026-12-22',
      },
      nextSteps: [{ command: 'ApproveFinalResponse', why: 'obligation' }],
    }),
    act: async (frame) => {
      await frame.locator('.next .rc-button-primary').click();
      await frame.waitForSelector('.sheet li');
      await frame.locator('.rc-section-outside .rc-button-danger').click();
      await frame.locator('.rc-section-outside form button[type=submit]').click();
      await frame.waitForSelector('[aria-invalid]');
    },
  },
  {
    name: 'follow-ups',
    change: (language) => ({
      followUps: [
        {
          id: 'f1',
          kind: 'progress-update',
          template: 'progress',
          language,
          at: fixtures.NOW + 9e8,
          state: 'waiting',
        },
        {
          id: 'f2',
          kind: 'feedback-request',
          template: 'ask-opinion',
          language,
          at: fixtures.NOW - 9e8,
          state: 'sent',
        },
        {
          id: 'f3',
          kind: 'progress-update',
          template: 'progress',
          language,
          at: fixtures.NOW - 9e7,
          state: 'cancelled',
          why: 'complainant-wrote',
        },
      ],
    }),
    act: async (frame) => {
      await tab(frame, MESSAGES);
      const coming = frame.locator('.rc-section:has(.rc-icon-clock) > .rc-button').last();
      await coming.click();
      await frame.locator('.rc-section form button[type=submit]').click();
      await frame.waitForSelector('[aria-invalid]');
    },
  },
  {
    name: 'after-answer',
    change: () => ({
      status: 'resolved',
      stage: null,
      finalResponse: {
        message: 'm2',
        at: fixtures.NOW,
        outcome: 'upheld',
        redress: ['r1'],
        offerUntil: '2026-11-20',
      },
      redress: [{ ...redress[0]!, state: 'approved' }],
      redressTotals: [{ amount: 19_600, currency: 'GBP' }],
      queries: [
        { id: 'q1', about: 'new-evidence', text: 'I found the receipt.', at: fixtures.NOW, answeredBy: 'm2' },
        { id: 'q2', about: 'payment', text: null, at: fixtures.NOW },
      ],
      referrals: [{ body: 'AFCA', at: fixtures.NOW, externalReference: '12-34-5678' }],
      commands: { ...commands, RecordAnswerToOffer: null },
    }),
    act: async (frame) => {
      await tab(frame, DECISION);
      const start = frame.locator(
        '.rc-section > .rc-button:has(.rc-icon-plus), .rc-section > .rc-button:has(.rc-icon-check)',
      );
      for (let left = await start.count(); left > 0; left--) await start.nth(left - 1).click();
    },
  },
  {
    name: 'redress',
    change: () => ({
      redress: [
        ...redress,
        {
          id: 'r2',
          kind: 'interest',
          description: 'Interest on the second debit',
          amount: 85,
          currency: 'GBP',
          calculation: {
            principal: 18400,
            from: '2026-11-03',
            to: '2026-11-24',
            rule: 'simple-8',
          },
          workedExample: ['£184.00 × 8% × 21 ÷ 365 days = £0.8469', 'Rounded to pence: £0.85'],
          state: 'proposed',
          proposedBy: bruno,
        },
        {
          id: 'r3',
          kind: 'distress',
          description: 'For the trouble',
          amount: 5e3,
          currency: 'EUR',
          state: 'approved',
          proposedBy: bruno,
          paidAt: fixtures.NOW,
          confirmation: 'BACS 2026-1124-7',
        },
      ],
      redressTotals: [
        { amount: 19_600, currency: 'GBP' },
        { amount: 5000, currency: 'EUR' },
      ],
    }),
    act: async (frame) => {
      await tab(frame, DECISION);
      await frame.locator('.rc-section > .rc-button:has(.rc-icon-plus)').first().click();
      await frame.locator('.form select').first().selectOption('interest');
      await frame.locator('.form button[type=submit]').click();
      await frame.waitForSelector('[aria-invalid]');
    },
  },
];

const LOOKS: [string, Look][] = [
  ['light-320', { theme: 'light', width: 320 }],
  ['arabic-dark', { theme: 'dark', language: 'ar', width: 360 }],
];

describe.each(LOOKS)('%s', (look, options) => {
  it.each(SCENES)(
    '$name has nothing that axe objects to, and does not scroll sideways',
    async ({ name, change, act }) => {
      const language = options.language ?? 'en';
      service.open(language, change?.(language) ?? {});
      const frame = await stage.open(options);
      await act(frame);
      await stage.shot(`${name}-${look}`);
      expect(await stage.problems(frame)).toEqual([]);
      expect(await stage.overflow(frame)).toBe(0);
      expect(stage.errors).toEqual([]);
    },
    30_000,
  );
});
