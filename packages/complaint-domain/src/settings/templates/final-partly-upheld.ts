import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_PARTLY_UPHELD: Settings['templates'][number] = {
  id: 'final-response-partly-upheld',
  kind: 'final-response',
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

Your complaint: {subject}

We agree with part of your complaint, and we are sorry for what went wrong there. On the other points we have come to another view; the reasons are below.

What we found:
{findings}

To put things right, we offer you:
{redress}
Please tell us whether you accept this by replying to this message.

${CLOSING.en}`,
    it: `Gentile {name},

abbiamo concluso l'esame del Suo reclamo {reference}. La ringraziamo per la pazienza.

Il Suo reclamo: {subject}

Riconosciamo in parte le Sue ragioni e ci scusiamo per ciò che non ha funzionato. Sugli altri punti siamo giunti a una conclusione diversa, di cui trova i motivi qui sotto.

Che cosa abbiamo accertato:
{findings}

Per rimediare, Le offriamo:
{redress}
La preghiamo di comunicarci se accetta rispondendo a questo messaggio.

${CLOSING.it}`,
    pl: `Szanowni Państwo,

zakończyliśmy rozpatrywanie reklamacji {reference}. Dziękujemy za cierpliwość.

Przedmiot reklamacji: {subject}

Uznajemy reklamację w części i przepraszamy za to, co zrobiliśmy źle. W pozostałych punktach doszliśmy do innego wniosku; powody podajemy poniżej.

Co ustaliliśmy:
{findings}

Aby naprawić sytuację, proponujemy:
{redress}
Prosimy o informację, czy przyjmują Państwo tę propozycję – wystarczy odpowiedzieć na tę wiadomość.

${CLOSING.pl}`,
    pt: `Estimado(a) {name},

Concluímos a análise da sua reclamação {reference}. Agradecemos a sua paciência.

A sua reclamação: {subject}

Damos-lhe razão em parte e pedimos desculpa pelo que correu mal. Nos restantes pontos chegámos a outra conclusão, cujos motivos indicamos abaixo.

O que apurámos:
{findings}

Para reparar a situação, propomos-lhe:
{redress}
Pedimos que nos diga se aceita, respondendo a esta mensagem.

${CLOSING.pt}`,
    ar: `تحية طيبة {name}،

لقد أنهينا دراسة شكواكم رقم {reference}، ونشكركم على صبركم.

موضوع الشكوى: {subject}

نتفق معكم في جزء من الشكوى، ونعتذر عما وقع فيه من خطأ. أما النقاط الأخرى فقد توصلنا فيها إلى رأي مختلف نبين أسبابه أدناه.

ما توصلنا إليه:
{findings}

ولمعالجة الأمر نعرض عليكم ما يلي:
{redress}
نرجو إبلاغنا بقبولكم من عدمه بالرد على هذه الرسالة.

${CLOSING.ar}`,
  },
};
