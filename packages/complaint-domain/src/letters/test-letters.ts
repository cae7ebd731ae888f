import type { Policy } from '../complaint/policy.ts';
import type { Complaint, Issue, Message } from '../complaint/state.ts';
import type { ContentElement } from '../regimes/content-elements.ts';
import type { Regime, RequiredContent } from '../regimes/index.ts';
import { REGIMES } from '../regimes/index.ts';
import { given, POLICY, STORY, step, T0 } from '../test/cases.ts';
import type { Language, Outcome } from '../vocabulary.ts';

/** A case with two issues in each language, with findings and redress, as letters are tested on it. */
const TEXTS: Record<
  Language,
  { subject: string; issues: [string, string]; findings: [string, string]; offer: string }
> = {
  en: {
    subject: 'Card never arrived',
    issues: ['The replacement card never arrived', 'The letter of the branch was rude'],
    findings: [
      'The courier returned the card to us on 3 March, because the address in our system was out of date.',
      'The tone of that letter was not what we expect of our colleagues, and we have spoken to them.',
    ],
    offer: 'Refund of the annual fee',
  },
  it: {
    subject: 'Carta mai arrivata',
    issues: ['La carta sostitutiva non è mai arrivata', 'La lettera della filiale era scortese'],
    findings: [
      "Il corriere ci ha restituito la carta il 3 marzo, perché l'indirizzo nei nostri archivi non era aggiornato.",
      'Il tono di quella lettera non corrisponde a ciò che ci aspettiamo dai colleghi, e ne abbiamo parlato con loro.',
    ],
    offer: 'Rimborso del canone annuo',
  },
  pl: {
    subject: 'Karta nie dotarła',
    issues: ['Nowa karta nigdy nie dotarła', 'List z oddziału był niegrzeczny'],
    findings: [
      'Kurier zwrócił nam kartę 3 marca, ponieważ adres w naszym systemie był nieaktualny.',
      'Ton tego listu odbiegał od tego, czego oczekujemy od pracowników, i rozmawialiśmy z nimi o tym.',
    ],
    offer: 'Zwrot opłaty rocznej',
  },
  pt: {
    subject: 'O cartão nunca chegou',
    issues: ['O cartão de substituição nunca chegou', 'A carta da agência foi indelicada'],
    findings: [
      'O estafeta devolveu-nos o cartão em 3 de março, porque a morada nos nossos registos estava desatualizada.',
      'O tom dessa carta não corresponde ao que esperamos dos nossos colegas, e já falámos com eles.',
    ],
    offer: 'Reembolso da anuidade',
  },
  ar: {
    subject: 'البطاقة لم تصل',
    issues: ['البطاقة البديلة لم تصل أبدًا', 'رسالة الفرع كانت غير لائقة'],
    findings: [
      'أعاد مندوب التوصيل البطاقة إلينا في 3 مارس لأن العنوان المسجل لدينا لم يكن محدثًا.',
      'لم تكن لهجة تلك الرسالة كما نتوقع من زملائنا، وقد تحدثنا معهم في ذلك.',
    ],
    offer: 'رد الرسوم السنوية',
  },
};

export const OUTCOME_PAIRS: Record<'upheld' | 'partly-upheld' | 'not-upheld', [Outcome, Outcome]> = {
  upheld: ['upheld', 'upheld'],
  'partly-upheld': ['upheld', 'not-upheld'],
  'not-upheld': ['not-upheld', 'not-upheld'],
};
export type Overall = keyof typeof OUTCOME_PAIRS;

type Wish = { regimes?: string[]; outcome?: Overall | undefined; redress?: boolean };

/** A case of `language` under the regimes, decided with the outcome, or not decided yet. */
export function caseIn(language: Language, { regimes = [], outcome, redress = true }: Wish = {}): Complaint {
  const { subject, issues, findings, offer } = TEXTS[language];
  const lodged = step('Lodge', {
    subject,
    description: `${subject}. ${issues.join('. ')}. £30`,
    issues: [...issues],
    complainant: { name: 'Jo Byrne', email: 'jo.byrne@example.org', phone: '+44 7700 900123' },
    language,
  });
  const c = given(lodged, ...STORY.open.slice(1)).case;
  const decided = c.issues.map((issue, i): Issue => {
    if (!outcome) return issue;
    return { ...issue, outcome: OUTCOME_PAIRS[outcome][i]!, finding: findings[i]! };
  });
  const by = { kind: 'member', id: 'ann' } as const;
  const money = {
    id: 'r1',
    kind: 'refund',
    description: offer,
    amount: 4_250,
    currency: 'GBP',
    state: 'approved',
    proposedBy: by,
  } as const;
  const offered = redress && outcome !== undefined && outcome !== 'not-upheld';
  return { ...c, regimes, issues: decided, redress: offered ? [money] : [] };
}

export function message(id: string, direction: 'in' | 'out', text: string): Message {
  return { id, at: T0, by: { kind: 'member', id: 'ann' }, direction, kind: 'message', text, surface: null };
}

/** A regime that wants one document to contain exactly these elements, with an ombudsman and its time limit. */
export function regimeWanting(
  document: RequiredContent['document'],
  elements: readonly ContentElement[],
): Policy {
  const disp = REGIMES.find(({ id }) => id === 'uk-disp')!;
  const rule = disp.rules.find(({ kind }) => kind === 'final-response')!;
  const requiredContent = elements.map((element) => ({
    document,
    element,
    when: 'always' as const,
    citation: `§ ${element}`,
  }));
  const regime: Regime = {
    ...disp,
    id: 'test',
    rules: [{ ...rule, id: 'test/final-response', requiredContent }],
  };
  return { ...POLICY, regimes: [regime] };
}
