import type { Settings } from '../schema.ts';

export const FEEDBACK_REQUEST: Settings['templates'][number] = {
  id: 'feedback-request',
  kind: 'feedback-request',
  label: {
    en: 'How did we do?',
    it: 'Come ci siamo comportati?',
    pl: 'Jak nam poszło?',
    pt: 'Como correu?',
    ar: 'كيف كان تعاملنا؟',
  },
  text: {
    en: `Dear {name},

Your complaint {reference} is finished, and we would like to learn from it. May we ask you three short questions?

- Was it easy for you to complain to us?
- Did we explain clearly how we came to our answer?
- From 1 (not at all) to 5 (very): how satisfied are you with the way we dealt with you?

You are free not to answer, and whatever you say changes nothing about our response.

Kind regards
{organisation}`,
    it: `Gentile {name},

Il Suo reclamo {reference} è concluso e vorremmo imparare qualcosa. Possiamo farLe tre brevi domande?

- È stato facile presentarci il reclamo?
- Abbiamo spiegato con chiarezza come siamo giunti alla nostra risposta?
- Da 1 (per niente) a 5 (molto): quanto è soddisfatto di come ci siamo occupati di Lei?

È libero di non rispondere, e qualunque cosa dica non cambia nulla della nostra risposta.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

Państwa sprawa {reference} jest zakończona i chcielibyśmy wyciągnąć z niej wnioski. Czy możemy zadać trzy krótkie pytania?

- Czy łatwo było złożyć u nas reklamację?
- Czy jasno wyjaśniliśmy, jak doszliśmy do naszej odpowiedzi?
- W skali od 1 (wcale) do 5 (bardzo): na ile są Państwo zadowoleni z tego, jak się Państwem zajęliśmy?

Odpowiedź jest dobrowolna i w żaden sposób nie zmienia naszego stanowiska.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

A sua reclamação {reference} está concluída e gostaríamos de aprender com ela. Podemos fazer-lhe três perguntas breves?

- Foi fácil reclamar junto de nós?
- Explicámos com clareza como chegámos à nossa resposta?
- De 1 (nada) a 5 (muito): qual o seu grau de satisfação com a forma como tratámos de si?

Pode não responder, e o que disser não altera em nada a nossa resposta.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

انتهت معالجة شكواكم رقم {reference}، ونود أن نتعلم منها. فهل تسمحون لنا بثلاثة أسئلة قصيرة؟

- هل كان تقديم الشكوى إلينا سهلًا عليكم؟
- هل شرحنا بوضوح كيف توصلنا إلى إجابتنا؟
- من 1 (غير راضٍ إطلاقًا) إلى 5 (راضٍ جدًا): ما مدى رضاكم عن طريقة تعاملنا معكم؟

لكم الحرية في عدم الإجابة، ولن يغيّر ما تقولونه شيئًا في ردنا.

مع خالص التحية
{organisation}`,
  },
};
