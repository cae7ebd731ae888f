import { describe, expect, it } from 'vitest';
import type { Complaint } from '../complaint/state.ts';
import { POLICY, policyWith, T0 } from '../test/cases.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { draftLetter, findingText, lintLetter } from './index.ts';
import { caseIn, message } from './test-letters.ts';

const policy = policyWith({ letterhead: { phone: '+44 20 7946 0000', email: 'help@harbour.example' } });
const lint = (markdown: string, c: Complaint, language: Language = 'en') =>
  lintLetter({ kind: 'message', markdown, language, c, policy });
const of = (markdown: string, c: Complaint = caseIn('en'), language: Language = 'en') =>
  lint(markdown, c, language).map(({ level, element, quote }) => `${level} ${element}: ${quote}`);

describe("another person's data", () => {
  it.each([
    ['write to maria.rossi@example.net', 'maria.rossi@example.net'],
    ['the account is IT60 X054 2811 1010 0000 0123 456', 'IT60 X054 2811 1010 0000 0123 456'],
    ['her number is +39 06 1234 5678', '+39 06 1234 5678'],
    ['call ٠٧٧٠٠ ٩٠٠٩٩٩ instead', '07700 900999'],
  ])('[LT4] %s', (text, quote) => {
    expect(of(text)).toEqual([`forbidden personal-data: ${quote}`]);
    expect(lint(text, caseIn('en'))[0]).toMatchObject({ regime: null, citation: 'GDPR Art. 5(1)(f); LT4' });
  });

  it('[LT4] a card number is forbidden, whosever it is', () => {
    const told = { ...caseIn('en'), description: 'My card 4111 1111 1111 1111 was charged' };
    expect(of('Your card 4111-1111-1111-1111 was charged', told)).toEqual(['forbidden card-number: …1111']);
    expect(of('Your card 4111 1111 1111 1112 is no card')).toEqual([]);
    expect(of('Your card ending 1111')).toEqual([]);
  });

  it.each([
    'we wrote to jo.byrne@example.org and called 07700 900123',
    'write to help@harbour.example, to ombud@harbour.example or call 020 7946 0000',
    'The ombudsman: complaint.info@financial-ombudsman.org.uk, 0800 023 4567',
    'on 03/04/2026 the fee of £1,234,567.89 under C-2026-000042-7 and invoice 2026-03-0001',
    'see https://example.com/a/123456789012345',
  ])('[LT4] %s is nobody else', (text) => {
    expect(of(text)).toEqual([]);
  });

  it('[LT4] what the complainant told may be repeated', () => {
    const c = {
      ...caseIn('en'),
      messages: [message('m1', 'in', 'My sister has +39 06 1234 5678 and GB82 WEST 1234 5698 7654 32')],
    };
    expect(of('You gave us +39 06 1234 5678 and GB82WEST12345698765432', c)).toEqual([]);
  });
});

describe('internal notes', () => {
  const by = { kind: 'member', id: 'ann' } as const;
  const note = 'The branch manager admits that nobody had checked the address before posting it';
  const noted = (text: string): Complaint => ({
    ...caseIn('en', { outcome: 'upheld' }),
    notes: [{ id: 'n1', at: T0, by, purpose: 'note', text }],
  });

  it('[LT5] eight words in a row are too many', () => {
    const letter = 'We know that nobody had checked the address before posting it to you.';
    expect(of(letter, noted(note))).toEqual([
      'forbidden internal-note: that nobody had checked the address before posting',
    ]);
    expect(of('We know that nobody had checked the address.', noted(note))).toEqual([]);
  });

  it('[LT5] words of the complaint, a finding or a letter are no secret', () => {
    const finding =
      'The courier returned the card to us on 3 March, because the address in our system was out of date.';
    expect(of(finding, noted(finding))).toEqual([]);
    const sent = { ...noted(note), messages: [message('m1', 'out', note)] };
    expect(of(note, sent)).toEqual([]);
  });
});

