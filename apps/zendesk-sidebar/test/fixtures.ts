import type {
  Assessment,
  ComplaintRow,
  ComplaintView,
  ExplainedObligation,
  SessionView,
  TimelineEntry,
} from '@recourse/api-client/schemas';
import { COMMAND_NAMES, type Language } from '@recourse/complaint-domain';

/** Tuesday 24 November 2026, 14:00 in London. */
export const NOW = Date.UTC(2026, 10, 24, 14, 0);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const REFERENCE = 'C-2026-000042-7';

const TEXTS: Record<
  Language,
  { subject: string; description: string; name: string; issue: string; mark: string }
> = {
  en: {
    subject: 'Charged twice for one booking',
    description:
      'Hello,\n\non 3 November you took £184.00 from my card twice for the same booking. I called on the 9th and again on the 16th and was told each time that the money would be back within three days. It is not. This is unacceptable, I want to complain formally and I expect compensation for the overdraft fee that my bank charged me because of this.\n\nI have been a customer for eleven years and have never been treated like this. Please confirm in writing who is dealing with my case and when I will get my money back.\n\nRosa Bianchi',
    name: 'Rosa Bianchi',
    issue: 'The fare was taken twice and not paid back',
    mark: 'This is unacceptable|want to complain|compensation',
  },
  ar: {
    subject: 'خصم المبلغ مرتين لحجز واحد',
    description:
      'السلام عليكم،\n\nفي الثالث من نوفمبر خصمتم 184 جنيهًا من بطاقتي مرتين للحجز نفسه. اتصلتُ مرتين وقيل لي إن المبلغ سيعود خلال ثلاثة أيام ولم يعد. هذا أمر غير مقبول وأريد تقديم شكوى رسمية وأطالب بتعويض عن رسوم البنك.\n\nليلى الحسن',
    name: 'ليلى الحسن',
    issue: 'خُصم المبلغ مرتين ولم يُعَد',
    mark: 'غير مقبول|تقديم شكوى|بتعويض',
  },
  it: {
    subject: 'Addebito doppio per una sola prenotazione',
    description:
      'Buongiorno,\n\nil 3 novembre avete addebitato due volte 184 euro per la stessa prenotazione. È inaccettabile: voglio presentare reclamo e chiedo un risarcimento per le spese della banca.\n\nGiulia Conti',
    name: 'Giulia Conti',
    issue: 'Importo addebitato due volte e non rimborsato',
    mark: 'inaccettabile|presentare reclamo|risarcimento',
  },
  pl: {
    subject: 'Podwójne obciążenie za jedną rezerwację',
    description:
      'Dzień dobry,\n\n3 listopada dwukrotnie pobrali Państwo 184 zł za tę samą rezerwację. To niedopuszczalne. Składam reklamację i żądam zwrotu pieniędzy oraz odszkodowania.\n\nŁucja Wiśniewska',
    name: 'Łucja Wiśniewska',
    issue: 'Opłatę pobrano dwukrotnie i nie zwrócono',
    mark: 'niedopuszczalne|Składam reklamację|odszkodowania',
  },
  pt: {
    subject: 'Cobrança em duplicado de uma reserva',
    description:
      'Bom dia,\n\nno dia 3 de novembro cobraram duas vezes 184 euros pela mesma reserva. É inaceitável: quero apresentar reclamação e exijo uma indemnização.\n\nInês Carvalho',
    name: 'Inês Carvalho',
    issue: 'O valor foi cobrado duas vezes e não foi devolvido',
    mark: 'inaceitável|apresentar reclamação|indemnização',
  },
};

export function ticketText(language: Language) {
  return TEXTS[language];
}

const STAGES: Record<Language, string[]> = {
  en: ['Received', 'Assessed', 'Investigating', 'Deciding', 'Responding'],
  it: ['Ricevuto', 'Valutato', 'In istruttoria', 'In decisione', 'In risposta'],
  pl: ['Przyjęta', 'Oceniona', 'W trakcie wyjaśniania', 'W trakcie decyzji', 'Odpowiadanie'],
  pt: ['Recebida', 'Avaliada', 'Em investigação', 'Em decisão', 'Em resposta'],
  ar: ['مستلمة', 'مقيَّمة', 'قيد التحقيق', 'قيد اتخاذ القرار', 'قيد الرد'],
};
const STAGE_IDS = ['received', 'assessed', 'investigating', 'deciding', 'responding'];

