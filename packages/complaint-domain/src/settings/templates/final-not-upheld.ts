import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_NOT_UPHELD: Settings['templates'][number] = {
  id: 'final-response-not-upheld',
  kind: 'final-response',
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

Your complaint: {subject}

We have looked at everything that you told us and at our own records. We do not uphold your complaint. We know that this is not the answer you hoped for; here is how we came to it.

What we found:
{findings}

If you have information that we have not seen, please send it to us and we will look at it.

${CLOSING.en}`,
    it: `Gentile {name},

abbiamo concluso l'esame del Suo reclamo {reference}. La ringraziamo per la pazienza.

Il Suo reclamo: {subject}

Abbiamo esaminato tutto ciò che ci ha riferito e la nostra documentazione. Non possiamo accogliere il Suo reclamo. Sappiamo che non è la risposta che sperava: ecco come ci siamo arrivati.

Che cosa abbiamo accertato:
{findings}

Se dispone di informazioni che non abbiamo potuto esaminare, ce le invii: le valuteremo.

${CLOSING.it}`,
    pl: `Szanowni Państwo,

zakończyliśmy rozpatrywanie reklamacji {reference}. Dziękujemy za cierpliwość.

Przedmiot reklamacji: {subject}

Przeanalizowaliśmy wszystko, co nam Państwo przekazali, oraz nasze dokumenty. Nie uznajemy reklamacji. Wiemy, że nie jest to odpowiedź, na którą Państwo liczyli; poniżej wyjaśniamy, jak do niej doszliśmy.

Co ustaliliśmy:
{findings}

Jeśli mają Państwo informacje, których nie znaliśmy, prosimy je przesłać – rozpatrzymy je.

${CLOSING.pl}`,
    pt: `Estimado(a) {name},

Concluímos a análise da sua reclamação {reference}. Agradecemos a sua paciência.

A sua reclamação: {subject}

Analisámos tudo o que nos transmitiu e os nossos registos. Não podemos dar provimento à sua reclamação. Sabemos que não é a resposta que esperava; explicamos a seguir como chegámos a ela.

O que apurámos:
{findings}

Se tiver informações que não conhecíamos, envie-no-las, por favor: serão analisadas.

${CLOSING.pt}`,
    ar: `تحية طيبة {name}،

لقد أنهينا دراسة شكواكم رقم {reference}، ونشكركم على صبركم.

موضوع الشكوى: {subject}

راجعنا كل ما ذكرتموه لنا وما لدينا من سجلات، ولم نجد ما يؤيد الشكوى. ندرك أن هذا ليس الجواب الذي كنتم تأملونه، ونوضح فيما يلي كيف توصلنا إليه.

ما توصلنا إليه:
{findings}

إذا كانت لديكم معلومات لم نطلع عليها فنرجو إرسالها إلينا، وسننظر فيها.

${CLOSING.ar}`,
  },
};