describe('promises', () => {
  const c = caseIn('en', { outcome: 'upheld' });

  it.each<[string, Language, string]>([
    ['We will refund £500 to your account.', 'en', '£500'],
    ['To make up for it, we offer you:\n\n- £42.50: fee\n- GBP 75 for the trouble', 'en', 'GBP 75'],
    ['You will receive a goodwill payment of 1.250,00 EUR.', 'en', '1.250,00 EUR'],
    ['Le rimborseremo 200 euro.', 'it', '200 euro'],
    ['Zwrócimy Państwu 300 zł.', 'pl', '300 zł'],
    ['Pagaremos 99,90 € na sua conta.', 'pt', '99,90 €'],
    ['سندفع لكم ٥٠٠ درهم.', 'ar', '500 درهم'],
    ['We will credit the £30 that you asked for.', 'en', '£30'],
    ['We offer you:\n\n- £30 for the trouble', 'en', '£30'],
    ['Iremos devolver £30.', 'pt', '£30'],
  ])('[LT6] %s was not approved', (text, language, amount) => {
    const findings = lint(text, caseIn(language, { outcome: 'upheld' }), language);
    expect(findings).toMatchObject([
      { level: 'forbidden', element: 'unapproved-promise', quote: amount, citation: 'LT6' },
    ]);
  });

  it.each([
    'We will refund £42.50.',
    'We offer you 42.50 GBP in full.',
    'Your balance was £900 on that day.',
    'You asked for £30; we will refund £42.50.',
    'We will not refund the £30 that you asked for.',
    'We will look into why you did not receive the transfer of £30.',
    'We will answer within 30 days under DISP 1.6.2R.',
  ])('[LT6] %s may be said', (text) => {
    expect(of(text, c)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['it', 'Non rimborseremo £30.'],
    ['pl', 'Nie zwrócimy £30.'],
    ['pt', 'Não reembolsaremos £30.'],
    ['ar', 'لن يتم ذلك، ولا نعرض عليكم £30.'],
  ])('[LT6] a refusal in %s is no promise', (language, text) => {
    expect(of(text, caseIn(language, { outcome: 'upheld' }), language)).toEqual([]);
  });

  it('[LT6] totals and the base of interest were approved with the items', () => {
    const [refund] = c.redress;
    const calculation = { principal: 100_000, from: '2026-01-01', to: '2026-02-01', rule: 'r' };
    const two = {
      ...c,
      redress: [refund!, { ...refund!, id: 'r2', kind: 'interest' as const, amount: 1_000, calculation }],
    };
    expect(of('We will pay £42.50 and £10, together £52.50: interest on £1,000.', two)).toEqual([]);
    expect(of('We will pay £53.', two)).toEqual(['forbidden unapproved-promise: £53']);
  });
});

describe('tone and leftovers', () => {
  it.each<[Language, string]>([
    ['en', 'This was your own fault.'],
    ['en', 'Only an idiot would share the code.'],
    ['en', 'If you continue to complain, we will close the file.'],
    ['it', 'È colpa Sua se la carta non è arrivata.'],
    ['pl', 'To Państwa wina.'],
    ['pt', 'A culpa é sua.'],
    ['ar', 'الخطأ خطؤكم وحدكم.'],
  ])('[LT8] %s: %s stops the letter', (language, text) => {
    expect(lint(text, caseIn(language), language)).toMatchObject([
      { level: 'forbidden', element: 'tone', quote: text },
    ]);
  });

  it.each<[Language, string]>([
    ['en', 'As already explained, there is nothing we can do.'],
    ['it', 'Come già spiegato, è così.'],
    ['pl', 'Jak już wyjaśniono, takie są zasady.'],
    ['pt', 'Como já explicámos, é assim.'],
    ['ar', 'كما سبق أن أوضحنا فالأمر كذلك.'],
  ])('[LT8] %s: %s is shown as unkind', (language, text) => {
    expect(lint(text, caseIn(language), language)[0]).toMatchObject({ level: 'advice', element: 'brusque' });
  });

  it('[LT8] words of the complainant may be quoted', () => {
    const c = { ...caseIn('en'), description: 'He called me an idiot' };
    expect(of('You told us that our colleague called you an idiot.', c)).toEqual([]);
  });

  it.each(['Dear {name},', 'Dear [name]', 'We found: ____', 'TODO ask Ann', 'Gentile [inserire nome]'])(
    '[LT7] %s was not filled in',
    (text) => {
      expect(lint(text, caseIn('en'))).toMatchObject([{ level: 'forbidden', element: 'placeholder' }]);
    },
  );

  it('[LT9] another language than stated is advice', () => {
    const italian =
      'Gentile cliente, abbiamo ricevuto la sua lettera e le risponderemo con una decisione che non sarà tarda.';
    expect(lint(italian, caseIn('en'))).toMatchObject([
      { level: 'advice', element: 'language', quote: 'it' },
    ]);
    expect(lint(italian, caseIn('it'), 'it')).toEqual([]);
  });
});

describe('final responses that leave something out', () => {
  const c = caseIn('en', { regimes: ['uk-disp'], outcome: 'partly-upheld' });
  const template = POLICY.settings.templates.find(({ id }) => id === 'final-response-partly-upheld')!;
  const letter = draftLetter({ template, language: 'en', c, policy });
  const whole = letter.ok ? letter.markdown : '';
  const gaps = (markdown: string) =>
    lintLetter({ kind: 'final-response', markdown, language: 'en', c, policy }).map((finding) =>
      [finding.level, finding.element, finding.issue, finding.citation].filter(Boolean).join(' '),
    );

  it('[LT1] "You are right." is no final response', () => {
    expect(gaps('Dear Jo, you are right.')).toEqual([
      'gap outcome FCA DISP 1.6.2R(1)(a)–(c)',
      'gap redress-decision FCA DISP 1.6.2R(1)(a)–(c)',
      'gap right-to-refer FCA DISP 1.6.2R(1)(d)–(f)',
      'gap body-contact FCA DISP 1.6.2R(1)(d)–(f)',
      'gap refer-time-limit FCA DISP 1.6.2R(1)(d)–(f)',
      'gap time-limit-waiver FCA DISP 1.6.2R(1)(d)–(f)',
      'gap body-leaflet FCA DISP 1.6.2R(1)(d)–(f)',
      'gap findings-per-issue i1 LT3',
      'gap findings-per-issue i2 FCA DISP 1.6.2R(1)(a)–(c)',
    ]);
  });

  it.each(LANGUAGES)(
    '[LT3] an issue that is not answered, or answered without a reason, is named: %s',
    (language) => {
      for (const outcome of ['partly-upheld', 'not-upheld', 'upheld'] as const) {
        const case_ = caseIn(language, { regimes: ['uk-disp'], outcome });
        const own = POLICY.settings.templates.find(({ id }) => id === `final-response-${outcome}`)!;
        const draft = draftLetter({ template: own, language, c: case_, policy });
        const text = draft.ok ? draft.markdown : '';
        const check = (markdown: string) =>
          lintLetter({ kind: 'final-response', markdown, language, c: case_, policy }).map(
            ({ element, issue }) => [element, issue],
          );
        const { finding } = case_.issues[1]!;
        const [before, after] = text.split(finding!);
        expect(check(`${before}${after}`)).toEqual([['reasons', 'i2']]);
        expect(check(`${before!.slice(0, before!.lastIndexOf('**2. '))}${after}`)).toEqual([
          ['findings-per-issue', 'i2'],
        ]);
      }
    },
  );

  it('[LT3] another outcome than the recorded one is a gap', () => {
    const turned = whole.replace('rude: not upheld', 'rude: upheld');
    expect(gaps(turned)).toEqual(['gap findings-per-issue i2 FCA DISP 1.6.2R(1)(a)–(c)']);
  });

  it('[LT2] another time limit, or another amount, is a gap', () => {
    expect(gaps(whole.replace('six months', 'three months'))).toEqual([
      'gap refer-time-limit FCA DISP 1.6.2R(1)(d)–(f)',
    ]);
    expect(gaps(whole.replace('£42.50', '£42'))).toEqual([
      'gap redress-decision FCA DISP 1.6.2R(1)(a)–(c)',
      'forbidden unapproved-promise LT6',
    ]);
  });

  it('[LT3] to have considered something and its outcome are no reasons', () => {
    const two = caseIn('en', { outcome: 'not-upheld' });
    const letter = `We refer to your complaint ${two.reference}. We have considered the replacement card and the letter of the branch. We do not uphold your complaint.`;
    const found = lintLetter({ kind: 'final-response', markdown: letter, language: 'en', c: two, policy });
    expect(found.map(({ element, issue }) => [element, issue])).toEqual([
      ['reasons', 'i1'],
      ['reasons', 'i2'],
    ]);
  });

  it('[LT2] another ombudsman is a gap', () => {
    const other = whole.replaceAll('Financial Ombudsman Service (FOS)', 'Housing Ombudsman');
    expect(gaps(other)).toEqual([
      'gap right-to-refer FCA DISP 1.6.2R(1)(d)–(f)',
      'gap body-contact FCA DISP 1.6.2R(1)(d)–(f)',
    ]);
  });

  it.each<[Language, string, string]>([
    [
      'en',
      'You have the right to refer your complaint to the',
      'You have no right to refer your complaint to the',
    ],
    ['en', 'You are entitled to take it to the', 'You do not have the right to take it to the'],
    ['it', 'Lei ha il diritto di rivolgersi al', 'Lei non ha il diritto di rivolgersi al'],
    ['pl', 'Przysługuje Państwu prawo zwrócić się do', 'Nie przysługuje Państwu prawo zwrócić się do'],
    ['pt', 'Tem o direito de recorrer ao', 'Não tem o direito de recorrer ao'],
    ['ar', 'يحق لكم رفع الشكوى إلى', 'لا يحق لكم رفع الشكوى إلى'],
  ])('[LT2] in %s a right that is denied is a gap', (language, granted, denied) => {
    const other = caseIn(language, { regimes: ['uk-disp'], outcome: 'not-upheld' });
    const elements = (text: string) =>
      lintLetter({ kind: 'final-response', markdown: text, language, c: other, policy }).map(
        ({ element }) => element,
      );
    const said = (words: string) => `${words} Financial Ombudsman Service. Jo Byrne.`;
    expect(elements(said(granted))).not.toContain('right-to-refer');
    expect(elements(said(denied))).toContain('right-to-refer');
    expect(elements(`${said(granted)}\n\n${said(denied)}`)).not.toContain('right-to-refer');
  });

  it('[LT2] putting in the wordings closes every gap', () => {
    for (const language of LANGUAGES) {
      const case_ = caseIn(language, {
        regimes: ['uk-disp', 'au-rg271', 'pl-financial'],
        outcome: 'partly-upheld',
      });
      const check = (markdown: string) =>
        lintLetter({ kind: 'final-response', markdown, language, c: case_, policy });
      const found = check('.');
      expect(found.length).toBeGreaterThan(9);
      expect(check(found.map(({ wording }) => wording).join('\n\n'))).toEqual([]);
    }
  });

  it('[LT3] without any regime every issue is answered all the same', () => {
    const none = { ...c, regimes: [] };
    const found = lintLetter({
      kind: 'final-response',
      markdown: 'You are right.',
      language: 'en',
      c: none,
      policy,
    });
    expect(found).toMatchObject([
      { element: 'findings-per-issue', issue: 'i1', regime: null, citation: 'LT3' },
      { element: 'findings-per-issue', issue: 'i2', regime: null, citation: 'LT3' },
    ]);
  });

  it('[LT2] of a delay notice only the regime of the rule that it extends is asked', () => {
    const both = caseIn('en', { regimes: ['uk-disp', 'pl-financial'] });
    const elements = (rule?: string) =>
      lintLetter({ kind: 'delay-notice', markdown: 'Later.', language: 'en', c: both, policy, rule }).map(
        (f) => f.element,
      );
    expect(elements('pl-financial/final-response')).toEqual([
      'delay-reasons',
      'circumstances',
      'expected-date',
    ]);
    expect(elements()).toEqual(['delay-reasons', 'circumstances', 'expected-date', 'right-to-refer']);
  });

  it('[LT2] the version of a rule on the day of receipt says what is wanted', () => {
    const disp = policy.regimes.find(({ id }) => id === 'uk-disp')!;
    const final = disp.rules.find(({ id }) => id === 'uk-disp/final-response')!;
    const old = { ...final, inForceTo: '2025-12-31' };
    const young = { ...final, inForceFrom: '2026-01-01', requiredContent: [] };
    const changed = { ...policy, regimes: [{ ...disp, rules: [old, young] }] };
    const count = (receivedAt: number) =>
      lintLetter({
        kind: 'final-response',
        markdown: whole,
        language: 'en',
        c: { ...c, receivedAt },
        policy: changed,
      }).length +
      lintLetter({
        kind: 'final-response',
        markdown: '.',
        language: 'en',
        c: { ...c, receivedAt },
        policy: changed,
      }).length;
    expect(count(Date.UTC(2025, 11, 31, 12))).toBe(9);
    expect(count(Date.UTC(2026, 0, 1, 12))).toBe(2);
  });

  it('[LT13] findings are told in five languages', () => {
    const [finding] = lintLetter({
      kind: 'final-response',
      markdown: whole.replace('six months', 'a while'),
      language: 'en',
      c,
      policy,
    });
    expect(finding).toMatchObject({ quote: 'FOS', citation: 'FCA DISP 1.6.2R(1)(d)–(f)' });
    expect(LANGUAGES.map((language) => findingText(finding!, language))).toEqual([
      'Missing: until when the ombudsman or authority can be asked',
      "Manca: entro quando ci si può rivolgere all'organismo o all'autorità",
      'Brakuje: terminu na zwrócenie się do niego',
      'Falta: até quando se pode recorrer a essa entidade',
      'ناقص: المهلة المتاحة للتوجه إلى الجهة المختصة',
    ]);
  });
});
