import type { Settings } from '../schema.ts';

export const HOLDING_RESPONSE: Settings['templates'][number] = {
  id: 'holding-response',
  kind: 'holding-response',
  label: {
    en: 'Holding response',
    it: 'Risposta interlocutoria',
    pl: 'Odpowiedź wstępna',
    pt: 'Resposta provisória',
    ar: 'رد مؤقت',
  },
  text: {
    en: `Dear {name},

This is not yet our final answer to your complaint {reference}; we want to tell you where it stands.

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

Questa non è ancora la nostra risposta definitiva al Suo reclamo {reference}: desideriamo informarLa sul punto a cui siamo arrivati.

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

nie jest to jeszcze nasza ostateczna odpowiedź na reklamację {reference}; chcemy poinformować, na jakim etapie jest sprawa.

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

Esta ainda não é a nossa resposta final à sua reclamação {reference}; queremos dizer-lhe em que ponto está.

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

هذا ليس ردنا النهائي بعد على شكواكم رقم {reference}، ونود أن نطلعكم على ما وصلت إليه.

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
