import type { Settings } from '../schema.ts';

export const HISTORY_COPY: Settings['templates'][number] = {
  id: 'history-copy',
  kind: 'history-copy',
  label: {
    en: 'Copy of the history',
    it: 'Copia della cronologia',
    pl: 'Kopia historii sprawy',
    pt: 'Cópia do histórico',
    ar: 'نسخة من سجل الحالة',
  },
  text: {
    en: `Dear {name},

You asked for a copy of the history of your complaint {reference}. Here is everything that we received from you and sent to you, in order.

{history}

{#rights}
{rights}

{/rights}
If something is missing or wrong, please tell us.

Kind regards
{organisation}`,
    it: `Gentile {name},

Ha chiesto una copia della cronologia del Suo reclamo {reference}. Ecco, in ordine, tutto ciò che abbiamo ricevuto da Lei e che Le abbiamo inviato.

{history}

{#rights}
{rights}

{/rights}
Se qualcosa manca o non è corretto, ce lo faccia sapere.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

poprosili Państwo o kopię historii reklamacji {reference}. Poniżej przedstawiamy po kolei wszystko, co od Państwa otrzymaliśmy i co do Państwa wysłaliśmy.

{history}

{#rights}
{rights}

{/rights}
Jeśli czegoś brakuje lub coś się nie zgadza, prosimy o wiadomość.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Pediu uma cópia do histórico da sua reclamação {reference}. Segue, por ordem, tudo o que recebemos de si e o que lhe enviámos.

{history}

{#rights}
{rights}

{/rights}
Se faltar alguma coisa ou algo não estiver correto, diga-nos, por favor.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

طلبتم نسخة من سجل شكواكم رقم {reference}. وفيما يلي بالترتيب كل ما وصلنا منكم وما أرسلناه إليكم.

{history}

{#rights}
{rights}

{/rights}
إذا كان هناك شيء ناقص أو غير صحيح فنرجو إخبارنا.

مع خالص التحية
{organisation}`,
  },
};
