import type { Language } from '@recourse/complaint-domain';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as fixtures from './fixtures.ts';
import { type Look, Stage } from './stage.ts';

const stage = new Stage();
beforeAll(() => stage.start(), 120_000);
afterAll(() => stage.stop());

type Scene = {
  name: string;
  look?: Look;
  prepare: (language: Language) => void;
  act?: (frame: Frame) => Promise<void>;
};

const { service } = stage;
const reset = () => {
  service.view = null;
  service.obligations = fixtures.obligations();
  service.summary = null;
  service.hidden = false;
  service.expired = false;
};
const registered = (language: Language) => service.open(language);
const tab = (index: number) => async (frame: Frame) => {
  await frame.locator('[role=tab]').nth(index).click();
};

const SCENES: Scene[] = [
  {
    name: 'not-registered',
    prepare: (language) => {
      service.assessment = fixtures.assessment(language);
    },
  },
  { name: 'registered', prepare: registered },
  {
    name: 'explained',
    prepare: registered,
    act: async (frame) => {
      const closed = frame.locator('[aria-expanded=false]');
      for (let i = 0; i < 3; i++) await closed.first().click();
    },
  },
  {
    name: 'complainant-form',
    prepare: registered,
    act: async (frame) => {
      await frame.locator('section:has(.rc-icon-user) .rc-section-head button').click();
    },
  },
  {
    name: 'restrict-form',
    prepare: registered,
    act: async (frame) => {
      await frame.locator('.rc-button.start').first().click();
      await frame.locator('.form button[type=submit]').click();
      await frame.waitForSelector('[aria-invalid]');
    },
  },
  {
    name: 'erase',
    prepare: registered,
    act: async (frame) => {
      await frame.locator('.rc-button-danger.start').click();
      await frame.waitForSelector('dialog[open]');
    },
  },
  { name: 'messages', prepare: registered, act: tab(1) },
  { name: 'team', prepare: registered, act: tab(2) },
  { name: 'decision', prepare: registered, act: tab(3) },
  { name: 'history', prepare: registered, act: tab(4) },
  {
    name: 'preview',
    prepare: registered,
    act: async (frame) => {
      await frame.locator('.next .rc-button-primary').click();
      await frame.locator('.form select').nth(1).selectOption('ack');
      await frame.waitForFunction(
        () => (document.querySelector('textarea[name=letter]') as HTMLTextAreaElement)?.value !== '',
      );
      await frame.locator('.form .rc-button-primary').click();
      await frame.waitForSelector('dialog[open]');
    },
  },
];

const LOOKS: [string, Look][] = [
  ['light', { theme: 'light' }],
  ['dark-320', { theme: 'dark', width: 320 }],
  ['arabic', { theme: 'light', language: 'ar', width: 360 }],
];

describe.each(LOOKS)('%s', (look, options) => {
  it.each(SCENES)(
    '$name has nothing that axe objects to, and does not scroll sideways',
    async ({ name, prepare, act }) => {
      reset();
      prepare(options.language ?? 'en');
      const frame = await stage.open(options);
      await act?.(frame);
      await stage.shot(`${name}-${look}`, !(await frame.locator('dialog[open]').count()));
      expect(await stage.problems(frame)).toEqual([]);
      expect(await stage.overflow(frame)).toBe(0);
      expect(stage.errors).toEqual([]);
    },
    30_000,
  );
});

const STATES: Scene[] = [
  {
    name: 'no-complaint',
    prepare: () => {
      service.assessment = fixtures.noComplaint();
    },
  },
  {
    name: 'new-ticket',
    look: { location: 'new_ticket_sidebar', model: { 'ticket.id': null } },
    prepare: () => undefined,
  },
  { name: 'no-boot', look: { query: { bare: '1' } }, prepare: () => undefined },
  {
    name: 'erased',
    prepare: () =>
      service.open('en', {
        erasedAt: fixtures.NOW,
        description: null,
        subject: null,
        complainant: null,
        nextSteps: [],
      }),
  },
  {
    name: 'forbidden',
    prepare: () => {
      service.hidden = true;
    },
  },
  {
    name: 'summary',
    prepare: () => {
      const { reference, status, stage: at, type, receivedAt, updatedAt } = fixtures.complaint();
      service.summary = { summary: true, reference, status, stage: at, type, receivedAt, updatedAt };
    },
  },
  { name: 'user-sidebar', look: { location: 'user_sidebar' }, prepare: () => undefined },
  { name: 'nav-bar', look: { location: 'nav_bar', width: 900 }, prepare: () => undefined },
  { name: 'nothing-due', prepare: () => service.open('en', { nextSteps: [] }) },
  {
    name: 'resolved',
    prepare: () =>
      service.open('en', {
        status: 'resolved',
        stage: null,
        resolvedAt: fixtures.NOW,
        finalResponse: { message: 'm2', at: fixtures.NOW, outcome: 'upheld', redress: ['r1'] },
        nextSteps: [{ command: 'RecordAnswerToOffer', why: 'offer' }],
        commands: {
          ...fixtures.complaint().commands,
          RecordAnswerToOffer: null,
          Reopen: null,
          Close: { code: 'open-tasks', rule: 'CL2', message: 'open tasks' },
        },
      }),
    act: tab(3),
  },
];

it.each(STATES)(
  '$name has nothing that axe objects to',
  async ({ name, look, prepare, act }) => {
    reset();
    prepare('en');
    const frame = await stage.open(look);
    await act?.(frame);
    await stage.shot(name);
    expect(await stage.problems(frame)).toEqual([]);
    expect(await stage.overflow(frame)).toBe(0);
    expect(stage.errors).toEqual([]);
  },
  30_000,
);

it.each(['it', 'pl', 'pt'] as const)(
  '%s fits into 320 pixels',
  async (language) => {
    reset();
    registered(language);
    const frame = await stage.open({ language, width: 320 });
    await stage.shot(`registered-${language}`);
    expect(await stage.overflow(frame)).toBe(0);
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(language);
  },
  30_000,
);
