import type { LetterView } from '@recourse/api-client';
import { describe, expect, it } from 'vitest';
import type { Answer, LetterOrder } from '../rpc.ts';
import { errorsOf, good, openCalls } from '../testing/calls.ts';
import { lodge } from '../testing/register.ts';

const RESTRICTION = { restricted: true, reason: 'It is about a colleague.' };
const NORA = { name: 'Nora Vance', email: 'nora@example.org' };

/** A case under RG 271 that is ready to be answered, and whoever works it. */
function ready(language = 'en') {
  const calls = openCalls();
  const { register, as } = calls;
  const c = lodge(register, { complainant: { ...NORA, country: 'AU' }, sector: 'banking' });
  const agent = as('m-alice', ['agent', 'investigator'], language);
  const give = (type: string, data: object) => register.give({ type, data, complaint: c.id });
  const order = (asked: Partial<LetterOrder>): Answer<LetterView> =>
    calls.letters.letter(agent, c.reference, { kind: 'final-response', ...asked });
  return { ...calls, c, agent, give, order };
}

function decided(language = 'en') {
  const on = ready(language);
  on.give('Assign', { assignee: 'm-alice' });
  on.give('RecordFinding', { issue: 'i1', outcome: 'not-upheld', finding: 'The card was charged once.' });
  return on;
}

describe('a letter', () => {
  it('from a template is the text that the command then takes', () => {
    const { order, give, register, c } = decided();
    const { text, html, language, missing, findings } = good(
      order({ template: 'final-response-not-upheld' }),
    );
    expect({ language, missing, stopping: findings.filter(({ level }) => level !== 'advice') }).toEqual({
      language: 'en',
      missing: [],
      stopping: [],
    });
    expect(html).toContain('<strong>1. Charged twice: not upheld</strong>');
    expect(give('IssueFinalResponse', { text }).kind).toBe('done');
    expect(register.reload(c.id).finalResponse).toMatchObject({ outcome: 'not-upheld' });
  });

  it('that was written by hand is told, in the reader’s language, what the law misses in it', () => {
    const { order } = decided('it');
    const { findings, text } = good(order({ text: 'We are **sorry**.', language: 'en' }));
    expect(text).toBe('We are **sorry**.');
    const gap = findings.find(({ element }) => element === 'right-to-refer');
    expect(gap).toMatchObject({ level: 'gap', regime: 'au-rg271', citation: 'ASIC RG 271.53' });
    expect(gap?.message).toMatch(/^Manca/);
    expect(gap?.wording).toMatch(/right to take your complaint to the Australian/);
    expect(findings.find(({ element }) => element === 'findings-per-issue')).toMatchObject({ issue: 'i1' });
  });

  it('closes its gaps with the wordings that come with the findings', () => {
    const { order, give } = decided();
    const first = good(order({ text: 'We are sorry that you had to write.' }));
    const paragraphs = first.findings.flatMap(({ level, wording }) =>
      level === 'gap' && wording ? wording : [],
    );
    const text = [first.text, ...paragraphs].join('\n\n');
    expect(good(order({ text })).findings.filter(({ level }) => level !== 'advice')).toEqual([]);
    expect(give('IssueFinalResponse', { text }).kind).toBe('done');
  });

  it('names each variable that the case has no value for, in the reader’s language, and stays empty', () => {
    const { ctx, admin, as, order } = ready('pl');
    const settings = ctx.stores.settings.current();
    const text = { en: 'Until {offerUntil}, because {delayReasons}. {reference}' };
    const template = { id: 'own', kind: 'message' as const, label: { en: 'Own' }, text };
    const templates = [...settings.templates, template];
    good(admin.putSettings(as('m-ada', ['administrator']), { ...settings, templates }));
    const asked = { kind: 'message', template: 'own' } as const;
    expect(good(order(asked))).toEqual({
      text: '',
      html: '',
      language: 'en',
      missing: [
        {
          variable: 'offerUntil',
          message:
            'W piśmie brakuje danych, których nie ma w sprawie: ostatni dzień ważności propozycji ({offerUntil}).',
        },
        {
          variable: 'delayReasons',
          message:
            'W piśmie brakuje danych, których nie ma w sprawie: przyczyny opóźnienia ({delayReasons}).',
        },
      ],
      findings: [],
    });
    const values = { delayReasons: 'we wait for the bank' };
    expect(good(order({ ...asked, offerUntil: '2026-06-30', values })).text).toMatch(
      /^Until 30 June 2026, because we wait for the bank\. C-2026-000001-5$/,
    );
    expect(errorsOf(order({ ...asked, values: { expected: 'soon' } }))).toEqual([
      { field: 'values.expected', rule: 'API10' },
    ]);
    expect(errorsOf(order({ ...asked, values: { colour: 'red' } }))).toEqual([
      { field: 'values.colour', rule: 'API10' },
    ]);
  });

  it('is not made from a template that does not exist or is for another letter, nor for a rule not owed', () => {
    const { order } = ready();
    expect(errorsOf(order({ template: 'moon' }))).toEqual([{ field: 'template', rule: 'API10' }]);
    expect(errorsOf(order({ template: 'acknowledgement' }))).toEqual([{ field: 'kind', rule: 'API10' }]);
    const rule = 'uk-disp/final-response';
    expect(errorsOf(order({ kind: 'delay-notice', text: 'x', rule }))).toEqual([
      { field: 'rule', rule: 'API10' },
    ]);
  });

  it('is not made of values that together are longer than a letter', () => {
    const { order } = ready();
    const values = { delayReasons: 'x'.repeat(6_000), answer: 'y'.repeat(6_001) };
    expect(errorsOf(order({ kind: 'message', template: 'moon', values }))).toEqual([
      { field: 'values', rule: 'API10' },
    ]);
  });

  it('that became too long to be sent is refused and says how long it is', () => {
    const { ctx, admin, as, order } = ready();
    const settings = ctx.stores.settings.current();
    const text = { en: '{answer}{answer}' };
    const template = { id: 'twice', kind: 'message' as const, label: { en: 'Twice' }, text };
    const templates = [...settings.templates, template];
    good(admin.putSettings(as('m-ada', ['administrator']), { ...settings, templates }));
    const long = (length: number) =>
      order({ kind: 'message', template: 'twice', values: { answer: 'x'.repeat(length) } });
    expect(good(long(6_000)).text).toHaveLength(12_000);
    const refused = long(6_001);
    expect(errorsOf(refused)).toEqual([{ field: 'values', rule: 'API10' }]);
    expect(refused).toMatchObject({
      problem: { status: 422, detail: 'the letter would be 12002 characters long; a message holds 12000' },
    });
  });

  it('shows nothing to whoever sees summaries only', () => {
    const { as, c, letters } = ready();
    const asked = { kind: 'message', text: 'Dear Nora' } as const;
    expect(letters.letter(as('m-sam', ['sales']), c.reference, asked)).toMatchObject({
      ok: false,
      problem: { status: 404 },
    });
  });
});

