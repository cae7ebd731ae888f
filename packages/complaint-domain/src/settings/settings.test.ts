import { expect, it } from 'vitest';
import { REGIMES } from '../obligations/index.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { defaultSettings } from './default.ts';
import { SettingsSchema } from './schema.ts';

const settings = defaultSettings('Harbour Bank');

it('[SE1] the default settings pass the schema unchanged', () => {
  expect(SettingsSchema.parse(settings)).toEqual(settings);
  expect(settings.organisation).toBe('Harbour Bank');
  expect(defaultSettings().organisation).not.toBe('');
  expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
});

it('[SE1] they name regimes that exist and a zone that exists', () => {
  expect(settings.regimes.filter((id) => !REGIMES.some((regime) => regime.id === id))).toEqual([]);
  expect(() => new Intl.DateTimeFormat('en', { timeZone: settings.timeZone })).not.toThrow();
  expect(settings.stages.map(({ id }) => id)).toEqual([
    'received',
    'assessed',
    'investigating',
    'deciding',
    'responding',
  ]);
  expect(settings.queues.map(({ id }) => id)).toEqual(['general', 'payments', 'care']);
});

it('[SE1] every label is written in all five languages', () => {
  const labels = [
    ...settings.stages,
    ...settings.queues,
    ...settings.taxonomy,
    ...settings.taxonomy.flatMap((category) => category.subcategories),
    ...settings.templates,
  ].map(({ label }) => label);
  for (const label of labels) expect(LANGUAGES.filter((language) => !label[language])).toEqual([]);
  expect(labels.length).toBeGreaterThan(45);
});

const CHANNEL = { host: 'slack', account: 'T024BE7LD', mode: 'channel' };
const NOTICE = { host: 'slack', account: 'T024BE7LD', channel: 'C1', about: ['missed'] };

const followUp = (id: string, template: string) => ({ id, stage: 'received', afterHours: 24, template });

it.each([
  ['defaultQueue', { defaultQueue: 'nowhere' }],
  ['routing.0.queue', { routing: [{ id: 'a', when: {}, queue: 'nowhere' }] }],
  ['routing.1.id', { routing: [1, 2].map(() => ({ id: 'a', when: {}, queue: 'care' })) }],
  ['stages.1.id', { stages: [settings.stages[0], settings.stages[0]] }],
  ['queues.3.id', { queues: [...settings.queues, settings.queues[0]] }],
  [
    'taxonomy.0.subcategories.4.id',
    {
      taxonomy: [
        {
          ...settings.taxonomy[0],
          subcategories: [...settings.taxonomy[0]!.subcategories, settings.taxonomy[0]!.subcategories[0]],
        },
      ],
    },
  ],
  [
    'templates.1.text.en',
    { templates: [settings.templates[0], { ...settings.templates[1], text: { it: 'Ciao' } }] },
  ],
  [
    'followUps.1.template',
    { followUps: [followUp('a', 'information-request'), followUp('b', 'final-response-upheld')] },
  ],
  ['followUps.0.template', { followUps: [followUp('a', 'acknowledgement')] }],
  ['followUps.1.id', { followUps: [followUp('a', 'progress-update'), followUp('a', 'progress-update')] }],
  ['interestRules.1.id', { interestRules: [settings.interestRules[0], settings.interestRules[0]] }],
  ['chat.rooms.1.queues.1', { chat: { rooms: [CHANNEL, { ...CHANNEL, queues: ['care', 'nowhere'] }] } }],
  ['chat.rooms.0.channel', { chat: { rooms: [{ ...CHANNEL, mode: 'thread' }] } }],
  ['chat.notices.0.queues.0', { chat: { notices: [{ ...NOTICE, queues: ['nowhere'] }] } }],
  ['chat.notices.0.about', { chat: { notices: [{ ...NOTICE, about: [] }] } }],
  ['chat.quietHours.from', { chat: { quietHours: { from: '24:00', to: '07:00' } } }],
  ['chat.undoSeconds', { chat: { undoSeconds: 0 } }],
  ['chat.registerEmoji.0', { chat: { registerEmoji: [':warning:'] } }],
  ['timeZone', { timeZone: 'Europe/Londinium' }],
  ['stages', { stages: [] }],
  ['stages.0.requires.0', { stages: [{ ...settings.stages[0], requires: ['luck'] }] }],
  ['priority.levels', { priority: { ...settings.priority, levels: { medium: 5, high: 2, urgent: 12 } } }],
  [
    'priority.nearness',
    { priority: { ...settings.priority, nearness: settings.priority.nearness.toReversed() } },
  ],
  ['warnAtShare', { warnAtShare: 1 }],
])('[SE2] settings that do not fit together are refused at %s', (place, change) => {
  const result = SettingsSchema.safeParse({ ...settings, ...change });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toContain(place);
});

it('[SE3] chats are quiet unless the settings say otherwise', () => {
  const { chat: _chat, ...before } = settings;
  expect(SettingsSchema.parse(before).chat).toEqual({
    ...{ rooms: [], notices: [], registerEmoji: [] },
    ...{ quietHours: null, digestAt: null, checkpoints: null },
    ...{ undoSeconds: 30, taskReminderHours: 24 },
  });
});

it('[SE2] quiet hours may run over midnight, and one channel may hear of several queues', () => {
  const chat = {
    rooms: [{ ...CHANNEL, queues: ['care'], severityFrom: 'high' }, CHANNEL],
    notices: [{ ...NOTICE, queues: ['general', 'care'] }, NOTICE],
    quietHours: { from: '22:00', to: '07:00' },
  };
  const { chat: read } = SettingsSchema.parse({ ...settings, chat });
  expect(read.quietHours).toEqual({ from: '22:00', to: '07:00', weekends: true });
  expect([read.rooms.length, read.notices.length]).toEqual([2, 2]);
});
