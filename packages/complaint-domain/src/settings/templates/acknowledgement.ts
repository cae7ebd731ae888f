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

Thank you for telling us that something went wrong. We have registered your complaint under the reference **{reference}**. Please quote it whenever you write to us or call.

{#subject}
Your complaint: {subject}

{/subject}
One person will look into what happened and will contact you if anything is unclear. If you would like to add something, simply reply to this message.

{#due}
You will receive our answer by {due} at the latest.

{/due}
{#rights}
{rights}

{/rights}
{#contact}
You can also reach us here: {contact}

{/contact}
Kind regards
{organisation}`,
    it: `Gentile {name},

La ringraziamo per averci segnalato il problema. Abbiamo registrato il Suo reclamo con il numero di riferimento **{reference}**. La preghiamo di indicarlo ogni volta che ci scrive o ci telefona.

{#subject}
Il Suo reclamo: {subject}

{/subject}
Una persona incaricata verificherà l'accaduto e La contatterà se qualcosa non fosse chiaro. Se desidera aggiungere informazioni, è sufficiente rispondere a questo messaggio.

{#due}
Riceverà la nostra risposta al più tardi entro il {due}.

{/due}
{#rights}
{rights}

{/rights}
{#contact}
Può contattarci anche qui: {contact}

{/contact}
Cordiali saluti
{organisation}`,
    pl: `Szanowni Państwo,

dziękujemy za zgłoszenie problemu. Zarejestrowaliśmy Państwa reklamację pod numerem **{reference}**. Prosimy podawać go w każdej wiadomości i rozmowie z nami.

{#subject}
Przedmiot reklamacji: {subject}

{/subject}
Sprawę zbada wyznaczona osoba, która skontaktuje się z Państwem, jeśli coś będzie wymagało wyjaśnienia. Aby coś dodać, wystarczy odpowiedzieć na tę wiadomość.

{#due}
Odpowiedź otrzymają Państwo najpóźniej do dnia {due}.

{/due}
{#rights}
{rights}

{/rights}
{#contact}
Kontakt z nami: {contact}

{/contact}
Z poważaniem
{organisation}`,
    pt: `Estimado(a) {name},

Agradecemos que nos tenha comunicado o que correu mal. Registámos a sua reclamação com a referência **{reference}**. Pedimos que a indique sempre que nos escrever ou telefonar.

{#subject}
A sua reclamação: {subject}

{/subject}
Uma pessoa responsável irá apurar o que aconteceu e entrará em contacto consigo se algo não estiver claro. Se quiser acrescentar alguma coisa, basta responder a esta mensagem.

{#due}
Receberá a nossa resposta, o mais tardar, até {due}.

{/due}
{#rights}
{rights}

{/rights}
{#contact}
Também pode contactar-nos aqui: {contact}

{/contact}
Com os melhores cumprimentos
{organisation}`,
    ar: `تحية طيبة {name}،

نشكركم على إبلاغنا بالمشكلة. لقد سجّلنا شكواكم بالرقم المرجعي **{reference}**، ونرجو ذكره في كل مراسلة أو اتصال معنا.

{#subject}
موضوع الشكوى: {subject}

{/subject}
سيتولى أحد المختصين التحقق مما حدث، وسيتواصل معكم إذا احتاج أمر ما إلى توضيح. وإذا رغبتم في إضافة أي معلومات فيكفي الرد على هذه الرسالة.

{#due}
ستصلكم إجابتنا في موعد أقصاه {due}.

{/due}
{#rights}
{rights}

{/rights}
{#contact}
يمكنكم أيضًا التواصل معنا هنا: {contact}

{/contact}
مع خالص التحية
{organisation}`,
  },
};
