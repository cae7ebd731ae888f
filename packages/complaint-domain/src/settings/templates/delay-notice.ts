import type { Settings } from '../schema.ts';

export const DELAY_NOTICE: Settings['templates'][number] = {
  id: 'delay-notice',
  kind: 'delay-notice',
  label: {
    en: 'Notice of delay',
    it: 'Avviso di ritardo',
    pl: 'Zawiadomienie o opóźnieniu',
    pt: 'Aviso de atraso',
    ar: 'إشعار بالتأخير',
  },
  text: {
    en: `Dear {name},

We owe you an answer to your complaint {reference}, and we cannot give it yet.

We need more time, because we have not finished looking into what happened.{#delayReasons} The reason is this: {delayReasons}{/delayReasons} We are sorry that you have to wait.

{#openIssues}
We still have to establish the facts on these points:

{openIssues}

{/openIssues}
We expect to send you our answer by **{expected}**.

{#rights}
{rights}

{/rights}
If you have questions meanwhile, or if the delay causes you difficulties, please reply to this message.

Kind regards
{organisation}`,
    it: `Gentile {name},

Le dobbiamo una risposta al Suo reclamo {reference} e non siamo ancora in grado di darla.

Abbiamo bisogno di più tempo, perché non abbiamo ancora concluso le verifiche sull'accaduto.{#delayReasons} Il motivo è il seguente: {delayReasons}{/delayReasons} Ci scusiamo per l'attesa.

{#openIssues}
Dobbiamo ancora accertare i fatti relativi ai seguenti punti:

{openIssues}

{/openIssues}
Prevediamo di inviarLe la nostra risposta entro il **{expected}**.

{#rights}
{rights}

{/rights}
Se nel frattempo ha domande, o se il ritardo Le crea difficoltà, può rispondere a questo messaggio.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

jesteśmy Państwu winni odpowiedź na reklamację {reference}, ale nie możemy jej jeszcze udzielić.

Potrzebujemy więcej czasu, ponieważ nie zakończyliśmy jeszcze badania tego, co się stało.{#delayReasons} Powód jest następujący: {delayReasons}{/delayReasons} Przepraszamy, że muszą Państwo czekać.

{#openIssues}
Musimy jeszcze ustalić okoliczności dotyczące następujących kwestii:

{openIssues}

{/openIssues}
Przewidujemy, że odpowiedź otrzymają Państwo do dnia **{expected}**.

{#rights}
{rights}

{/rights}
Jeśli mają Państwo w tym czasie pytania lub opóźnienie sprawia trudności, prosimy odpowiedzieć na tę wiadomość.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Devemos-lhe uma resposta à sua reclamação {reference} e ainda não a podemos dar.

Precisamos de mais tempo, porque ainda não concluímos a análise do que aconteceu.{#delayReasons} O motivo é o seguinte: {delayReasons}{/delayReasons} Lamentamos a espera.

{#openIssues}
Falta ainda apurar os factos sobre os seguintes pontos:

{openIssues}

{/openIssues}
Prevemos enviar-lhe a nossa resposta até **{expected}**.

{#rights}
{rights}

{/rights}
Se entretanto tiver dúvidas, ou se a demora lhe causar dificuldades, responda, por favor, a esta mensagem.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

ندين لكم بإجابة عن شكواكم رقم {reference}، ولا نستطيع تقديمها بعد.

نحتاج إلى مزيد من الوقت لأننا لم ننته بعد من التحقق مما حدث.{#delayReasons} والسبب هو الآتي: {delayReasons}{/delayReasons} ونعتذر عن طول الانتظار.

{#openIssues}
لا يزال علينا استيضاح الوقائع بشأن النقاط التالية:

{openIssues}

{/openIssues}
نتوقع أن نرسل إليكم إجابتنا بحلول **{expected}**.

{#rights}
{rights}

{/rights}
إذا كانت لديكم أسئلة في هذه الأثناء أو كان التأخير يسبب لكم صعوبة فنرجو الرد على هذه الرسالة.

مع خالص التحية
{organisation}`,
  },
};
