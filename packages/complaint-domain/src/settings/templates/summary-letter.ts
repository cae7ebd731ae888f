import type { Settings } from '../schema.ts';

export const SUMMARY_LETTER: Settings['templates'][number] = {
  id: 'summary-letter',
  kind: 'summary-letter',
  label: {
    en: 'Summary resolution',
    it: 'Conferma della soluzione',
    pl: 'Potwierdzenie załatwienia sprawy',
    pt: 'Confirmação da resolução',
    ar: 'رسالة تسوية موجزة',
  },
  text: {
    en: `Dear {name},

Thank you for your complaint {reference}, and for talking it through with us so quickly.

{#subject}
Your complaint: {subject}

{/subject}
We are glad that we could settle this with you, and we now consider your complaint resolved.

{#redress}
This is what we agreed on:

{redress}

{/redress}
If you think about it again and are no longer content with this, please tell us.

{#rights}
{rights}

{/rights}
Kind regards
{organisation}`,
    it: `Gentile {name},

La ringraziamo per il Suo reclamo {reference} e per averne parlato con noi in tempi così rapidi.

{#subject}
Il Suo reclamo: {subject}

{/subject}
Siamo lieti di aver trovato una soluzione insieme a Lei e consideriamo ora risolto il reclamo.

{#redress}
Ecco che cosa abbiamo concordato:

{redress}

{/redress}
Se ci ripensa e questa soluzione non Le va più bene, ce lo faccia sapere.

{#rights}
{rights}

{/rights}
Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

dziękujemy za reklamację {reference} i za tak szybką rozmowę o niej.

{#subject}
Przedmiot reklamacji: {subject}

{/subject}
Cieszymy się, że udało się znaleźć wspólne rozwiązanie, i uznajemy sprawę za załatwioną.

{#redress}
Uzgodniliśmy, co następuje:

{redress}

{/redress}
Jeśli po namyśle to rozwiązanie przestanie Państwu odpowiadać, prosimy o wiadomość.

{#rights}
{rights}

{/rights}
Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Agradecemos a sua reclamação {reference} e a rapidez com que falou connosco sobre ela.

{#subject}
A sua reclamação: {subject}

{/subject}
Ficamos satisfeitos por termos chegado a uma solução consigo e consideramos agora a reclamação resolvida.

{#redress}
Foi isto que acordámos:

{redress}

{/redress}
Se pensar melhor e a solução deixar de lhe servir, diga-nos, por favor.

{#rights}
{rights}

{/rights}
Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نشكركم على شكواكم رقم {reference} وعلى سرعة مناقشتها معنا.

{#subject}
موضوع الشكوى: {subject}

{/subject}
يسعدنا أننا توصلنا معكم إلى حل، ونعتبر الآن أن الموضوع قد سُوّي.

{#redress}
وهذا ما اتفقنا عليه:

{redress}

{/redress}
إذا أعدتم التفكير ولم يعد هذا الحل مناسبًا لكم فنرجو إخبارنا.

{#rights}
{rights}

{/rights}
مع خالص التحية
{organisation}`,
  },
};
