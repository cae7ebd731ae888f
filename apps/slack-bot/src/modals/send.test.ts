import type { InputBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { Desk } from './testing/desk.ts';
import { refusal } from './testing/fake-service.ts';
import { GAP, NOW, sampleDuty, sampleView } from './testing/samples.ts';

const CASE = { reference: 'C-2026-000042-7' };
const LETTER = 'Dear Nora\n\nWe are working on it.\n\nYours sincerely\nAda';

async function composing(change: Parameters<typeof sampleView>[0] = {}): Promise<Desk> {
  const desk = new Desk();
  desk.service.view = sampleView(change);
  await desk.press('case:send', CASE);
  return desk;
}
const textIn = (desk: Desk) =>
  desk.form.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id?.startsWith('text')
      ? [((block as InputBlock).element as { initial_value?: string }).initial_value ?? '']
      : [],
  );

describe('writing a letter', () => {
  it('says first to whom and by which way, and begins with the template that fits', async () => {
    const desk = await composing();
    const first = JSON.stringify(desk.form.blocks[0]);
    expect(first).toContain('Nora Quinn');
    expect(first).toContain('Zendesk');
    expect(textIn(desk)).toEqual(['By progress in en.']);
  });

  it('begins with the acknowledgement where that was pressed', async () => {
    const desk = new Desk();
    await desk.press('case:acknowledge', CASE);
    expect(textIn(desk)).toEqual(['By ack in en.']);
  });

  it('offers only what this person can send in this case now', async () => {
    const no = { code: 'wrong-status', rule: 'AC1', message: '' } as const;
    const { commands } = sampleView();
    const desk = await composing({ commands: { ...commands, Acknowledge: no, IssueFinalResponse: no } });
    const kind = desk.form.blocks.find(({ block_id }) => block_id === 'kind');
    const offered = JSON.stringify(kind);
    expect(offered).toContain('progress-update');
    for (const absent of ['acknowledgement', 'final-response', 'delay-notice'])
      expect(offered).not.toContain(absent);
  });

  it('explains with the rule why nothing can be sent', async () => {
    const no = { code: 'wrong-status', rule: 'AC1', message: '' } as const;
    const desk = new Desk();
    desk.service.view = sampleView({ commands: { ...sampleView().commands, Acknowledge: no } });
    await desk.press('case:acknowledge', CASE);
    expect(desk.shown).toContain('AC1');
    expect(desk.form.submit).toBeUndefined();
  });

  it('writes again by another template, kind or language what only a template wrote', async () => {
    const desk = await composing();
    await desk.change('language', 'it');
    expect(textIn(desk)).toEqual(['By progress in it.']);
    await desk.change('kind', 'final-response');
    expect(textIn(desk)).toEqual(['By final-upheld in it.']);
  });

  it('never writes over what somebody wrote, except by the template that they confirmed', async () => {
    const desk = await composing();
    await desk.change('language', 'it', { text0: LETTER });
    expect(textIn(desk)[0]).toBe(LETTER);
    await desk.change('kind', 'final-response');
    expect(textIn(desk)[0]).toBe(LETTER);
    const template = desk.form.blocks.find(({ block_id }) => block_id?.startsWith('template'));
    expect(template).toMatchObject({ element: { confirm: { title: { text: 'Replace the text?' } } } });
    await desk.change('template', 'final-upheld');
    expect(textIn(desk)[0]).toBe('By final-upheld in it.');
  });

  it('says what a template lacks, and writes nothing with a hole in it', async () => {
    const desk = new Desk();
    desk.service.letters = ({ template }) =>
      template ? { text: '', missing: [{ variable: 'answer', message: 'The answer to each issue' }] } : {};
    await desk.press('case:send', CASE);
    expect(desk.shown).toContain('The answer to each issue');
    expect(textIn(desk)).toEqual(['']);
  });

  it('shows what is missing with its source, and puts in the paragraph that closes the gap', async () => {
    const desk = await composing();
    desk.service.letters = ({ text }) =>
      String(text ?? '').includes('Ombudsman Service') ? {} : { findings: [GAP] };
    await desk.change('send:check', '', { text0: LETTER });
    expect(desk.shown).toContain('DISP 1.6.2R');
    expect(desk.shown).toContain('It cannot be sent like this');
    await desk.change('send:insert', 'ombudsman|uk-disp|', { text0: LETTER });
    expect(textIn(desk)[0]).toBe(
      `Dear Nora\n\nWe are working on it.\n\n${GAP.wording}\n\nYours sincerely\nAda`,
    );
    expect(desk.shown).toContain('nothing is missing');
  });

  it('a letter of 12,000 characters comes through its fields as it was', async () => {
    const long = Array.from({ length: 400 }, (_, i) => `Paragraph ${i} says something.`)
      .join('\n\n')
      .slice(0, 12_000);
    const desk = new Desk();
    desk.service.letters = ({ template }) => (template ? { text: long } : {});
    await desk.press('case:send', CASE);
    await desk.submit();
    await desk.submit();
    expect(desk.service.given[0]?.data).toMatchObject({ data: { text: long } });
  });

  it.each([
    [{ text0: '' }, 'text0', 'Write something first.'],
    [{ text0: 'x'.repeat(3_000), text1: '' }, null, ''],
  ])('says beside the field what is wrong with it: %#', async (typed, field, said) => {
    const desk = await composing();
    desk.service.letters = () => ({ text: 'y'.repeat(2_000) });
    await desk.change('template', 'progress');
    const answer = await desk.submit(typed);
    if (field === null) return expect(answer?.response_action).toBe('push');
    expect(Object.values(answer?.errors ?? {})[0]).toBe(said);
  });

  it('asks how it was sent where nothing reaches the complainant', async () => {
    const desk = await composing({ surfaces: [] });
    const answer = await desk.submit({ how: ' ' });
    expect(answer?.errors?.how).toContain('Say how the letter was sent');
    await desk.submit({ how: 'Registered post' });
    await desk.submit();
    expect(desk.service.given).toMatchObject([
      { type: 'SendMessage', data: { sentOutside: 'Registered post', kind: 'progress-update' } },
    ]);
    expect(desk.service.given[0]?.data).not.toHaveProperty('surface');
    expect(desk.shown).toContain('Registered post');
  });

  it('a delay notice names its rule and the longest day, and no earlier one', async () => {
    const desk = await composing({ obligations: [sampleDuty()] });
    await desk.change('kind', 'delay-notice');
    const answer = await desk.submit({ until: '2026-11-30' });
    expect(Object.values(answer?.errors ?? {})).toEqual(['A day after the present date.']);
    await desk.submit();
    await desk.submit();
    expect(desk.service.given[0]?.data).toMatchObject({
      command: 'SendDelayNotice',
      data: { rule: 'au-rg271/final-response', until: '2027-01-20' },
    });
  });

  it('a final response names the end of the offer, in the future', async () => {
    const desk = await composing();
    await desk.change('kind', 'final-response');
    const past = await desk.submit({ offerUntil: new Date(NOW).toISOString().slice(0, 10) });
    expect(past?.errors?.offerUntil).toBe('A day in the future.');
    await desk.submit({ offerUntil: '2027-01-31' });
    await desk.submit();
    expect(desk.service.given[0]?.data).toMatchObject({
      command: 'IssueFinalResponse',
      data: { offerUntil: '2027-01-31', template: 'final-upheld', surface: 's1' },
    });
  });
});

