import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, type Edge, openEdge, type Refusal } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge?.close());

const invalid = (field: string, rule: string, detail?: RegExp): Refusal => ({
  status: 400,
  code: 'invalid',
  field,
  rule,
  ...(detail ? { detail } : {}),
});
const CASE = '/v1/complaints/{ref}';
const letter = (body: object): Call => ({ path: `${CASE}/letters`, body });
const simulate = (body: object): Call => ({ path: '/v1/simulations', body });
const DATES = { kind: 'dates', regime: 'uk-disp', rule: 'quick-close', received: Date.UTC(2026, 2, 2, 10) };
const dates = (change: object): Call => simulate({ ...DATES, ...change });
const TEAM = { kind: 'portfolio', people: 2, closesPerDay: 3 };
const portfolio = (change: object): Call => simulate({ ...TEAM, ...change });
const CHANGE = { rule: 'uk-disp/final-response', amount: 4, unit: 'week', from: '2026-06-01' };
const moreTime = (change: object): Call =>
  simulate({ kind: 'more-time', reference: '{ref}', rule: 'uk-disp/final-response', ...change });
const NUL = '\u0000';

const REFUSED: Record<string, [string, Call, Refusal][]> = {
  'a letter': [
    ['of no kind', letter({ kind: 'poem', text: 'x' }), invalid('kind', 'IN5')],
    ['from nothing', letter({ kind: 'message' }), invalid('template', 'IN6')],
    ['from two things', letter({ kind: 'message', text: 'x', template: 'y' }), invalid('template', 'IN6')],
    ['from no template', letter({ kind: 'message', template: 'none' }), invalid('template', 'API10')],
    [
      'from a template of another kind',
      letter({ kind: 'final-response', template: 'acknowledgement' }),
      invalid('kind', 'API10'),
    ],
    ['of 12,001 characters', letter({ kind: 'message', text: 'x'.repeat(12_001) }), invalid('text', 'IN3')],
    ['in Klingon', letter({ kind: 'message', text: 'x', language: 'tlh' }), invalid('language', 'IN5')],
    [
      'for a rule that there is not',
      letter({ kind: 'delay-notice', text: 'x', rule: 'uk-disp/moon' }),
      invalid('rule', 'API10'),
    ],
    [
      'until a day that there is not',
      letter({ kind: 'message', text: 'x', until: '2026-02-30' }),
      invalid('until', 'IN6'),
    ],
    [
      'with a value for no variable',
      letter({ kind: 'acknowledgement', template: 'acknowledgement', values: { colour: 'red' } }),
      invalid('values.colour', 'API10'),
    ],
    [
      'with a day in words',
      letter({ kind: 'acknowledgement', template: 'acknowledgement', values: { due: 'soon' } }),
      invalid('values.due', 'API10'),
    ],
    [
      'of a complaint that there is not',
      { path: '/v1/complaints/C-2026-999999-1/letters', body: { kind: 'message', text: 'x' } },
      { status: 404, code: 'not-found' },
    ],
  ],
  'a page to print': [
    ['of no message', { path: `${CASE}/messages/m99/print` }, { status: 404, code: 'not-found' }],
    ['of a path', { path: `${CASE}/messages/..%2f..%2fsettings/print` }, { status: 404, code: 'not-found' }],
    ['of a long name', { path: `${CASE}/messages/${'m'.repeat(21)}/print` }, invalid('message', 'IN3')],
  ],
  'a simulation': [
    ['of no kind', simulate({ kind: 'weather' }), invalid('kind', 'IN1')],
    ['of a regime that there is not', dates({ regime: 'atlantis' }), invalid('regime', 'unknown-regime')],
    ['of a rule that there is not', dates({ rule: 'moon' }), invalid('rule', 'unknown-rule')],
    ['in a zone that there is not', dates({ zone: 'Mars/Olympus' }), invalid('zone', 'unknown-zone')],
    ['by a calendar that there is not', dates({ calendar: 'mars' }), invalid('calendar', 'unknown-calendar')],
    [
      'by a calendar of JavaScript',
      dates({ calendar: 'constructor' }),
      invalid('calendar', 'unknown-calendar'),
    ],
    [
      'in a year outside the calendar',
      dates({ received: Date.UTC(2044, 2, 2) }),
      invalid('received', 'year-outside-calendar', /2044/),
    ],
    ['received before 1970', dates({ received: -1 }), invalid('received', 'IN3')],
    ['received in words', dates({ received: 'yesterday' }), invalid('received', 'IN2')],
    ['without receipt', simulate({ kind: 'dates', regime: 'uk-disp' }), invalid('received', 'IN2')],
    ['with a fact that there is not', dates({ facts: { moon: 1 } }), invalid('facts.moon', 'unknown-fact')],
    ['with a fact before 1970', dates({ facts: { resolved: -5 } }), invalid('facts.resolved', 'IN3')],
    ['with a holiday in words', dates({ holidays: ['Easter'] }), invalid('holidays.0', 'IN6')],
    ['with 101 holidays', dates({ holidays: Array(101).fill('2026-01-01') }), invalid('holidays', 'IN3')],
    ['with a mark that there is not', dates({ marks: ['green'] }), invalid('marks.0', 'IN5')],
    ['with a field that there is not', dates({ recieved: 1 }), invalid('recieved', 'IN4')],
    ['with a NUL', dates({ regime: `uk${NUL}` }), invalid('regime', 'unknown-regime')],
    ['of nobody', portfolio({ people: 0 }), invalid('people', 'IN3')],
    [
      'of a team that closes less than nothing',
      portfolio({ closesPerDay: -1 }),
      invalid('closesPerDay', 'IN3'),
    ],
    ['of half a person', portfolio({ people: 0.5 }), invalid('people', 'IN2')],
    [
      'with an absence that ends before it begins',
      portfolio({ away: [{ people: 1, from: '2026-03-09', to: '2026-03-05' }] }),
      invalid('away', 'reversed'),
    ],
    [
      'under a change of no rule',
      portfolio({ ruleChange: { ...CHANGE, rule: 'uk-disp/moon' } }),
      invalid('ruleChange.rule', 'unknown-rule'),
    ],
    [
      'under a change to no time',
      portfolio({ ruleChange: { ...CHANGE, amount: -8 } }),
      invalid('ruleChange.amount', 'IN3'),
    ],
    [
      'under a change in moons',
      portfolio({ ruleChange: { ...CHANGE, unit: 'moon' } }),
      invalid('ruleChange.unit', 'IN5'),
    ],
    ['of a queue that there is not', portfolio({ queue: 'none' }), invalid('queue', 'API10')],
    ['of the working days of Mars', portfolio({ calendar: 'mars' }), invalid('calendar', 'unknown-calendar')],
    ['of more time under no rule', moreTime({ rule: 'uk-disp/moon' }), invalid('rule', 'LW11')],
    ['of more time until no day', moreTime({ until: '2026-13-01' }), invalid('until', 'IN6')],
    ['of more time for no case', moreTime({ reference: 'C-0' }), { status: 404, code: 'not-found' }],
  ],
};