export function session(language: Language = 'en'): SessionView {
  return {
    register: 'acme',
    organisation: 'Acme Travel',
    actor: { kind: 'member', id: 'm-ana', name: 'Ana Silva', roles: ['agent'] },
    expiresAt: NOW + 8 * HOUR,
    now: NOW,
    members: [
      { id: 'm-ana', name: 'Ana Silva', roles: ['agent'] },
      { id: 'm-bruno', name: 'Bruno Keller', roles: ['manager'] },
    ],
    settings: {
      stages: STAGE_IDS.map((id, i) => ({ id, label: STAGES[language][i] as string, requires: [] })),
      chat: { undoSeconds: 30 },
      queues: [{ id: 'payments', label: language === 'ar' ? 'المدفوعات' : 'Payments' }],
      taxonomy: [
        {
          id: 'payments',
          label: language === 'ar' ? 'المدفوعات' : 'Payments and refunds',
          subcategories: [{ id: 'charged-twice', label: language === 'ar' ? 'خصم مكرر' : 'Charged twice' }],
        },
        { id: 'service', label: language === 'ar' ? 'الخدمة' : 'Service', subcategories: [] },
      ],
      templates: [
        {
          id: 'ack',
          kind: 'acknowledgement',
          label: language === 'ar' ? 'إشعار الاستلام' : 'Acknowledgement, standard',
        },
        {
          id: 'progress',
          kind: 'progress-update',
          label: language === 'ar' ? 'تحديث' : 'Progress update, standard',
        },
        {
          id: 'ask-opinion',
          kind: 'feedback-request',
          label: language === 'ar' ? 'طلب رأي' : 'Request for feedback, short',
        },
        { id: 'more-time', kind: 'delay-notice', label: language === 'ar' ? 'إشعار تأخير' : 'Delay notice' },
        {
          id: 'final-response-upheld',
          kind: 'final-response',
          label: language === 'ar' ? 'رد نهائي: مقبولة' : 'Final response: upheld',
          outcomes: ['upheld'],
        },
        {
          id: 'final-response-partly-upheld',
          kind: 'final-response',
          label: language === 'ar' ? 'رد نهائي: مقبولة جزئيًا' : 'Final response: partly upheld',
          outcomes: ['partly-upheld'],
        },
      ],
      currency: 'GBP',
      regimes: [
        { id: 'au-rg271', name: 'ASIC RG 271', statutory: true },
        { id: 'it-energy', name: 'ARERA TIQV', statutory: true },
        { id: 'iso-10002', name: 'ISO 10002', statutory: false },
        { id: 'internal', name: language === 'ar' ? 'معيار داخلي' : 'Internal standard', statutory: false },
      ],
      interestRules: [
        { id: 'simple-8', label: language === 'ar' ? 'فائدة بسيطة 8%' : 'Simple interest, 8% a year' },
      ],
    },
  };
}

export function assessment(language: Language = 'en'): Assessment {
  const { description, mark } = TEXTS[language];
  const words = mark.split('|').map((word) => ({
    word,
    start: description.indexOf(word),
    end: description.indexOf(word) + word.length,
  }));
  return {
    complaint: true,
    score: 4.5,
    language,
    severity: 'medium',
    words,
    duplicates: [
      {
        reference: 'C-2026-000038-1',
        status: 'in_progress',
        subject: TEXTS[language].subject,
        receivedAt: NOW - 8 * DAY,
        similarity: 0.82,
        sameRequester: true,
      },
    ],
  };
}

export function noComplaint(): Assessment {
  return { complaint: false, score: 0, language: 'en', severity: 'low', words: [], duplicates: [] };
}

export function obligations(): ExplainedObligation[] {
  const days = Array.from({ length: 12 }, (_, i) => {
    const date = new Date(NOW + i * DAY).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(NOW + i * DAY).getUTCDay());
    return i === 0
      ? { date, counted: false, why: 'day-zero' }
      : weekend
        ? { date, counted: false, why: 'weekend', holiday: 'Weekend' }
        : { date, counted: true, why: 'counted' };
  });
  const base = {
    satisfiedBy: null,
    paused: false,
    pausable: false,
    verifiedOn: '2026-10-08',
    optional: false,
    assessed: false,
    inForceFrom: '2021-10-05',
    inForceTo: null,
    cost: null,
    extension: null,
  };
  const explanation = {
    startedBy: 'received',
    start: NOW - 20 * HOUR,
    timeZone: 'Europe/London',
    days,
    sentence:
      'Counted from the receipt on Monday 23 November 2026, 18:00; the day of receipt is not counted.',
  };
  return [
    {
      ...base,
      id: 'au-rg271/acknowledge',
      regime: 'au-rg271',
      kind: 'acknowledge',
      statutory: true,
      due: NOW + 4 * HOUR,
      warnAt: NOW - HOUR,
      status: 'warn',
      citation: 'ASIC RG 271.51',
      consequence: 'breach of an enforceable paragraph of RG 271',
      explanation,
    },
    {
      ...base,
      id: 'internal/first-answer',
      regime: 'internal',
      kind: 'first-answer',
      statutory: false,
      pausable: true,
      due: NOW - 3 * HOUR,
      warnAt: NOW - 9 * HOUR,
      status: 'missed',
      citation: 'Service standard: first answer within 24 hours',
      consequence: null,
      explanation: { ...explanation, days: [] },
    },
    {
      ...base,
      id: 'au-rg271/final-response',
      regime: 'au-rg271',
      kind: 'final-response',
      statutory: true,
      due: NOW + 29 * DAY,
      warnAt: NOW + 20 * DAY,
      status: 'due',
      citation: 'ASIC RG 271.56',
      consequence: 'the complainant may take the complaint to AFCA',
      verifiedOn: null,
      explanation,
    },
  ];
}