describe('the last look', () => {
  it('comes only when nothing is missing, shows everything, and sends as the person after a moment', async () => {
    const desk = await composing();
    desk.service.letters = ({ text }) => (String(text).includes('ombudsman') ? {} : { findings: [GAP] });
    await desk.submit({ text0: LETTER });
    expect(desk.slack.open).toHaveLength(1);
    expect(desk.shown).toContain('DISP 1.6.2R');
    await desk.submit({ text0: `${LETTER}\n\nThe ombudsman` });
    expect(desk.slack.open).toHaveLength(2);
    expect(desk.form.submit?.text).toBe('Send in 30 seconds');
    for (const part of [
      'Nora Quinn',
      'nora@example.org',
      'Zendesk',
      'Progress update',
      'English',
      'The ombudsman',
    ])
      expect(desk.shown).toContain(part);
    expect(desk.service.given).toEqual([]);
    await desk.submit();
    expect(desk.service.given).toMatchObject([
      {
        type: 'PrepareSending',
        as: 'rs_ada',
        data: {
          command: 'SendMessage',
          data: {
            kind: 'progress-update',
            text: `${LETTER}\n\nThe ombudsman`,
            surface: 's1',
            language: 'en',
          },
        },
      },
    ]);
    expect(desk.slack.open).toEqual([]);
  });

  it('shows what is changed in it once more before it goes', async () => {
    const desk = await composing();
    await desk.submit({ text0: LETTER });
    await desk.submit({ text0: `${LETTER}, changed` });
    expect(desk.service.given).toEqual([]);
    expect(desk.shown).toContain('The text has changed');
    await desk.submit();
    expect(desk.service.given[0]?.data).toMatchObject({ data: { text: `${LETTER}, changed` } });
  });

  it('a repeated form is the same letter to the service', async () => {
    const desk = await composing();
    await desk.submit({ text0: LETTER });
    const [first, second] = [structuredClone(desk.slack.open), desk.slack.open];
    await desk.submit();
    second.push(...first);
    await desk.submit();
    const keys = desk.service.given.map(({ key }) => key);
    expect(keys[0]).toMatch(/^slack\.T1\.V2\./);
    expect(keys[1]).toBe(keys[0]);
  });

  it('loses nothing when the rules of the case changed meanwhile', async () => {
    const desk = await composing();
    await desk.submit({ text0: LETTER });
    desk.service.refuse.PrepareSending = refusal('letter-incomplete', 'LT1');
    desk.service.letters = () => ({ findings: [GAP] });
    await desk.submit();
    expect(desk.shown).toContain('LT1');
    expect(desk.shown).toContain('DISP 1.6.2R');
    expect(textIn(desk)[0]).toBe(LETTER);
  });

  it('keeps a final response as a draft where a second person has to approve it', async () => {
    const desk = await composing();
    await desk.change('kind', 'final-response');
    await desk.submit();
    desk.service.refuse.PrepareSending = refusal('second-person-needed', 'SN3');
    await desk.submit();
    expect(desk.service.given).toMatchObject([
      { type: 'IssueFinalResponse', data: { template: 'final-upheld' } },
    ]);
    expect(desk.shown).toContain('Kept as a draft');
    expect(desk.form.clear_on_close).toBe(true);
  });

  it('shows the letter that waits to whoever sent it, where the case has no room', async () => {
    const { surfaces } = sampleView();
    const alone = await composing({ surfaces: surfaces.slice(0, 1) });
    await alone.submit({ text0: LETTER });
    await alone.submit();
    expect(alone.slack.posted).toHaveLength(1);
    const [card] = alone.slack.posted;
    expect(card?.channel).toBe('U1');
    expect(JSON.stringify(card?.blocks)).toContain('sending:take-back');
    const inRoom = await composing();
    await inRoom.submit({ text0: LETTER });
    await inRoom.submit();
    expect(inRoom.slack.posted).toEqual([]);
  });
});
