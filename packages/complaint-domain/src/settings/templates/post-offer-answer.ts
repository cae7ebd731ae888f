import type { Settings } from '../schema.ts';

export const POST_OFFER_ANSWER: Settings['templates'][number] = {
  id: 'post-offer-answer',
  kind: 'post-offer-answer',
  label: {
    en: 'Answer to a question after the response',
    it: 'Risposta a una domanda successiva',
    pl: 'Odpowiedź na pytanie po rozpatrzeniu',
    pt: 'Resposta a uma pergunta posterior',
    ar: 'إجابة عن سؤال لاحق للرد',
  },
  text: {
    en: `Dear {name},

Thank you for coming back to us about our response to your complaint {reference}.

{#question}
You asked: {question}

{/question}
{answer}

{#rights}
{rights}

{/rights}
If something is still unclear, please reply to this message.

Kind regards
{organisation}`,
    it: `Gentile {name},

La ringraziamo per averci ricontattato in merito alla nostra risposta al Suo reclamo {reference}.

{#question}
La Sua domanda: {question}

{/question}
{answer}

{#rights}
{rights}

{/rights}
Se qualcosa non fosse ancora chiaro, può rispondere a questo messaggio.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

dziękujemy za wiadomość dotyczącą naszej odpowiedzi na reklamację {reference}.

{#question}
Państwa pytanie: {question}

{/question}
{answer}

{#rights}
{rights}

{/rights}
Jeśli coś jest nadal niejasne, prosimy odpowiedzieć na tę wiadomość.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Agradecemos que nos tenha voltado a contactar sobre a nossa resposta à sua reclamação {reference}.

{#question}
A sua pergunta: {question}

{/question}
{answer}

{#rights}
{rights}

{/rights}
Se algo ainda não estiver claro, responda, por favor, a esta mensagem.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نشكركم على تواصلكم معنا مجددًا بشأن ردنا على شكواكم رقم {reference}.

{#question}
سؤالكم: {question}

{/question}
{answer}

{#rights}
{rights}

{/rights}
إذا كان هناك أمر لا يزال غير واضح فنرجو الرد على هذه الرسالة.

مع خالص التحية
{organisation}`,
  },
};
