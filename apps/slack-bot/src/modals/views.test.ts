import { createWords } from '@recourse/chat';
import { LANGUAGES } from '@recourse/complaint-domain';
import type { ModalView } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { draftView } from './approval/read.ts';
import { attachView } from './attach/form.ts';
import { doneView, loadingView, refusedView, workingView } from './kit/views.ts';
import { registerView } from './register/form.ts';
import type { Message } from './register/message.ts';
import { composeView } from './send/compose.ts';
import { previewView } from './send/preview.ts';
import type { Draft } from './send/state.ts';
import { SMALL_FORMS, type SmallName, smallForm } from './small/forms.ts';
import { CLEAN, GAP, NOW, sampleDuty, sampleSession, sampleView } from './testing/samples.ts';
import { problemsIn } from './testing/view-limits.ts';
import { wholeView } from './whole/view.ts';

const LONG = 'A very long sentence about what happened, *with* marks & <tags>. '.repeat(700).slice(0, 40_000);
const MANY = Array.from({ length: 250 }, (_, i) => ({
  id: `c${i}`,
  label: 'Label '.repeat(30),
  subcategories: [],
}));

const DRAFT: Draft = {
  reference: 'C-2026-000042-7',
  kind: 'progress-update',
  template: 'progress',
  language: 'en',
  text: 'Dear Nora\n\nWe are working on it.\n\nYours sincerely',
  rule: '',
  until: '',
  offerUntil: '',
  surface: 's1',
  how: '',
};
const MESSAGE: Message = {
  channel: 'C1',
  ts: '1764000000.000100',
  thread: '1764000000.000100',
  text: LONG,
  at: NOW,
  user: 'U1',
  appName: null,
  files: Array.from({ length: 30 }, (_, i) => ({
    id: `F${i}`,
    name: `${'x'.repeat(200)}.pdf`,
    mimeType: 'application/pdf',
    size: i * 3_000_000,
    downloadUrl: null,
  })),
};

describe.each(LANGUAGES)('in %s', (language) => {
  const words = createWords(language, 'Europe/London');
  const known = {
    view: sampleView({ obligations: [sampleDuty()] }),
    templates: sampleSession().settings.templates,
    now: NOW,
    undoSeconds: 30,
  };
  const many = Array.from({ length: 200 }, (_, i) => ({
    ...GAP,
    issue: `i${i}`,
    message: 'What is missing. '.repeat(40),
  }));
  const views: Record<string, () => ModalView> = {
    loading: () => loadingView(),
    working: () => workingView(words),
    refused: () => refusedView(LONG, words),
    done: () => doneView('C-2026-000042-7', words),
    whole: () => wholeView(LONG.repeat(3), words),
    attach: () => attachView({ channel: 'C1', ts: '1.2', thread: '1.2' }, words),
    found: () =>
      attachView({ channel: 'C1', ts: '1.2', thread: '1.2' }, words, {
        words: 'x'.repeat(200),
        rows: Array.from({ length: 12 }, (_, i) => ({ ...row(i), subject: 's'.repeat(300) })),
      }),
    'nothing found': () =>
      attachView({ channel: 'C1', ts: '1.2', thread: '1.2' }, words, { words: 'heater', rows: [] }),
    register: () =>
      registerView(
        {
          message: MESSAGE,
          text: LONG,
          author: { name: 'N'.repeat(300), email: 'n@example.org', stranger: true },
          link: 'https://acme.slack.com/archives/C1/p1',
          assessment: {
            complaint: true,
            score: 3,
            language: 'pl',
            severity: 'high',
            words: Array.from({ length: 50 }, (_, i) => ({ word: `word${i}`, start: i, end: i + 1 })),
            duplicates: Array.from({ length: 20 }, (_, i) => ({
              ...row(i),
              similarity: 0.5,
              sameRequester: true,
            })),
          },
          session: sampleSession({ taxonomy: MANY }),
          maxFileBytes: 25_000_000,
          notice: 'n',
        },
        words,
      ),
    'register from nothing': () =>
      registerView(
        {
          message: null,
          text: '',
          author: null,
          link: null,
          assessment: null,
          session: sampleSession({ taxonomy: [] }),
          maxFileBytes: 1,
        },
        words,
      ),
    compose: () => composeView({ draft: DRAFT, letter: null }, known, words, { count: 0, filled: '' }),
    'compose the longest': () =>
      composeView(
        {
          draft: { ...DRAFT, kind: 'delay-notice', rule: sampleDuty().id, text: LONG.slice(0, 12_000) },
          letter: { ...CLEAN, text: '', language: 'en', findings: many },
        },
        known,
        words,
        { count: 3, filled: 'f', notice: 'n' },
      ),
    'compose without a way': () =>
      composeView(
        { draft: { ...DRAFT, kind: 'final-response', offerUntil: '2027-01-01' }, letter: null },
        { ...known, view: sampleView({ surfaces: [] }) },
        words,
        { count: 0, filled: '' },
      ),
    preview: () =>
      previewView(
        {
          draft: { ...DRAFT, text: LONG.slice(0, 12_000), how: 'Registered post '.repeat(18) },
          letter: { ...CLEAN, text: '', language: 'en', findings: many },
          known,
          shown: 'mark',
          count: 1,
          notice: 'n',
        },
        words,
      ),
    draft: () =>
      draftView(
        sampleView({
          draft: { text: LONG.slice(0, 12_000), language, at: NOW, by: { kind: 'member', id: 'm2' } },
        }),
        words,
        'n',
      ),
  };
  it.each(Object.keys(views))('Slack takes the view: %s', (name) => {
    expect(problemsIn((views[name] as () => ModalView)())).toEqual([]);
  });

  it.each(Object.keys(SMALL_FORMS) as SmallName[])('Slack takes the form: %s', (name) => {
    const members = Array.from({ length: 250 }, (_, i) => ({
      id: `m${i}`,
      name: `${i} ${'Name '.repeat(40)}`,
    }));
    const view = smallForm(
      name,
      { reference: 'C-2026-000042-7', id: 't1' },
      { view: sampleView(), members },
      words,
    );
    expect(problemsIn(view)).toEqual([]);
  });
});

