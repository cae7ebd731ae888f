import { type AppPackage, fieldsOf, isFields, isText, placesOf, type Rule } from './package.ts';

const PLACES: Record<string, readonly string[]> = {
  support: [
    'background',
    'modal',
    'nav_bar',
    'new_ticket_sidebar',
    'organization_sidebar',
    'ticket_editor',
    'ticket_sidebar',
    'top_bar',
    'user_sidebar',
  ],
  chat: ['background', 'chat_sidebar', 'main_panel'],
  sell: [
    'background',
    'company_card',
    'dashboard',
    'deal_card',
    'lead_card',
    'modal',
    'person_card',
    'top_bar',
  ],
};
const FLAGS = ['private', 'signedUrls', 'singleInstall'];
const PLACE_FLAGS = ['autoHide', 'autoLoad', 'flexible'];

/** Rules on manifest.json itself, after Zendesk's manifest reference and its public checks (zendesk_apps_support). */
export const MANIFEST_RULES: readonly Rule[] = [
  {
    id: 'M1',
    says: 'manifest.json is a JSON object with name and version',
    check: ({ manifest }) =>
      isFields(manifest)
        ? ['name', 'version']
            .filter((field) => !isText(manifest[field]))
            .map((field) => `${field} is missing`)
        : ['manifest.json is not a JSON object'],
  },
  {
    id: 'M2',
    says: 'the author has a name, an e-mail address for support and an https address',
    check: ({ manifest }) => {
      const author = fieldsOf(fieldsOf(manifest).author);
      return [
        ...(isText(author.name) ? [] : ['author.name is missing']),
        ...(isText(author.email) && /^\S+@\S+\.\S+$/.test(author.email)
          ? []
          : ['author.email must be an e-mail address']),
        ...(author.url === undefined || isHttps(author.url) ? [] : ['author.url must begin with https://']),
      ];
    },
  },
  {
    id: 'M3',
    says: 'frameworkVersion is "2.0"',
    check: ({ manifest }) =>
      fieldsOf(manifest).frameworkVersion === '2.0' ? [] : ['frameworkVersion must be "2.0"'],
  },
  {
    id: 'M4',
    says: 'flags are true or false',
    check: (app) => [
      ...wrongFlags(fieldsOf(app.manifest), FLAGS, ''),
      ...placesOf(app).flatMap(({ name, options }) => wrongFlags(options, PLACE_FLAGS, `${name}.`)),
    ],
  },
  {
    id: 'M5',
    says: 'there is a location, and each is one that its product has',
    check: (app) => {
      const places = placesOf(app);
      if (places.length === 0) return ['location names no place'];
      return places
        .filter(({ product, name }) => !PLACES[product]?.includes(name))
        .map(({ product, name }) => `location.${product}.${name} does not exist`);
    },
  },
  {
    id: 'M6',
    says: 'each page is an https address or a file in assets',
    check: (app) =>
      placesOf(app)
        .filter(({ options }) => !isHttps(options.url) && !isAsset(app, options.url))
        .map(
          ({ name, options }) => `${name}: "${String(options.url)}" is neither https nor a file in assets`,
        ),
  },
  {
    id: 'M7',
    says: 'pages on a server are signed, so that the server knows who asks',
    check: (app) =>
      fieldsOf(app.manifest).signedUrls === true ||
      placesOf(app).every(({ options }) => !isHttps(options.url))
        ? []
        : ['signedUrls must be true for pages on a server'],
  },
  {
    id: 'M8',
    says: 'domainWhitelist lists host names',
    check: ({ manifest }) => {
      const { domainWhitelist: list } = fieldsOf(manifest);
      if (list === undefined) return [];
      if (!Array.isArray(list)) return ['domainWhitelist must be a list'];
      return list
        .filter((host) => !isHostName(host))
        .map((host) => `domainWhitelist: "${String(host)}" is no host name`);
    },
  },
];

function wrongFlags(fields: Record<string, unknown>, names: readonly string[], prefix: string): string[] {
  return names
    .filter((name) => fields[name] !== undefined && typeof fields[name] !== 'boolean')
    .map((name) => `${prefix}${name} must be true or false`);
}

function isHttps(value: unknown): boolean {
  return isText(value) && URL.parse(value)?.protocol === 'https:';
}

function isAsset(app: AppPackage, value: unknown): boolean {
  return isText(value) && value.startsWith('assets/') && app.files.has(value.split(/[?#]/)[0] as string);
}

function isHostName(value: unknown): boolean {
  return isText(value) && /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(value);
}
