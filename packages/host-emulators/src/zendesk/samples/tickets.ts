import type { SeedTicket } from '../types.ts';

const ALICE = 'alice.agent@acme.example';
const BRUNO = 'bruno.manager@acme.example';
const SAM = 'sam.sales@acme.example';

const ENGLISH: SeedTicket[] = [
  {
    subject: 'Account closed while I was in hospital – no access to my pension money',
    requester: 'margaret.ellis@mail.example',
    status: 'open',
    priority: 'high',
    tags: ['account', 'branch'],
    assignee: ALICE,
    hoursAgo: 30,
    comments: [
      {
        from: 'margaret.ellis@mail.example',
        body: `Dear Sir or Madam,

I am 81 and my sight is poor, so my neighbour is typing this for me. While I was in hospital for three weeks you closed my savings account because I had not answered a letter. My pension is paid into that account. I have had no money since the 3rd and I could not pay for my prescriptions or the heating.

I telephoned twice. The first time I was cut off after forty minutes, the second time the young man told me to use the app. I do not have a mobile telephone that does that.

I wish to make a formal complaint and I would like somebody to tell me, in large print and by post please, when I will have my money.

Yours faithfully,
Margaret Ellis`,
      },
      {
        from: ALICE,
        afterHours: 3,
        public: false,
        body: 'Called the branch: the closure was automatic (returned post). Balance is in the holding account. Customer is vulnerable: age, eyesight, just out of hospital.',
      },
    ],
  },
  {
    subject: 'Charged twice for the annual plan',
    requester: 'tom.whitaker@mail.example',
    status: 'pending',
    priority: 'normal',
    type: 'problem',
    tags: ['billing', 'double_charge'],
    assignee: ALICE,
    hoursAgo: 52,
    comments: [
      {
        from: 'tom.whitaker@mail.example',
        body: `Hi,

My card was charged £189.00 twice on the same day for the annual plan (order 48213). I only placed one order. I am unhappy about this because the second payment put me into my overdraft and my bank charged me £12.

Please refund the second payment and the £12.

Tom Whitaker`,
      },
      {
        from: ALICE,
        afterHours: 5,
        body: `Dear Tom,

I can see both payments. Could you send me a picture of the overdraft fee on your statement? I have asked our payments team to look at the second charge.

Kind regards,
Alice`,
      },
    ],
  },
  {
    subject: 'Charged two times for annual plan - still no refund',
    requester: 'tom.whitaker@mail.example',
    status: 'new',
    tags: ['billing'],
    channel: 'web',
    hoursAgo: 6,
    comments: [
      {
        from: 'tom.whitaker@mail.example',
        body: `My card was charged £189.00 twice for the annual plan, order 48213, and the second payment put me into my overdraft. I wrote about this two days ago and still have no refund. I am very dissatisfied and I want this treated as a complaint.`,
      },
    ],
  },
  {
    subject: 'What your technician said to me',
    requester: 'priya.nair@mail.example',
    status: 'open',
    priority: 'urgent',
    tags: ['field_service'],
    hoursAgo: 20,
    comments: [
      {
        from: 'priya.nair@mail.example',
        body: `I need to report what happened on Tuesday. The technician who came to repair the boiler (name on the badge: Carl) made remarks about my body from the moment he arrived. When I asked him to stop, he laughed and asked whether my husband was home. He stood in the doorway and did not let me pass until I said I would call somebody. Since then he has sent me three messages on my private number, which he can only have from the job sheet.

I do not want him to come back, and I do not want him to be told my name or that I have written. I want to know what you will do about it and how he got my number.

Priya Nair`,
      },
    ],
  },
  {
    subject: 'JOKE',
    requester: 'dean.foster@mail.example',
    status: 'new',
    channel: 'web',
    hoursAgo: 2,
    comments: [
      {
        from: 'dean.foster@mail.example',
        body: 'third time no show. third day off work for nothing. you people are a disgrace. sort it out or im going to the ombudsman',
      },
    ],
  },
  {
    subject: 'Thank you!',
    requester: 'margaret.ellis@mail.example',
    status: 'solved',
    tags: ['praise'],
    assignee: SAM,
    hoursAgo: 900,
    comments: [
      {
        from: 'margaret.ellis@mail.example',
        body: 'I only wanted to say that the lady in your shop in Leeds was so patient with me when I chose the new kettle. It works beautifully. Please thank her from me. Margaret Ellis',
      },
      {
        from: SAM,
        afterHours: 20,
        body: 'Dear Mrs Ellis, how kind of you to write! I have passed it on to Janet, who was delighted. Sam',
      },
    ],
  },
];

