import type { Settings } from '../schema.ts';

export const REDRESS_PAID: Settings['templates'][number] = {
  id: 'redress-paid',
  kind: 'redress-paid',
  label: {
    en: 'Redress paid',
    it: 'Rimedio eseguito',
    pl: 'Rekompensata zrealizowana',
    pt: 'Reparação efetuada',
    ar: 'تم صرف التعويض',
  },
  text: {
    en: `Dear {name},

We promised to put things right on your complaint {reference}, and we have now done so:

{paid}

{#rights}
{rights}

{/rights}
Depending on your bank, a payment can take a few days to arrive. If something is missing, please reply to this message.

Kind regards
{organisation}`,
    it: `Gentile {name},

Ci eravamo impegnati a rimediare a quanto segnalato nel Suo reclamo {reference} e ora lo abbiamo fatto:

{paid}

{#rights}
{rights}

{/rights}
A seconda della banca, un pagamento può richiedere qualche giorno. Se manca qualcosa, può rispondere a questo messaggio.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

zobowiązaliśmy się naprawić sytuację opisaną w reklamacji {reference} i właśnie to zrobiliśmy:

{paid}

{#rights}
{rights}

{/rights}
W zależności od banku zaksięgowanie płatności może potrwać kilka dni. Jeśli czegoś brakuje, prosimy odpowiedzieć na tę wiadomość.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Comprometemo-nos a reparar a situação da sua reclamação {reference} e já o fizemos:

{paid}

{#rights}
{rights}

{/rights}
Consoante o banco, um pagamento pode demorar alguns dias a chegar. Se faltar alguma coisa, responda, por favor, a esta mensagem.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

تعهدنا بمعالجة الأمر في شكواكم رقم {reference}، وقد نفذنا ذلك الآن:

{paid}

{#rights}
{rights}

{/rights}
قد يستغرق وصول المبلغ بضعة أيام بحسب مصرفكم. وإذا كان هناك شيء ناقص فنرجو الرد على هذه الرسالة.

مع خالص التحية
{organisation}`,
  },
};
