import type { Settings } from '../schema.ts';

export const PROGRESS_UPDATE: Settings['templates'][number] = {
  id: 'progress-update',
  kind: 'progress-update',
  label: {
    en: 'Progress update',
    it: 'Aggiornamento sullo stato',
    pl: 'Informacja o postępach',
    pt: 'Ponto de situação',
    ar: 'إفادة بسير المعالجة',
  },
  text: {
    en: `Dear {name},

Here is where your complaint {reference} stands. We are still looking into what happened and have not decided yet. We are sorry that you have to wait.

{#due}
You will receive our answer by {due} at the latest. If that should change, we will tell you before, and why.

{/due}
There is nothing that you need to do. If something has changed on your side, please reply to this message.

{#rights}
{rights}

{/rights}
Kind regards
{organisation}`,
    it: `Gentile {name},

La informiamo sullo stato del Suo reclamo {reference}. Stiamo ancora verificando l'accaduto e non abbiamo ancora preso una decisione. Ci scusiamo per l'attesa.

{#due}
Riceverà la nostra risposta al più tardi entro il {due}. Se dovesse cambiare qualcosa, La avviseremo prima, spiegandone il motivo.

{/due}
Da parte Sua non è necessario fare nulla. Se nel frattempo ci sono novità, può rispondere a questo messaggio.

{#rights}
{rights}

{/rights}
Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

informujemy o stanie sprawy {reference}. Nadal wyjaśniamy okoliczności i nie podjęliśmy jeszcze decyzji. Przepraszamy, że muszą Państwo czekać.

{#due}
Odpowiedź otrzymają Państwo najpóźniej do dnia {due}. Gdyby miało się to zmienić, powiadomimy o tym wcześniej i podamy przyczynę.

{/due}
Nie muszą Państwo niczego robić. Jeśli w międzyczasie coś się zmieniło, prosimy odpowiedzieć na tę wiadomość.

{#rights}
{rights}

{/rights}
Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Informamos sobre o estado da sua reclamação {reference}. Continuamos a apurar o que aconteceu e ainda não tomámos uma decisão. Lamentamos a espera.

{#due}
Receberá a nossa resposta, o mais tardar, até {due}. Se algo mudar, avisaremos antes e explicaremos o motivo.

{/due}
Não precisa de fazer nada. Se entretanto houver novidades da sua parte, responda, por favor, a esta mensagem.

{#rights}
{rights}

{/rights}
Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نود إفادتكم بما وصلت إليه شكواكم رقم {reference}. ما زلنا نتحقق مما حدث ولم نتخذ قرارًا بعد، ونعتذر عن طول الانتظار.

{#due}
ستصلكم إجابتنا في موعد أقصاه {due}. وإذا تغيّر ذلك فسنبلغكم قبل الموعد مع بيان السبب.

{/due}
لا يلزمكم القيام بأي شيء. وإذا استجد أمر من جانبكم فنرجو الرد على هذه الرسالة.

{#rights}
{rights}

{/rights}
مع خالص التحية
{organisation}`,
  },
};
