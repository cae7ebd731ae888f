import type { Settings } from '../schema.ts';

export const ACKNOWLEDGEMENT: Settings['templates'][number] = {
  id: 'acknowledgement',
  kind: 'acknowledgement',
  label: {
    en: 'Acknowledgement',
    it: 'Conferma di ricezione',
    pl: 'Potwierdzenie przyjęcia',
    pt: 'Confirmação de receção',
    ar: 'إشعار باستلام الشكوى',
  },
  text: {
    en: `Dear {name},

Thank you for telling us that something went wrong. We have registered your complaint under the reference {reference}. Please quote it whenever you write to us or call.

Your complaint: {subject}

One person will look into what happened and will contact you if anything is unclear. If you would like to add something, simply reply to this message.

You will receive our answer by {due} at the latest.

Kind regards
{organisation}`,
    it: `Gentile {name},

La ringraziamo per averci segnalato il problema. Abbiamo registrato il Suo reclamo con il numero {reference}. La preghiamo di indicarlo ogni volta che ci scrive o ci telefona.

Il Suo reclamo: {subject}

Una persona incaricata verificherà l'accaduto e La contatterà se qualcosa non fosse chiaro. Se desidera aggiungere informazioni, è sufficiente rispondere a questo messaggio.

Riceverà la nostra risposta entro il {due}.

Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

dziękujemy za zgłoszenie problemu. Zarejestrowaliśmy Państwa reklamację pod numerem {reference}. Prosimy podawać go w każdej wiadomości i rozmowie z nami.

Przedmiot reklamacji: {subject}

Sprawę zbada wyznaczona osoba, która skontaktuje się z Państwem, jeśli coś będzie wymagało wyjaśnienia. Aby coś dodać, wystarczy odpowiedzieć na tę wiadomość.

Odpowiedź otrzymają Państwo najpóźniej w dniu: {due}.

Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Agradecemos que nos tenha comunicado o que correu mal. Registámos a sua reclamação com a referência {reference}. Pedimos que a indique sempre que nos escrever ou telefonar.

A sua reclamação: {subject}

Uma pessoa responsável irá apurar o que aconteceu e entrará em contacto consigo se algo não estiver claro. Se quiser acrescentar alguma coisa, basta responder a esta mensagem.

Receberá a nossa resposta, o mais tardar, até {due}.

Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نشكركم على إبلاغنا بالمشكلة. لقد سجّلنا شكواكم بالرقم المرجعي {reference}، ونرجو ذكره في كل مراسلة أو اتصال معنا.

موضوع الشكوى: {subject}

سيتولى أحد المختصين التحقق مما حدث، وسيتواصل معكم إذا احتاج أمر ما إلى توضيح. وإذا رغبتم في إضافة أي معلومات فيكفي الرد على هذه الرسالة.

ستصلكم إجابتنا في موعد أقصاه {due}.

مع خالص التحية
{organisation}`,
  },
};