/** A case in the middle of its life, with something in every part of the screen. */
export function complaint(language: Language = 'en', change: Partial<ComplaintView> = {}): ComplaintView {
  const text = TEXTS[language];
  const ana = { kind: 'member', id: 'm-ana' };
  const bruno = { kind: 'member', id: 'm-bruno' };
  const client = { kind: 'complainant', id: 'x', name: text.name };
  const commands = Object.fromEntries(COMMAND_NAMES.map((name) => [name, null])) as ComplaintView['commands'];
  return {
    reference: REFERENCE,
    version: 9,
    sendings: [],
    status: 'in_progress',
    stage: 'investigating',
    type: 'complaint',
    subject: text.subject,
    description: text.description,
    remedySought: null,
    complainant: { name: text.name, email: 'rosa@example.org', country: 'AU' },
    channel: 'email',
    language,
    country: 'AU',
    complainantKind: null,
    product: null,
    sector: null,
    marks: [],
    category: 'payments',
    subcategory: 'charged-twice',
    defect: null,
    place: null,
    severity: 'high',
    impact: 'individual',
    priority: {
      level: 'high',
      score: 8,
      reasons: [
        { code: 'severity', value: 'high', factor: 4 },
        { code: 'impact', value: 'individual', factor: 1 },
        { code: 'obligation', value: 'au-rg271/acknowledge', factor: 2 },
      ],
    },
    queue: 'payments',
    routing: { rule: 'payments', queue: 'payments' },
    assignee: 'm-bruno',
    collaborators: [],
    restricted: false,
    escalation: null,
    externalReference: null,
    receivedAt: NOW - 20 * HOUR,
    lodgedAt: NOW - 19 * HOUR,
    updatedAt: NOW - HOUR,
    resolvedAt: null,
    closedAt: null,
    erasedAt: null,
    issues: [
      {
        id: 'i1',
        text: text.issue,
        outcome: 'upheld',
        finding: 'Both debits are in the ledger; the refund was never released.',
        rootCause: 'Manual release step',
      },
      { id: 'i2', text: 'Wrong information on the phone' },
    ],
    notes: [
      {
        id: 'n1',
        at: NOW - 2 * HOUR,
        by: bruno,
        purpose: 'note',
        text: 'Ledger shows both debits. Refund needs a release by finance.',
      },
      { id: 'n2', at: NOW - 3 * HOUR, by: ana, purpose: 'note', text: 'Called her bank: overdraft fee £12.' },
    ],
    messages: [
      {
        id: 'm1',
        at: NOW - 20 * HOUR,
        by: client,
        direction: 'in',
        kind: 'message',
        text: text.description,
        surface: 's1',
      },
      {
        id: 'm2',
        at: NOW - HOUR,
        by: ana,
        direction: 'out',
        kind: 'message',
        text: 'We are looking into the two debits and will write to you tomorrow.',
        language: 'en',
        surface: 's1',
        delivery: {
          state: 'uncertain',
          id: 'delivery-1',
          at: NOW - HOUR,
          reason: 'connection closed after the request was sent',
        },
      },
    ],
    tasks: [
      {
        id: 't1',
        title: 'Ask finance to release the refund',
        assignee: 'm-bruno',
        dueAt: NOW + 26 * HOUR,
        state: 'open',
        addedAt: NOW - 3 * HOUR,
      },
      {
        id: 't2',
        title: 'Listen to the calls of 9 and 16 November',
        assignee: null,
        dueAt: NOW - 2 * HOUR,
        state: 'open',
        addedAt: NOW - 3 * HOUR,
      },
      {
        id: 't3',
        title: 'Check the ledger',
        assignee: 'm-ana',
        dueAt: null,
        state: 'done',
        addedAt: NOW - 5 * HOUR,
        endedAt: NOW - 2 * HOUR,
      },
    ],
    documents: [
      {
        id: 'd1',
        name: 'bank-statement-november.pdf',
        mediaType: 'application/pdf',
        bytes: 284_211,
        sha256: 'a'.repeat(64),
        at: NOW - 4 * HOUR,
        by: ana,
      },
    ],
    redress: [
      {
        id: 'r1',
        kind: 'refund',
        description: 'Second debit and the overdraft fee',
        amount: 19_600,
        currency: 'GBP',
        state: 'proposed',
        proposedBy: ana,
      },
    ],
    surfaces: [{ id: 's1', host: 'zendesk', account: 'acme', ref: '35', state: 'live' }],
    redressTotals: [],
    finalResponse: null,
    answerToOffer: null,
    draft: null,
    followUps: [],
    queries: [],
    referrals: [],
    regimes: ['au-rg271', 'internal'],
    regimesConfirmed: null,
    proposedRegimes: ['au-rg271', 'internal'],
    facts: [],
    assessments: [],
    openAssessments: [],
    waiting: null,
    obligations: obligations().map(({ explanation, ...o }) => o),
    nextSteps: [
      { command: 'Acknowledge', why: 'obligation', obligation: 'au-rg271/acknowledge', due: NOW + 4 * HOUR },
      { command: 'RecordFinding', why: 'obligation', obligation: 'au-rg271/final-response', issue: 'i2' },
    ],
    commands: {
      ...commands,
      Reopen: { code: 'wrong-status', rule: 'ST4', message: 'only an ended case can be reopened' },
      ApproveRedress: { code: 'second-person-needed', rule: 'RD3', message: 'a second person must approve' },
      IssueFinalResponse: {
        code: 'issues-without-finding',
        rule: 'FR1',
        message: 'each issue needs a finding',
        detail: { issues: ['i2'] },
      },
      Resolve: { code: 'not-answered', rule: 'RS1', message: 'not answered' },
      RecordAnswerToOffer: { code: 'offer-missing', rule: 'OF1', message: 'no offer' },
    },
    ...change,
  };
}

