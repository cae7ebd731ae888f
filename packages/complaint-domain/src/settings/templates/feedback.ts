import type { Settings } from '../schema.ts';

export const FEEDBACK: Settings['templates'][number] = {
  id: 'feedback',
  kind: 'feedback',
  label: {
    en: 'Feedback on a report',
    it: 'Riscontro a una segnalazione',
    pl: 'Informacja zwrotna o zgłoszeniu',
    pt: 'Retorno sobre uma denúncia',
    ar: 'إفادة بشأن بلاغ',
  },
  text: {
    en: `Dear {name},

Thank you for your report {reference}, and for the courage that it took. Today we want to tell you what has been done with it.

What we did: we registered your report, reviewed everything that you told us, and compared it with our own records.

{#findings}
What we found:

{findings}

{/findings}
{^findings}
Our enquiries are still going on. We will tell you their result as soon as we may.

{/findings}
{#rights}
{rights}

{/rights}
Your identity stays confidential, and nobody may put you at a disadvantage because of your report. If you have the impression that somebody does, please tell us at once.

Kind regards
{organisation}`,
    it: `Gentile {name},

La ringraziamo per la segnalazione {reference} e per il coraggio che ha richiesto. Oggi desideriamo informarLa su che cosa ne è stato fatto.

Che cosa abbiamo fatto: abbiamo registrato la segnalazione, esaminato tutto ciò che ci ha riferito e confrontato le Sue indicazioni con la nostra documentazione.

{#findings}
Che cosa abbiamo accertato:

{findings}

{/findings}
{^findings}
Le nostre verifiche sono ancora in corso. Le comunicheremo l'esito appena possibile.

{/findings}
{#rights}
{rights}

{/rights}
La Sua identità resta riservata e nessuno può penalizzarLa a causa della segnalazione. Se ha l'impressione che ciò accada, ce lo dica subito.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

dziękujemy za zgłoszenie {reference} i za odwagę, której wymagało. Dziś chcemy poinformować, co w tej sprawie zrobiono.

Co zrobiliśmy: zarejestrowaliśmy zgłoszenie, przeanalizowaliśmy wszystko, co nam Państwo przekazali, i porównaliśmy to z naszą dokumentacją.

{#findings}
Co ustaliliśmy:

{findings}

{/findings}
{^findings}
Nasze ustalenia jeszcze trwają. O wyniku poinformujemy, gdy tylko będzie to możliwe.

{/findings}
{#rights}
{rights}

{/rights}
Państwa tożsamość pozostaje poufna i nikt nie może Państwu zaszkodzić z powodu zgłoszenia. Jeśli mają Państwo wrażenie, że tak się dzieje, prosimy niezwłocznie o wiadomość.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Agradecemos a sua denúncia {reference} e a coragem que exigiu. Hoje queremos dizer-lhe o que foi feito.

O que fizemos: registámos a denúncia, analisámos tudo o que nos transmitiu e comparámo-lo com os nossos registos.

{#findings}
O que apurámos:

{findings}

{/findings}
{^findings}
As nossas averiguações ainda decorrem. Comunicar-lhe-emos o resultado logo que possível.

{/findings}
{#rights}
{rights}

{/rights}
A sua identidade permanece confidencial e ninguém pode prejudicá-lo por causa da denúncia. Se tiver a impressão de que isso acontece, diga-nos de imediato.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نشكركم على بلاغكم رقم {reference} وعلى الشجاعة التي تطلّبها. ونود اليوم إفادتكم بما تم بشأنه.

ما قمنا به: سجّلنا البلاغ، وراجعنا كل ما ذكرتموه لنا، وقارنّاه بما لدينا من سجلات.

{#findings}
ما توصلنا إليه:

{findings}

{/findings}
{^findings}
ما زال بحثنا جاريًا، وسنبلغكم بنتيجته فور أن يتاح لنا ذلك.

{/findings}
{#rights}
{rights}

{/rights}
تبقى هويتكم سرية، ولا يجوز لأحد الإضرار بكم بسبب هذا البلاغ. وإذا شعرتم بأن أحدًا يفعل ذلك فنرجو إبلاغنا فورًا.

مع خالص التحية
{organisation}`,
  },
};