describe('a letter to print', () => {
  it('is one page of an outbound message, in its language, with nothing that runs', () => {
    const { letters, agent, c, give } = ready();
    give('SendMessage', { text: 'Cara Nora,\n\n**grazie** <script>alert(1)</script>', language: 'it' });
    const page = good(letters.printMessage(agent, c.reference, 'm1'));
    expect(page).toMatch(/^<!doctype html>\n<html lang="it"/);
    expect(page).toContain('<strong>grazie</strong>');
    expect(page).toContain(c.reference);
    expect(page).not.toMatch(/<script/i);
  });

  it('shows an answer that was written in a host as it was written there', () => {
    const { letters, agent, c, register } = ready();
    const origin = { surface: 's1', externalId: '501' };
    const data = { direction: 'out', text: 'See **here**', origin };
    const actor = { kind: 'host', id: 'zendesk/acme' } as const;
    expect(register.give({ type: 'RecordMessage', data, complaint: c.id, actor }).kind).toBe('done');
    expect(good(letters.printMessage(agent, c.reference, 'm1'))).toContain('See **here**');
  });

  it('does not exist of what came in, of what was erased, and of other cases', () => {
    const { letters, agent, c, register } = ready();
    register.give({ type: 'RecordMessage', data: { direction: 'in', text: 'Hello?' }, complaint: c.id });
    const print = (reference: string, id: string) => letters.printMessage(agent, reference, id);
    for (const id of ['m1', 'm2', 'n1'])
      expect(print(c.reference, id)).toMatchObject({ ok: false, problem: { status: 404 } });
    expect(print('C-2026-999999-0', 'm1')).toMatchObject({ ok: false, problem: { status: 404 } });
  });
});

/** Types of the entries that reading left. */
function traces(ctx: ReturnType<typeof openCalls>['ctx']): unknown[] {
  const entries = ctx.stores.log
    .range(0, 100)
    .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString('utf8')));
  return entries.filter(({ type }) => type === 'RestrictedRead').map(({ data }) => data.what);
}

it('letters of a restricted case that are looked at leave an entry each', () => {
  const { as, ctx, c, letters, give, register } = ready();
  give('SendMessage', { text: 'Dear Nora' });
  const actor = { kind: 'member', id: 'm-bruno', roles: ['manager'] } as const;
  register.give({ type: 'Restrict', data: RESTRICTION, complaint: c.id, actor });
  const bruno = as('m-bruno', ['manager']);
  good(letters.letter(bruno, c.reference, { kind: 'message', text: 'Dear Nora' }));
  good(letters.printMessage(bruno, c.reference, 'm1'));
  expect(traces(ctx)).toEqual(['letter', 'print m1']);
  const stranger = as('m-other', ['agent']);
  expect(letters.printMessage(stranger, c.reference, 'm1')).toMatchObject({ ok: false });
});

it('a letter of a restricted case that is being written leaves one entry per person, case and hour', () => {
  const { as, ctx, c, letters, register } = ready();
  const bruno = { kind: 'member', id: 'm-bruno', roles: ['manager'] } as const;
  const restrict = (complaint: string) =>
    register.give({ type: 'Restrict', data: RESTRICTION, complaint, actor: bruno });
  restrict(c.id);
  const look = (who: string, reference = c.reference) =>
    good(letters.letter(as(who, ['manager']), reference, { kind: 'message', text: 'Dear Nora' }));
  for (let i = 0; i < 3; i++) look('m-bruno');
  expect(traces(ctx)).toEqual(['letter']);
  look('m-carla');
  expect(traces(ctx)).toHaveLength(2);
  const other = lodge(register, {
    complainant: NORA,
    surface: { host: 'zendesk', account: 'acme', ref: '36' },
  });
  restrict(other.id);
  look('m-bruno', other.reference);
  expect(traces(ctx)).toHaveLength(3);
  ctx.moveClock(3_599_999);
  look('m-bruno');
  expect(traces(ctx)).toHaveLength(3);
  ctx.moveClock(1);
  look('m-bruno');
  look('m-bruno');
  expect(traces(ctx)).toHaveLength(4);
  for (let i = 0; i < 2; i++) letters.printMessage(as('m-bruno', ['manager']), c.reference, 'm9');
  expect(traces(ctx).slice(4)).toEqual(['print m9', 'print m9']);
});