describe('what a view says', () => {
  const words = createWords('en', 'Europe/London');
  const known = {
    view: sampleView(),
    templates: sampleSession().settings.templates,
    now: NOW,
    undoSeconds: 30,
  };

  it('names recipient and way before anything else of a letter', () => {
    const view = composeView({ draft: DRAFT, letter: null }, known, words, { count: 0, filled: '' });
    const first = JSON.stringify(view.blocks[0]);
    expect(first).toContain('Nora Quinn');
    expect(first).toContain('Zendesk');
    expect(first).toContain('35');
  });

  it('shows the whole of the longest letter before it goes', () => {
    const draft = { ...DRAFT, text: LONG.slice(0, 12_000).trim() };
    const letter = { ...CLEAN, text: '', language: 'en' as const };
    const view = previewView({ draft, letter, known, shown: '', count: 1 }, words);
    const sections = (view.blocks as { type: string; text?: { type: string; text: string } }[])
      .filter(({ type, text }) => type === 'section' && text?.type === 'plain_text')
      .map(({ text }) => text?.text);
    expect(sections.join('').replace(/\s/g, '')).toBe(draft.text.replace(/\s/g, ''));
  });

  it('offers no field for a message that none can hold, and no cut text as if it were whole', () => {
    const view = registerView(
      {
        message: MESSAGE,
        text: LONG,
        author: null,
        link: null,
        assessment: null,
        session: sampleSession(),
        maxFileBytes: 1,
      },
      words,
    );
    expect(view.blocks.map(({ block_id }) => block_id)).not.toContain('description');
    expect(JSON.stringify(view.blocks)).toContain('40,000 characters');
    expect(view.private_metadata).toBe(
      JSON.stringify({ channel: 'C1', ts: '1764000000.000100', thread: '1764000000.000100' }),
    );
  });
});

function row(i: number) {
  return {
    reference: `C-2026-0000${i}-7`,
    version: 1,
    status: 'new' as const,
    stage: null,
    type: 'complaint' as const,
    subject: 'Charged twice',
    complainantName: null,
    channel: 'email' as const,
    language: 'en' as const,
    product: null,
    category: null,
    severity: 'low' as const,
    priority: 'low' as const,
    queue: 'q',
    assignee: null,
    restricted: false,
    receivedAt: NOW,
    updatedAt: NOW,
    nextObligation: null,
  };
}
