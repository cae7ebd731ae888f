/** What one folder may use of the others. `folder` allows every entry point of it, `folder/entry` only that one. */
export type Rule = {
  /** May be imported by anything in the folder. */
  uses: string[];
  /** `import type` only: nothing of it reaches the bundle. */
  types?: string[];
  /** In tests and their fixtures, besides `uses` and `types`. */
  tests?: string[];
  /** No modules of Node or Workers outside of tests: it runs in browsers as well. */
  portable?: true;
};

const DOMAIN = 'packages/complaint-domain';
const LOG = 'packages/audit-log';
const CHANNEL = 'packages/channel';
const CLIENT = 'packages/api-client';
const UI = 'packages/ui';
const EMULATORS = 'packages/host-emulators';
const CHAT = 'packages/chat';
const ZENDESK = 'adapters/zendesk';
const SLACK = 'adapters/slack';
const SERVICE = 'apps/service';

/**
 * Who may import whom. Rules and the log know nothing of ours; adapters never an app, a store or each other; pages in
 * a browser only the client and the components; everything meets in the service. Nothing imports `test/`.
 */
export const HOUSE: Record<string, Rule> = {
  [DOMAIN]: { uses: [], portable: true },
  [LOG]: { uses: [], portable: true },
  [CHANNEL]: { uses: [DOMAIN], portable: true },
  [CLIENT]: { uses: [DOMAIN], portable: true },
  [UI]: { uses: [], types: [CLIENT, DOMAIN], tests: [DOMAIN], portable: true },
  [CHAT]: {
    // The catalogues of the screens are too large for a bot; what screens and chats both say stands in `words`.
    uses: [
      ...[CHANNEL, DOMAIN, `${CLIENT}/client`],
      ...['i18n', 'words', 'timeline', 'problems'].map((entry) => `${UI}/${entry}`),
    ],
    types: [CLIENT, `${UI}/catalogues`],
    tests: [`${UI}/catalogues`],
    portable: true,
  },
  [EMULATORS]: { uses: [] },
  [SLACK]: { uses: [CHANNEL, CHAT, DOMAIN] },
  [ZENDESK]: { uses: [CHANNEL, DOMAIN] },
  [SERVICE]: { uses: [DOMAIN, LOG, CHANNEL, CLIENT, ZENDESK], tests: [EMULATORS] },
  'apps/slack-bot': {
    uses: [SLACK, CHAT, CHANNEL, DOMAIN, `${CLIENT}/client`],
    types: [CLIENT],
    tests: [EMULATORS],
  },
  // The client's other entry points bring the schemas along, which are too large for a sidebar.
  'apps/zendesk-sidebar': { uses: [`${CLIENT}/client`, UI], types: [CLIENT, DOMAIN], tests: [EMULATORS] },
  'apps/cli': { uses: [CLIENT, LOG, DOMAIN, ZENDESK], tests: [SERVICE, EMULATORS] },
  'apps/playground': {
    uses: [SERVICE, 'apps/slack-bot', EMULATORS, CLIENT, UI, ZENDESK],
    types: [DOMAIN],
    tests: [LOG],
  },
  test: {
    uses: [
      DOMAIN,
      LOG,
      CHANNEL,
      CHAT,
      CLIENT,
      EMULATORS,
      ZENDESK,
      SLACK,
      SERVICE,
      'apps/slack-bot',
      'apps/cli',
      'apps/playground',
    ],
  },
};

/** Longer files are listed, not refused. */
export const LONG_FILE_LINES = 400;

/** What no file of the project may contain. Locations are told, contents not: they may be secret. */
export const FORBIDDEN_TEXT: { what: string; pattern: RegExp }[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.:/-])\/(?:work\/(?:main|shared)|root|home\/\w+|Users\/\w+)\//,
  },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s+[A-Za-z0-9+/=]{24}/ },
  { what: 'an API key', pattern: /\br[ks]_[a-z0-9][a-z0-9-]{0,39}_[A-Za-z0-9_-]{40,}/ },
];

/** Where builds put what is shipped; looked at when it is there. Source maps stay at home. */
export const BUNDLES = { include: ['apps/*/dist/**'], exclude: ['**/*.map'] };