const OTHERS: SeedTicket[] = [
  {
    subject: 'Lavatrice rotta alla consegna e rimborso mai arrivato',
    requester: 'rosa.bianchi@posta.example',
    status: 'open',
    priority: 'normal',
    tags: ['delivery', 'refund'],
    assignee: BRUNO,
    hoursAgo: 71,
    comments: [
      {
        from: 'rosa.bianchi@posta.example',
        body: `Buongiorno,

vi scrivo per presentare un reclamo per due motivi.

Primo: la lavatrice consegnata il 2 novembre (ordine 77120) è arrivata con il cestello ammaccato e perde acqua. Ha rovinato il parquet del corridoio.

Secondo: il trasportatore l'ha ritirata il giorno dopo, ma il rimborso di 449,00 € che mi era stato promesso entro cinque giorni non è mai arrivato.

Chiedo il rimborso e il risarcimento del danno al pavimento.

Cordiali saluti
Rosa Bianchi`,
      },
      {
        from: BRUNO,
        afterHours: 22,
        public: false,
        body: 'Due questioni distinte: prodotto difettoso con danno, e rimborso in ritardo. Chiesto al magazzino il verbale di ritiro.',
      },
    ],
  },
  {
    subject: 'Orari del negozio di Torino a Natale',
    requester: 'luca.moretti@posta.example',
    status: 'new',
    type: 'question',
    channel: 'web',
    hoursAgo: 9,
    comments: [
      {
        from: 'luca.moretti@posta.example',
        body: 'Salve, il negozio di via Garibaldi è aperto il 24 dicembre? E fino a che ora? Grazie mille, Luca Moretti',
      },
    ],
  },
  {
    subject: 'Reklamacja: pomyłka w fakturze za październik',
    requester: 'zofia.wisniewska@poczta.example',
    status: 'new',
    tags: ['billing'],
    hoursAgo: 15,
    comments: [
      {
        from: 'zofia.wisniewska@poczta.example',
        body: `Dzień dobry,

składam reklamację dotyczącą faktury FV/10/4471. Naliczono mi opłatę za usługę serwisową (129,90 zł), z której zrezygnowałam pisemnie we wrześniu; potwierdzenie rezygnacji mam w załączeniu do poprzedniej wiadomości.

Proszę o korektę faktury i zwrot nadpłaty na konto, z którego zapłaciłam.

Z poważaniem
Zofia Wiśniewska`,
      },
    ],
  },
  {
    subject: 'Zamówienie 20 sztuk filtrów',
    requester: 'marek.zielinski@poczta.example',
    status: 'open',
    type: 'task',
    tags: ['order'],
    assignee: SAM,
    hoursAgo: 28,
    comments: [
      {
        from: 'marek.zielinski@poczta.example',
        body: 'Dzień dobry, chcielibyśmy zamówić 20 sztuk filtrów FX-2 z dostawą do Poznania. Proszę o fakturę pro forma na firmę Zieliński Serwis. Pozdrawiam, Marek Zieliński',
      },
    ],
  },
  {
    subject: 'Dados da minha encomenda enviados a outra pessoa',
    requester: 'ines.carvalho@correio.example',
    status: 'open',
    priority: 'high',
    tags: ['privacy'],
    assignee: ALICE,
    hoursAgo: 46,
    comments: [
      {
        from: 'ines.carvalho@correio.example',
        body: `Bom dia,

Ontem recebi um telefonema de uma desconhecida que tinha na caixa dela a minha fatura, com o meu nome, morada, telefone e os últimos quatro dígitos do cartão. A encomenda dela veio parar a minha casa.

Considero isto muito grave e apresento reclamação. Quero saber quem mais viu os meus dados, o que vão fazer para que não volte a acontecer, e quero a minha encomenda.

Inês Carvalho`,
      },
    ],
  },
  {
    subject: 'Elogio ao apoio por chat',
    requester: 'rui.tavares@correio.example',
    status: 'new',
    channel: 'chat',
    hoursAgo: 4,
    comments: [
      {
        from: 'rui.tavares@correio.example',
        body: 'Queria apenas agradecer: ontem à noite resolveram-me o problema com a instalação em dez minutos. Muito bom atendimento! Rui Tavares',
      },
    ],
  },
  {
    subject: 'شكوى: تأخر التوصيل ثلاثة أسابيع',
    requester: 'layla.haddad@barid.example',
    status: 'new',
    priority: 'normal',
    tags: ['delivery'],
    hoursAgo: 11,
    comments: [
      {
        from: 'layla.haddad@barid.example',
        body: `السلام عليكم،

طلبت ثلاجة قبل ثلاثة أسابيع (رقم الطلب 90155) وكان موعد التوصيل خلال خمسة أيام. اتصلت بكم أربع مرات، وفي كل مرة يقال لي «غدًا». لدي طفل رضيع وأحتاج إلى حفظ الحليب والدواء.

أتقدم بشكوى رسمية وأطلب تحديد موعد مؤكد للتوصيل وتعويضًا عن التأخير.

مع التحية،
ليلى حداد`,
      },
    ],
  },
];

/**
 * A dozen or so written tickets in five languages: complaints of differing weight (a vulnerable customer, a report of
 * harassment, a short angry one, one with two issues, two near-duplicates by one person) and some that are none.
 */
export function sampleTickets(): SeedTicket[] {
  return structuredClone([...ENGLISH, ...OTHERS]);
}