export function timeline(): TimelineEntry[] {
  const by = (id: string) => ({ kind: 'member', id });
  const entry = (
    version: number,
    type: string,
    id: string,
    data: Record<string, unknown> = {},
  ): TimelineEntry => ({
    id: `e${version}`,
    version,
    type,
    at: NOW - (20 - version * 2) * HOUR,
    by: by(id),
    data,
    personal: {},
    index: 400 + version,
    seal: version < 7 ? 'sealed' : 'recorded',
  });
  return [
    entry(1, 'Lodged', 'm-ana'),
    entry(2, 'Classified', 'm-ana'),
    entry(3, 'Assigned', 'm-ana', { assignee: 'm-bruno' }),
    entry(4, 'StageEntered', 'm-bruno', { stage: 'investigating' }),
    entry(5, 'FindingRecorded', 'm-bruno', { outcome: 'upheld' }),
    entry(6, 'NoteAdded', 'm-bruno'),
    entry(7, 'MessageSent', 'm-ana', { kind: 'message' }),
    entry(8, 'DeliveryRecorded', 'system', { result: { kind: 'uncertain' } }),
    entry(9, 'RedressProposed', 'm-ana'),
  ];
}

export function row(change: Partial<ComplaintRow> = {}): ComplaintRow {
  return {
    reference: REFERENCE,
    version: 9,
    status: 'in_progress',
    stage: 'investigating',
    type: 'complaint',
    subject: TEXTS.en.subject,
    complainantName: TEXTS.en.name,
    channel: 'email',
    language: 'en',
    product: null,
    category: 'payments',
    severity: 'high',
    priority: 'high',
    queue: 'payments',
    assignee: 'm-ana',
    restricted: false,
    receivedAt: NOW - 20 * HOUR,
    updatedAt: NOW - HOUR,
    nextObligation: { id: 'au-rg271/acknowledge', due: NOW + 4 * HOUR },
    ...change,
  };
}

export function rows(): ComplaintRow[] {
  return [
    row(),
    row({
      reference: 'C-2026-000039-9',
      subject: TEXTS.ar.subject,
      complainantName: TEXTS.ar.name,
      language: 'ar',
      priority: 'urgent',
      nextObligation: { id: 'uk-disp/final-response', due: NOW - 5 * HOUR },
    }),
    row({
      reference: 'C-2026-000021-4',
      subject: 'Refund arrived late',
      status: 'resolved',
      stage: null,
      priority: 'low',
      nextObligation: null,
    }),
  ];
}
