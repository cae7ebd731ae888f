import type { Language } from '@recourse/complaint-domain';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { lawCase, lawObligations } from './law-fixtures.ts';
import { type Look, Stage } from './stage.ts';

const stage = new Stage();
const { service } = stage;
beforeAll(() => stage.start(), 120_000);
afterAll(() => stage.stop());

const LAW_TAB = 4;
const DECISION_TAB = 3;
const rule = 'au-rg271/final-response';
const openTab = async (frame: Frame, at: number) => {
  await frame.locator('[role=tab]').nth(at).click();
  await frame.waitForSelector('[role=tabpanel] > :not(.rc-loading)');
};

type Scene = {
  name: string;
  change?: Parameters<typeof lawCase>[1];
  act: (frame: Frame) => Promise<void>;
};
const SCENES: Scene[] = [
  { name: 'law', act: (frame) => openTab(frame, LAW_TAB) },
  {
    name: 'law-confirmed',
    change: {
      regimesConfirmed: {
        at: fixtures.NOW,
        by: { kind: 'member', id: 'm-bruno' },
        proposed: ['uk-disp'],
      },
      waiting: { since: fixtures.NOW, standing: ['internal/first-answer'], running: [rule] },
      openAssessments: [],
      facts: [],
    },
    act: async (frame) => {
      await openTab(frame, LAW_TAB);
      await frame.locator('.rc-section .start').first().click();
      await frame.locator('.form button[type=submit]').click();
      await frame.waitForSelector('[aria-invalid]');
    },
  },
  {
    name: 'duties',
    change: { nextSteps: [{ command: 'SendDelayNotice', why: 'obligation', obligation: rule }] },
    act: async (frame) => {
      await frame.locator('.about .rc-disclosure-button').first().click();
      await frame.waitForSelector('.duty-group');
      await frame.locator('.next .rc-disclosure-button').first().click();
      await frame.locator('.next form button[type=submit]').click();
      await frame.waitForSelector('.next form .rc-alert');
    },
  },
  {
    name: 'delay-notice',
    change: { nextSteps: [{ command: 'SendDelayNotice', why: 'obligation', obligation: rule }] },
    act: async (frame) => {
      await frame.locator('.next .rc-button-primary').click();
      await frame.locator('.rc-section-outside form button[type=submit]').click();
      await frame.waitForSelector('textarea[name=letter]');
    },
  },
  {
    name: 'early-end',
    act: async (frame) => {
      await openTab(frame, DECISION_TAB);
      await frame.locator('.early .start').click();
      await frame.waitForSelector('.early input[type=checkbox]');
    },
  },
  {
    name: 'not-loaded',
    act: async (frame) => {
      service.missingFiles = ['law-tab'];
      await frame.locator('[role=tab]').nth(LAW_TAB).click();
      await frame.waitForSelector('[role=tabpanel] .rc-alert');
    },
  },
  {
    name: 'classification-form',
    act: async (frame) => {
      await frame.locator('.rc-section-head .rc-button-quiet').nth(1).click();
      await frame.waitForSelector('.rc-checks');
    },
  },
];

const LOOKS: [string, Look][] = [
  ['light-320', { theme: 'light', width: 320 }],
  ['dark', { theme: 'dark', width: 360 }],
  ['arabic-dark', { theme: 'dark', language: 'ar', width: 360 }],
];

async function show({ change, act }: Scene, look: Look): Promise<Frame> {
  const language: Language = look.language ?? 'en';
  service.view = lawCase(language, change);
  service.obligations = lawObligations(language);
  service.missingFiles = [];
  const frame = await stage.open(look);
  await act(frame);
  return frame;
}

describe.each(LOOKS)('%s', (name, look) => {
  it.each(SCENES)(
    '$name has nothing that axe objects to, and does not scroll sideways',
    async (scene) => {
      const frame = await show(scene, look);
      await stage.shot(`${scene.name}-${name}`);
      expect(await stage.problems(frame)).toEqual([]);
      expect(await stage.overflow(frame)).toBe(0);
      expect(stage.errors).toEqual([]);
    },
    30_000,
  );
});

it.each(['it', 'pl', 'pt'] as const)(
  'rules in %s fit into 320 pixels',
  async (language) => {
    for (const scene of SCENES.slice(0, 3)) {
      const frame = await show(scene, { language, width: 320 });
      await stage.shot(`${scene.name}-${language}`);
      expect(await stage.overflow(frame)).toBe(0);
    }
  },
  60_000,
);
