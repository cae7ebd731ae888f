import { describe, expect, it } from 'vitest';
import type { Complaint } from '../complaint/state.ts';
import { POLICY } from '../test/cases.ts';
import type { Language, MessageKind } from '../vocabulary.ts';
import { lintLetter } from './index.ts';
import { caseIn } from './test-letters.ts';

/** Letters as people write them, in other words than the standard ones. */
function findings(kind: MessageKind, markdown: string, language: Language, c: Complaint) {
  return lintLetter({ kind, markdown, language, c, policy: POLICY }).map(({ level, element, quote }) => [
    level,
    element,
    quote,
  ]);
}

describe('letters in own words pass', () => {
  it('[LT2] a final response under DISP with the wording of the Handbook', () => {
    const c = caseIn('en', { regimes: ['uk-disp'], outcome: 'partly-upheld' });
    const letter = `Dear Ms Byrne

I am writing with my final response to your complaint about your bank card (our ref C-2026-000042-7).

## Your replacement card

I agree with you about the replacement card, which never arrived. The courier brought it back to us on 3 March. Your new address had not been entered in our system, although you had told us. That was our mistake.

## The letter from our branch

You also felt that the letter of the branch was rude. I have read it carefully, and I do not uphold this part of your complaint: the wording is brief, but it answers each of your questions and contains nothing that I would call impolite.

I am upholding your complaint in part. We will refund the annual fee of £42.50 to your account within five working days.

## If you are unhappy with my decision

You have the right to refer your complaint to the Financial Ombudsman Service, free of charge – but you must do so within six months of the date of this letter. If you do not refer your complaint in time, the Ombudsman will not have our permission to consider your complaint and so will only be able to do so in very limited circumstances.

I enclose a copy of their leaflet. You can find more at [www.financial-ombudsman.org.uk](https://www.financial-ombudsman.org.uk) or by calling 0800 023 4567.

Yours sincerely`;
    expect(findings('final-response', letter, 'en', c)).toEqual([]);
  });

  it('[LT3] a refusal that states its outcome once, for all', () => {
    const c = caseIn('en', { regimes: ['au-rg271'], outcome: 'not-upheld' });
    const letter = `Dear Ms Byrne

I have looked into your complaint C-2026-000042-7 about a card and a letter. I do not uphold it, for the reasons below.

Replacement card. Your card was posted on 12 February to the address that you gave us. The tracking shows that it was delivered two days later, so I am satisfied that it reached you.

Branch letter. I have reviewed the letter of 20 February. It explains why a fee applied, and its wording is polite, so nothing in it was rude.

You can take your complaint to AFCA at any time: www.afca.org.au, 1800 931 678.`;
    expect(findings('final-response', letter, 'en', c)).toEqual([]);
    const unnamed = letter.replace(/Branch letter[^\n]*/, '').replace('card and a letter', 'card');
    expect(findings('final-response', unnamed, 'en', c)).toEqual([
      ['gap', 'findings-per-issue', 'The letter of the branch was rude'],
    ]);
  });

  it('[LT3] a partial answer with the contractions of every day', () => {
    const c = caseIn('en', { outcome: 'partly-upheld' });
    const letter = `Dear Jo, this is about C-2026-000042-7.

You told us that your replacement card never turned up. The address we held was out of date, although you'd told us about your move. That's our mistake, so I'm upholding this part.

You also said the letter from our branch was rude. I've read it. It's blunt, but it set out the position accurately and I don't think it was discourteous, so I haven't upheld this part.`;
    expect(findings('final-response', letter, 'en', c)).toEqual([]);
  });

  it('[LT2] a refusal under RG 271 that names AFCA by its initials', () => {
    const c = caseIn('en', { regimes: ['au-rg271'], outcome: 'not-upheld' });
    const letter = `Hello Jo,

Thanks for your patience while we looked into your complaint, C-2026-000042-7.

**1. Replacement card.** We have decided not to accept this point, because our records show that the card was posted on 2 February to the address you gave us and was signed for two days later.

**2. Letter from the branch.** We could not find anything rude in the letter. We reject this point since the branch only listed the documents that were still needed from you.

We know you'll be disappointed with this decision. You can take your complaint to AFCA at any time: www.afca.org.au, 1800 931 678.

Kind regards,
The complaints team`;
    expect(findings('final-response', letter, 'en', c)).toEqual([]);
  });

  it('[LT2] an eight-week letter under DISP', () => {
    const c = caseIn('en', { regimes: ['uk-disp'] });
    const letter = `Dear Ms Byrne

It is now eight weeks since we received your complaint C-2026-000042-7, and we are still waiting for the courier's records. That is the reason why we cannot send you a final response today.

We expect to write to you with our decision by 27 March 2026.

You do not have to wait for us. You may refer the matter to the Financial Ombudsman Service now.`;
    expect(findings('delay-notice', letter, 'en', c)).toEqual([]);
  });

  it('[LT2] an answer of an Italian bank', () => {
    const c = caseIn('it', { regimes: ['it-banking'], outcome: 'not-upheld' });
    const letter = `Gentile Signora Byrne,

facciamo riferimento al Suo reclamo del 5 gennaio 2026, n. C-2026-000042-7.

In merito alla carta sostitutiva mai arrivata: dalle verifiche svolte risulta che la carta è stata consegnata il 4 febbraio all'indirizzo da Lei indicato, con firma del destinatario. Non possiamo pertanto accogliere questo punto.

Quanto alla lettera scortese della filiale: abbiamo riletto il testo e non vi abbiamo trovato espressioni offensive, in quanto si limita a elencare i documenti mancanti. Anche questa contestazione è respinta.

Qualora non si ritenga soddisfatta, potrà presentare ricorso all'Arbitro Bancario Finanziario (ABF); sul sito www.arbitrobancariofinanziario.it trova le istruzioni.

Distinti saluti`;
    expect(findings('final-response', letter, 'it', c)).toEqual([]);
  });

  it('[LT2] an answer of a Polish bank', () => {
    const c = caseIn('pl', { regimes: ['pl-financial'], outcome: 'not-upheld' });
    const letter = `Szanowna Pani,

w odpowiedzi na reklamację z dnia 5 stycznia 2026 r. (nr C-2026-000042-7) informujemy, że nie znaleźliśmy podstaw do jej uznania i reklamację odrzucamy.

1. Nowa karta, która nie dotarła – nie uznajemy tego zarzutu. Z potwierdzenia odbioru wynika, że kartę doręczono 4 lutego pod wskazany adres, a odbiór podpisał domownik.

2. Niegrzeczny list z oddziału – nie uznajemy także tego zarzutu, ponieważ pismo zawierało wyłącznie listę brakujących dokumentów i nie było w nim obraźliwych słów.

Jeżeli nie zgadza się Pani z naszym stanowiskiem, może Pani złożyć wniosek o interwencję do Rzecznika Finansowego (rf.gov.pl) lub wytoczyć powództwo przed sądem powszechnym przeciwko Harbour Bank.

Z poważaniem`;
    expect(findings('final-response', letter, 'pl', c)).toEqual([]);
  });

  it('[LT2] a notice of delay of a Polish bank', () => {
    const c = caseIn('pl', { regimes: ['pl-financial'] });
    const letter = `Szanowna Pani,

ze względu na szczególnie skomplikowany charakter sprawy C-2026-000042-7 nie możemy odpowiedzieć w ciągu 30 dni: czekamy na wyjaśnienia kuriera.

Do ustalenia pozostają następujące okoliczności: komu wydano kartę i kiedy.

Odpowiedź wyślemy do 6 marca 2026 r.`;
    expect(findings('delay-notice', letter, 'pl', c)).toEqual([]);
  });

  it('[LT2] an answer of a Brazilian ombudsman', () => {
    const c = caseIn('pt', { regimes: ['br-ouvidoria'], outcome: 'upheld' });
    const letter = `Prezado Jo Byrne,

A Ouvidoria analisou a sua reclamação, protocolo C-2026-000042-7, e concluiu que ela é procedente.

Cartão de substituição que nunca chegou: procedente. O cartão voltou em 3 de março porque o seu endereço estava desatualizado em nosso cadastro.

Carta indelicada da agência: procedente. Reconhecemos que o texto não seguiu o nosso padrão de atendimento, e por isso a equipe foi orientada.

Vamos devolver a anuidade: serão creditados £42,50 na sua conta.

Atenciosamente`;
    expect(findings('final-response', letter, 'pt', c)).toEqual([]);
  });

  it('[LT2] an answer of a bank in the Emirates', () => {
    const c = caseIn('ar', { regimes: ['ae-cbuae'], outcome: 'not-upheld' });
    const letter = `السيد الكريم،

نشير إلى شكواكم رقم C-2026-000042-7.

البطاقة البديلة التي لم تصل: لم نقبل هذه النقطة، إذ تبين لنا من سجل التسليم أن البطاقة سُلّمت في 4 فبراير إلى العنوان الذي زودتمونا به ووُقّع على استلامها.

رسالة الفرع غير اللائقة: نرفض هذه النقطة أيضًا لأن الرسالة اقتصرت على ذكر المستندات المطلوبة ولم ترد فيها أي عبارة مسيئة.

ويحق لكم التوجه إلى Sanadak عبر الموقع www.sanadak.gov.ae.

وتفضلوا بقبول فائق الاحترام`;
    expect(findings('final-response', letter, 'ar', c)).toEqual([]);
  });

  it('[LT2] a summary resolution in a few lines', () => {
    const c = caseIn('en', { regimes: ['uk-disp'] });
    const letter = `Dear Jo,

Thank you for your complaint about your card (C-2026-000042-7). You told us on the phone that you are happy with the new card, so we now regard the matter as settled.

If you change your mind, you may be able to refer your complaint to the Financial Ombudsman Service (www.financial-ombudsman.org.uk) within six months of this letter. After that the ombudsman service will not have our permission to consider a late complaint.`;
    expect(findings('summary-letter', letter, 'en', c)).toEqual([]);
  });
});
