import type { Settings } from '../schema.ts';
import { CLOSING } from './closing.ts';

export const FINAL_UPHELD: Settings['templates'][number] = {
  id: 'final-response-upheld',
  kind: 'final-response',
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

Your complaint: {subject}

You are right to complain. We are sorry for what happened and for the trouble that it caused you.

What we found:
{findings}

To put things right, we offer you:
{redress}
Please tell us whether you accept this by replying to this message.

${CLOSING.en}`,
    it: `Gentile {name},

abbiamo concluso l'esame del Suo reclamo {reference}. La ringraziamo per la pazienza.

Il Suo reclamo: {subject}

Il Suo reclamo è fondato. Ci scusiamo per l'accaduto e per i disagi che Le ha causato.

Che cosa abbiamo accertato:
{findings}

Per rimediare, Le offriamo:
{redress}
La preghiamo di comunicarci se accetta rispondendo a questo messaggio.

${CLOSING.it}`,
    pl: `Szanowni Państwo,

zakończyliśmy rozpatrywanie reklamacji {reference}. Dziękujemy za cierpliwość.

Przedmiot reklamacji: {subject}

Państwa reklamacja jest zasadna. Przepraszamy za to, co się stało, i za kłopoty, które to spowodowało.

Co ustaliliśmy:
{findings}

Aby naprawić sytuację, proponujemy:
{redress}
Prosimy o informację, czy przyjmują Państwo tę propozycję – wystarczy odpowiedzieć na tę wiadomość.

${CLOSING.pl}`,
    pt: `Estimado(a) {name},

Concluímos a análise da sua reclamação {reference}. Agradecemos a sua paciência.

A sua reclamação: {subject}

A sua reclamação é procedente. Pedimos desculpa pelo sucedido e pelos incómodos que lhe causou.

O que apurámos:
{findings}

Para reparar a situação, propomos-lhe:
{redress}
Pedimos que nos diga se aceita, respondendo a esta mensagem.

${CLOSING.pt}`,
    ar: `تحية طيبة {name}،

لقد أنهينا دراسة شكواكم رقم {reference}، ونشكركم على صبركم.

موضوع الشكوى: {subject}

شكواكم في محلها. نعتذر عما حدث وعما سببه لكم من متاعب.

ما توصلنا إليه:
{findings}

ولمعالجة الأمر نعرض عليكم ما يلي:
{redress}
نرجو إبلاغنا بقبولكم من عدمه بالرد على هذه الرسالة.

${CLOSING.ar}`,
  },
};
