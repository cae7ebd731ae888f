import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_PARTLY_UPHELD: Settings['templates'][number] = {
  id: 'final-response-partly-upheld',
  kind: 'final-response',
  outcomes: ['partly-upheld'],
  label: {
    en: 'Final response: partly upheld',
    it: 'Risposta definitiva: accolto in parte',
    pl: 'Ostateczna odpowiedź: uznana częściowo',
    pt: 'Resposta final: parcialmente procedente',
    ar: 'الرد النهائي: مقبولة جزئيًا',
  },
  text: {
    en: `Dear {name},

We have finished looking into your complaint {reference}. Thank you for your patience.

{#subject}
Your complaint: {subject}

{/subject}
We uphold your complaint in part, and we are sorry for what went wrong there. On the other points we have come to another view; the reasons are below.

{#findings}
What we found:

{findings}

{/findings}
{#redress}
To put things right, we offer you:

{redress}

{#redressTotal}
Together: {redressTotal}

{/redressTotal}
{#calculation}
How we worked out the interest:

{calculation}

{/calculation}
Please tell us whether you accept this by replying to this message.{#offerUntil} The offer stands until {offerUntil}.{/offerUntil}

{/redress}
${CLOSING.en}`,
    it: `Gentile {name},

Abbiamo concluso l'esame del Suo reclamo {reference}. La ringraziamo per la pazienza.

{#subject}
Il Suo reclamo: {subject}

{/subject}
Accogliamo il Suo reclamo in parte e ci scusiamo per ciò che non ha funzionato. Sugli altri punti siamo giunti a una conclusione diversa; ne spieghiamo qui i motivi.

{#findings}
Che cosa abbiamo accertato:

{findings}

{/findings}
{#redress}
Per rimediare, Le offriamo:

{redress}

{#redressTotal}
In totale: {redressTotal}

{/redressTotal}
{#calculation}
Come abbiamo calcolato gli interessi:

{calculation}

{/calculation}
La preghiamo di comunicarci se accetta rispondendo a questo messaggio.{#offerUntil} L'offerta è valida fino al {offerUntil}.{/offerUntil}

{/redress}
${CLOSING.it}`,
    pl: `Szanowni Państwo,

zakończyliśmy rozpatrywanie reklamacji {reference}. Dziękujemy za cierpliwość.

{#subject}
Przedmiot reklamacji: {subject}

{/subject}
Uznajemy Państwa reklamację częściowo i przepraszamy za to, co poszło nie tak. W pozostałych kwestiach doszliśmy do innych wniosków; powody podajemy poniżej.

{#findings}
Co ustaliliśmy:

{findings}

{/findings}
{#redress}
Aby naprawić sytuację, proponujemy:

{redress}

{#redressTotal}
Łącznie: {redressTotal}

{/redressTotal}
{#calculation}
Tak obliczyliśmy odsetki:

{calculation}

{/calculation}
Prosimy o informację, czy przyjmują Państwo tę propozycję – wystarczy odpowiedzieć na tę wiadomość.{#offerUntil} Propozycja jest ważna do dnia {offerUntil}.{/offerUntil}

{/redress}
${CLOSING.pl}`,
    pt: `Estimado(a) {name},

Concluímos a análise da sua reclamação {reference}. Agradecemos a sua paciência.

{#subject}
A sua reclamação: {subject}

{/subject}
A sua reclamação é parcialmente procedente, e pedimos desculpa pelo que correu mal nessa parte. Quanto aos outros pontos, chegámos a outra conclusão; explicamos os motivos a seguir.

{#findings}
O que apurámos:

{findings}

{/findings}
{#redress}
Para reparar a situação, propomos-lhe:

{redress}

{#redressTotal}
No total: {redressTotal}

{/redressTotal}
{#calculation}
Como calculámos os juros:

{calculation}

{/calculation}
Pedimos que nos diga se aceita, respondendo a esta mensagem.{#offerUntil} A proposta é válida até {offerUntil}.{/offerUntil}

{/redress}
${CLOSING.pt}`,
    ar: `تحية طيبة {name}،

لقد أنهينا دراسة شكواكم رقم {reference}، ونشكركم على صبركم.

{#subject}
موضوع الشكوى: {subject}

{/subject}
نقبل شكواكم جزئيًا، ونعتذر عما حدث من خطأ في هذا الجزء. أما النقاط الأخرى فقد توصلنا فيها إلى رأي مختلف، ونوضح الأسباب فيما يلي.

{#findings}
ما توصلنا إليه:

{findings}

{/findings}
{#redress}
ولمعالجة الأمر نعرض عليكم ما يلي:

{redress}

{#redressTotal}
الإجمالي: {redressTotal}

{/redressTotal}
{#calculation}
كيف حسبنا الفائدة:

{calculation}

{/calculation}
نرجو إبلاغنا بقبولكم من عدمه بالرد على هذه الرسالة.{#offerUntil} يسري هذا العرض حتى {offerUntil}.{/offerUntil}

{/redress}
${CLOSING.ar}`,
  },
};
