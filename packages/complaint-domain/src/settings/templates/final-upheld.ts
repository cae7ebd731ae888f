import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_UPHELD: Settings['templates'][number] = {
  id: 'final-response-upheld',
  kind: 'final-response',
  outcomes: ['upheld'],
  label: {
    en: 'Final response: upheld',
    it: 'Risposta definitiva: accolto',
    pl: 'Ostateczna odpowiedź: uznana',
    pt: 'Resposta final: procedente',
    ar: 'الرد النهائي: الشكوى مقبولة',
  },
  text: {
    en: `Dear {name},

We have finished looking into your complaint {reference}. Thank you for your patience.

{#subject}
Your complaint: {subject}

{/subject}
You are right to complain: we uphold your complaint. We are sorry for what happened and for the trouble that it caused you.

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
Il Suo reclamo è fondato e lo accogliamo. Ci scusiamo per l'accaduto e per i disagi che Le ha causato.

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
Państwa reklamacja jest zasadna i uznajemy ją w całości. Przepraszamy za to, co się stało, i za kłopoty, które to spowodowało.

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
A sua reclamação é procedente. Pedimos desculpa pelo sucedido e pelos incómodos que lhe causou.

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
شكواكم في محلها وقد قبلناها. نعتذر عما حدث وعما سببه لكم من متاعب.

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
