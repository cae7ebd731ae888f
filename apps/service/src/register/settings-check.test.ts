import { defaultSettings } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { countsOtherwise, unknownInSettings } from './settings-check.ts';
import { settingsStore } from './stores/settings-store.ts';
import { good, openCalls } from './testing/calls.ts';
import { lodge } from './testing/register.ts';

const SETTINGS = defaultSettings();
const [template] = SETTINGS.templates;
const fieldsOf = (change: object) =>
  unknownInSettings({ ...SETTINGS, ...change }).map(({ field, rule }) => `${field} ${rule}`);

it('the default settings name nothing unknown', () => {
  expect(unknownInSettings(SETTINGS)).toEqual([]);
});

it.each([
  [{ regimes: ['uk-disp', 'atlantis'] }, 'regimes SE2'],
  [{ warnings: [{ regimes: ['atlantis'], share: 0.5 }] }, 'warnings.0.regimes SE2'],
  [{ secondPerson: { regimes: ['atlantis'] } }, 'secondPerson.regimes SE2'],
  [{ calendar: 'atlantis' }, 'calendar SE2'],
  [{ templates: [{ ...template, regimes: ['atlantis'] }] }, 'templates.0.regimes SE2'],
  [{ templates: [{ ...template, text: { en: 'Dear {nmae}' } }] }, 'templates.0.text.en SE2'],
  [
    { templates: [{ ...template, text: { en: 'x', it: '{#redress}senza fine' } }] },
    'templates.0.text.it SE2',
  ],
  [
    { followUps: [{ id: 'a', stage: 'moon', afterHours: 2, template: template!.id }] },
    'followUps.0.stage SE2',
  ],
  [
    { followUps: [{ id: 'a', stage: SETTINGS.stages[0]!.id, afterHours: 2, template: 'moon' }] },
    'followUps.0.template SE2',
  ],
])('%j is refused', (change, problem) => {
  expect(fieldsOf(change)).toEqual([problem]);
});

/** Members that this release brought. */
const NEW = {
  warnings: [],
  escalation: [],
  followUps: [],
  secondPerson: {},
  interestRules: [],
  closingDays: {},
  letterhead: {},
  defaultSector: 'other',
};

it('a document that an earlier release kept is read with what it lacks filled in', () => {
  const { register } = openCalls();
  const old = Object.fromEntries(Object.entries(SETTINGS).filter(([name]) => !Object.hasOwn(NEW, name)));
  register.sql.run('INSERT INTO settings (version, at, document) VALUES (9, 0, ?)', JSON.stringify(old));
  expect(settingsStore(register.sql).current()).toMatchObject({ ...NEW, version: SETTINGS.version });
});

it('dates are counted anew when the settings move them, and only then', () => {
  expect(countsOtherwise(SETTINGS, { ...SETTINGS, organisation: 'Other Ltd' })).toBe(false);
  expect(countsOtherwise(SETTINGS, { ...SETTINGS, closingDays: { '2026-12-24': 'closed' } })).toBe(true);
  const { register, ctx, admin, as } = openCalls();
  lodge(register);
  const who = as('m-ada', ['administrator']);
  const settings = ctx.stores.settings.current();
  const next = good(admin.putSettings(who, { ...settings, organisation: 'Other Ltd' }));
  expect(ctx.stores.recounts.any()).toBe(false);
  good(admin.putSettings(who, { ...next, warnAtShare: 0.5 }));
  expect(ctx.stores.recounts.any()).toBe(true);
});
