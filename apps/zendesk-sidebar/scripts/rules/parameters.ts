import { fieldsOf, isText, parametersOf, type Rule } from './package.ts';

const TYPES = ['checkbox', 'hidden', 'multiline', 'number', 'oauth', 'text', 'url'];

/** Rules on the settings that an administrator fills in at installation. */
export const PARAMETER_RULES: readonly Rule[] = [
  {
    id: 'P1',
    says: 'each parameter has a name of its own and a known type',
    check: (app) => {
      const names = parametersOf(app).map((p) => fieldsOf(p).name);
      return parametersOf(app).flatMap((parameter, i) => {
        const { name, type = 'text' } = fieldsOf(parameter);
        if (!isText(name)) return [`parameter ${i + 1} has no name`];
        if (names.indexOf(name) !== i) return [`two parameters are called ${name}`];
        return TYPES.includes(String(type)) ? [] : [`${name}: there is no type "${String(type)}"`];
      });
    },
  },
  {
    id: 'P2',
    says: 'secrets are secure text parameters, never hidden ones, and none has a default',
    check: (app) =>
      parametersOf(app).flatMap((parameter) => {
        const { name, type = 'text', secure, default: preset } = fieldsOf(parameter);
        const named = /token|secret|passw|api_?key/i.test(String(name));
        if (named && secure !== true) return [`${String(name)} looks like a secret: it needs "secure": true`];
        if (secure === true && !['text', 'multiline'].includes(String(type)))
          return [`${String(name)}: secure needs type text`];
        return secure === true && preset !== undefined
          ? [`${String(name)}: a secret must not have a default`]
          : [];
      }),
  },
  {
    id: 'P3',
    says: 'secure parameters go to listed hosts only',
    check: (app) => {
      const { domainWhitelist: hosts } = fieldsOf(app.manifest);
      const secure = parametersOf(app).some((parameter) => fieldsOf(parameter).secure === true);
      return secure && !(Array.isArray(hosts) && hosts.length > 0)
        ? ['secure parameters need a domainWhitelist']
        : [];
    },
  },
  {
    id: 'P4',
    says: 'nobody is made to fill in what is not shown',
    check: (app) =>
      parametersOf(app)
        .map(fieldsOf)
        .filter(({ type, required }) => type === 'hidden' && required === true)
        .map(({ name }) => `${String(name)}: a hidden parameter cannot be required`),
  },
];
