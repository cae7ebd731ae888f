import type { Settings } from '../schema.ts';

export const INFORMATION_REQUEST: Settings['templates'][number] = {
  id: 'information-request',
  kind: 'message',
  label: {
    en: 'Request for information',
    it: 'Richiesta di informazioni',
    pl: 'Prośba o informacje',
    pt: 'Pedido de informações',
    ar: 'طلب معلومات',
  },
  text: {
    en: `Dear {name},

We are looking into your complaint {reference}. To understand what happened, we need a little more from you:

- When did it happen, and whom did you speak to?
- Do you have documents, photos or screenshots that show it?
- What would put things right for you?

You can reply to this message. The time in which we owe you an answer goes on running meanwhile, so you lose nothing by asking us questions first.

Kind regards
{organisation}`,
    it: `Gentile {name},

Stiamo esaminando il Suo reclamo {reference}. Per capire che cosa è accaduto abbiamo bisogno di qualche informazione in più:

- Quando è accaduto e con chi ha parlato?
- Ha documenti, fotografie o schermate che lo dimostrano?
- Che cosa risolverebbe il problema per Lei?

Può rispondere a questo messaggio. Nel frattempo il termine per la nostra risposta continua a decorrere: se prima desidera chiederci chiarimenti, non perde nulla.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

rozpatrujemy reklamację {reference}. Aby ustalić, co się stało, potrzebujemy jeszcze kilku informacji:

- Kiedy to się wydarzyło i z kim Państwo rozmawiali?
- Czy mają Państwo dokumenty, zdjęcia lub zrzuty ekranu, które to potwierdzają?
- Jakie rozwiązanie byłoby dla Państwa właściwe?

Wystarczy odpowiedzieć na tę wiadomość. Termin naszej odpowiedzi biegnie w tym czasie dalej, więc mogą Państwo najpierw spokojnie zadać nam pytania.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Estamos a analisar a sua reclamação {reference}. Para compreender o que aconteceu, precisamos de mais algumas informações:

- Quando aconteceu e com quem falou?
- Tem documentos, fotografias ou capturas de ecrã que o comprovem?
- O que resolveria a situação para si?

Pode responder a esta mensagem. Entretanto, o prazo da nossa resposta continua a correr, pelo que nada perde se quiser primeiro pedir-nos esclarecimentos.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نعمل حاليًا على دراسة شكواكم رقم {reference}. ولكي نفهم ما حدث نحتاج إلى بعض المعلومات الإضافية منكم:

- متى حدث ذلك، ومع من تحدثتم؟
- هل لديكم مستندات أو صور أو لقطات شاشة تثبت ذلك؟
- ما الحل الذي ترونه مناسبًا؟

يمكنكم الرد على هذه الرسالة. وتظل المهلة المحددة لإجابتنا سارية في هذه الأثناء، فلن تخسروا شيئًا إذا رغبتم في الاستفسار منا أولًا.

مع خالص التحية
{organisation}`,
  },
};
