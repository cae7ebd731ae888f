import { type AppPackage, fieldsOf, isFields, isText, jsonOf, parametersOf, type Rule } from './package.ts';

const REQUIRED = ['name', 'short_description', 'long_description', 'installation_instructions'];

function files(app: AppPackage): string[] {
  return [...app.files.keys()].filter((path) => /^translations\/[\w-]+\.json$/.test(path));
}

/** `{app: {name: …}}` → `app.name`, … with the values. */
function flat(value: unknown, prefix = ''): [string, unknown][] {
  return isFields(value)
    ? Object.entries(value).flatMap(([key, v]) => flat(v, prefix ? `${prefix}.${key}` : key))
    : [[prefix, value]];
}

function fallback(app: AppPackage): string {
  return `translations/${String(fieldsOf(app.manifest).defaultLocale)}.json`;
}

export const TRANSLATION_RULES: readonly Rule[] = [
  {
    id: 'T1',
    says: 'defaultLocale is a language that the package has',
    check: (app) => {
      const { defaultLocale } = fieldsOf(app.manifest);
      if (!isText(defaultLocale) || !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(defaultLocale))
        return ['defaultLocale must be a language such as "en"'];
      return app.files.has(fallback(app)) ? [] : [`${fallback(app)} is missing`];
    },
  },
  {
    id: 'T2',
    says: 'each translation names and describes the app in texts',
    check: (app) =>
      files(app).flatMap((path) => {
        const content = jsonOf(app, path);
        if (!isFields(content)) return [`${path} is not a JSON object`];
        const missing = REQUIRED.filter((key) => !isText(fieldsOf(content.app)[key])).map(
          (key) => `${path}: app.${key} is missing`,
        );
        const wrong = flat(content).filter(
          ([key, value]) => !isText(value) && !missing.some((m) => m.includes(key)),
        );
        return [...missing, ...wrong.map(([key]) => `${path}: ${key} is not a text`)];
      }),
  },
  {
    id: 'T3',
    says: 'all translations have the same keys',
    check: (app) => {
      const wanted = flat(jsonOf(app, fallback(app))).map(([key]) => key);
      return files(app).flatMap((path) => {
        const keys = new Set(flat(jsonOf(app, path)).map(([key]) => key));
        return [
          ...wanted.filter((key) => !keys.has(key)).map((key) => `${path}: ${key} is not translated`),
          ...[...keys].filter((key) => !wanted.includes(key)).map((key) => `${path}: ${key} is unknown`),
        ];
      });
    },
  },
  {
    id: 'T4',
    says: 'each parameter has a label',
    check: (app) => {
      const labels = fieldsOf(fieldsOf(fieldsOf(jsonOf(app, fallback(app))).app).parameters);
      return parametersOf(app)
        .map((parameter) => String(fieldsOf(parameter).name))
        .filter((name) => !isText(fieldsOf(labels[name]).label))
        .map((name) => `${fallback(app)}: app.parameters.${name}.label is missing`);
    },
  },
];
