import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_NOT_UPHELD: Settings['templates'][number] = {
  id: 'final-response-not-upheld',
  kind: 'final-response',
  outcomes: ['not-upheld'],
  label: {
    en: 'Final response: not upheld',
    it: 'Risposta definitiva: non accolto',
    pl: 'Ostateczna odpowiedź: nieuznana',
    pt: 'Resposta final: improcedente',
    ar: 'الرد النهائي: غير مقبولة',
  },
  text: {
    en: `Dear {name},

We have finished looking into your complaint {reference}. Thank you for your patience.

{#subject}
Your complaint: {subject}

{/subject}
We have looked at everything that you told us and at our own records. We do not uphold your complaint. We know that this is not the answer you hoped for; here is how we came to it.

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
If you have information that we have not seen, please send it to us and we will look at it.

${CLOSING.en}`,
    it: `Gentile {name},

Abbiamo concluso l'esame del Suo reclamo {reference}. La ringraziamo per la pazienza.

{#subject}
Il Suo reclamo: {subject}

{/subject}
Abbiamo esaminato tutto ciò che ci ha riferito e la nostra documentazione. Non possiamo accogliere il Suo reclamo. Sappiamo che non è la risposta che sperava: ecco come ci siamo arrivati.

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
Se dispone di informazioni che non abbiamo potuto esaminare, ce le invii: le valuteremo.

${CLOSING.it}`,
    pl: `Szanowni Państwo,

zakończyliśmy rozpatrywanie reklamacji {reference}. Dziękujemy za cierpliwość.

{#subject}
Przedmiot reklamacji: {subject}

{/subject}
Przeanalizowaliśmy wszystko, co nam Państwo przekazali, oraz nasze dokumenty. Nie uznajemy reklamacji. Wiemy, że nie jest to odpowiedź, na którą Państwo liczyli; poniżej wyjaśniamy, jak do niej doszliśmy.

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
Jeśli mają Państwo informacje, których nie znaliśmy, prosimy je przesłać – rozpatrzymy je.

${CLOSING.pl}`,
    pt: `Estimado(a) {name},

Concluímos a análise da sua reclamação {reference}. Agradecemos a sua paciência.

{#subject}
A sua reclamação: {subject}

{/subject}
Analisámos tudo o que nos transmitiu e os nossos registos. Não podemos dar provimento à sua reclamação. Sabemos que não é a resposta que esperava; explicamos a seguir como chegámos a ela.

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
Se tiver informações que não conhecíamos, envie-no-las, por favor: serão analisadas.

${CLOSING.pt}`,
    ar: `تحية طيبة {name}،

لقد أنهينا دراسة شكواكم رقم {reference}، ونشكركم على صبركم.

{#subject}
موضوع الشكوى: {subject}

{/subject}
راجعنا كل ما ذكرتموه لنا وما لدينا من سجلات، ولم نقبل الشكوى. ندرك أن هذا ليس الجواب الذي كنتم تأملونه، ونوضح فيما يلي كيف توصلنا إليه.

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
إذا كانت لديكم معلومات لم نطلع عليها فنرجو إرسالها إلينا، وسننظر فيها.

${CLOSING.ar}`,
  },
};