for (const [what, rows] of Object.entries(REFUSED))
  describe(`${what} is refused`, () => {
    it.each(rows)('%s', async (_name, { path, body, ...call }, refusal) => {
      const named = JSON.parse(JSON.stringify(body ?? null).replace('{ref}', edge.reference));
      const request = {
        ...call,
        path: path.replace('{ref}', edge.reference),
        ...(body ? { body: named } : {}),
      };
      await edge.refuses(request, refusal);
    });
  });

describe('settings are refused', () => {
  const change: [string, object, Refusal][] = [
    ['with a regime that there is not', { regimes: ['atlantis'] }, invalid('regimes', 'SE2')],
    ['with a calendar that there is not', { calendar: 'mars' }, invalid('calendar', 'SE2')],
    [
      'with a template of an unknown variable',
      { templates: [{ id: 'a', kind: 'message', label: { en: 'A' }, text: { en: 'Dear {nmae}' } }] },
      invalid('templates.0.text.en', 'SE2', /\{nmae\}/),
    ],
    [
      'with a template whose section has no end',
      { templates: [{ id: 'a', kind: 'message', label: { en: 'A' }, text: { en: '{#redress}' } }] },
      invalid('templates.0.text.en', 'SE2'),
    ],
    [
      'with an interest rule that has a gap',
      {
        interestRules: [
          {
            id: 'gap',
            label: { en: 'Gap' },
            method: 'simple',
            dayCount: 'actual/365',
            taxPercent: '0',
            rounding: 'half-up',
            source: { citation: 'Nowhere' },
            rates: [
              { from: '2020-01-01', to: '2020-12-31', percent: '8' },
              { from: '2021-02-01', to: null, percent: '4' },
            ],
          },
        ],
      },
      invalid('interestRules.0.rates.1.from', 'IN6', /day after 2020-12-31/),
    ],
    [
      'with a follow-up of no stage',
      { followUps: [{ id: 'a', stage: 'moon', afterHours: 2, template: 'acknowledgement' }] },
      { status: 400, code: 'invalid' },
    ],
  ];

  it.each(change)('%s', async (_name, members, refusal) => {
    const settings = await edge.world.clients.administrator.settings();
    await edge.refuses({ method: 'PUT', path: '/v1/settings', body: { ...settings, ...members } }, refusal);
  });
});

it('a follow-up is sent by the register itself, not on request', async () => {
  const path = `/v1/complaints/${edge.reference}/commands`;
  const body = { type: 'SendFollowUp', data: { followUp: 'f1' } };
  await edge.refuses({ path, body }, invalid('type', 'API1'));
  expect((await edge.call({ path: `/v1/complaints/${edge.reference}` })).json.followUps).toEqual([]);
});
