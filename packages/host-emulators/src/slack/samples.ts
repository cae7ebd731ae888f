import type { SeedSlackChannel, SeedSlackUser, SlackApp } from './options.ts';

const ALICE = 'alice.agent@acme.example';
const BRUNO = 'bruno.manager@acme.example';
const CHLOE = 'chloe.compliance@acme.example';
const SAM = 'sam.sales@acme.example';
const PAOLA = 'paola.branch@acme.example';

const PEOPLE: SeedSlackUser[] = [
  { id: 'U0ALICE', name: 'Alice Brandt', email: ALICE, locale: 'en-GB', tz: 'Europe/London' },
  { id: 'U0BRUNO', name: 'Bruno Ferri', email: BRUNO, locale: 'it-IT', tz: 'Europe/Rome' },
  { id: 'U0CHLOE', name: 'Chloe Adeyemi', email: CHLOE, locale: 'en-GB', tz: 'Europe/London' },
  { id: 'U0SAM', name: 'Sam Kowalczyk', email: SAM, locale: 'pl-PL', tz: 'Europe/Warsaw' },
  { id: 'U0PAOLA', name: 'Paola Rinaldi', email: PAOLA, locale: 'it-IT', tz: 'Europe/Rome' },
];

/** The people of the sample company; Paola of the branch is no member of the register. */
export function sampleSlackUsers(): SeedSlackUser[] {
  return structuredClone(PEOPLE);
}

const CHANNELS: SeedSlackChannel[] = [
  {
    id: 'C0GENERAL',
    name: 'general',
    members: [ALICE, BRUNO, CHLOE, SAM, PAOLA],
    topic: 'News for everybody at Acme',
    messages: [
      {
        from: BRUNO,
        minutesAgo: 1_500,
        text: 'The branch in Leeds opens at ten tomorrow because of the fire drill.',
      },
      {
        from: CHLOE,
        minutesAgo: 300,
        text: 'Reminder: the quarterly complaints return is due on Friday week. :calendar:',
      },
    ],
  },
  {
    id: 'C0COMPLAINTS',
    name: 'complaints',
    members: [ALICE, BRUNO, CHLOE, SAM, PAOLA],
    topic: 'Heard a complaint? Put it here, in the customer’s own words',
    messages: [
      {
        from: SAM,
        minutesAgo: 190,
        text: 'Call from Mr Grantham, account ending 4471: we charged him an overdraft fee twice in October and nobody has answered the letter he sent on the 2nd. He says he will go to the ombudsman if he hears nothing this week.',
        thread: [
          {
            from: ALICE,
            text: 'Do we know which letter? There is nothing under his name in the post of that week.',
          },
          { from: SAM, text: 'He sent it to the branch in Leeds, signed for. He can e-mail me the receipt.' },
        ],
      },
      {
        from: PAOLA,
        minutesAgo: 95,
        text: 'La signora Conti è venuta in filiale molto arrabbiata: il bonifico per l’affitto del 1° novembre è arrivato al padrone di casa con cinque giorni di ritardo e le ha addebitato una penale di 60 €. Vuole che la rimborsiamo.',
      },
      {
        from: SAM,
        minutesAgo: 40,
        text: 'Somebody wrote on our review page: “Cancelled my card by mistake, left me at the till with a full trolley and two small children. The hotline laughed.” Name given as D. Okafor, no account number.',
      },
    ],
  },
  {
    id: 'C0RETAIL',
    name: 'retail-team',
    private: true,
    members: [ALICE, BRUNO, CHLOE],
    topic: 'Retail banking: who does what today',
    messages: [
      {
        from: BRUNO,
        minutesAgo: 120,
        text: 'Alice takes the phones until one, then Sam. I am with the auditors all day.',
      },
      {
        from: ALICE,
        minutesAgo: 110,
        text: 'Fine. Two final responses are waiting for a second pair of eyes, @Chloe.',
      },
    ],
  },
];

/** Three channels with a few messages that read like complaints, in two languages. */
export function sampleSlackChannels(): SeedSlackChannel[] {
  return structuredClone(CHANNELS);
}

/** Every scope that the emulator knows an event or a method for. */
const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:manage',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'groups:write',
  'im:history',
  'im:read',
  'im:write',
  'links:read',
  'links:write',
  'reactions:read',
  'reactions:write',
  'team:read',
  'users:read',
  'users:read.email',
];

/** An app of Recourse's shape; addresses are given by whoever runs it. */
export function sampleSlackApp(
  own: Partial<SlackApp> & Pick<SlackApp, 'clientSecret' | 'signingSecret'>,
): SlackApp {
  return {
    id: 'A0RECOURSE',
    clientId: '100000000001.100000000002',
    name: 'Recourse',
    botName: 'Recourse',
    scopes: [...SCOPES],
    redirectUrls: [],
    commands: [
      { command: '/complaint', description: 'Register, find and follow complaints', usageHint: 'help' },
    ],
    messageShortcuts: [
      { callbackId: 'register_complaint', name: 'Register complaint' },
      { callbackId: 'attach_to_case', name: 'Attach to a case' },
    ],
    ...own,
  };
}
