import { parseSync, Visitor } from 'oxc-parser';

export type Import = { specifier: string; line: number; typeOnly: boolean };
export type SwitchedOff = { what: string; line: number };
export type Source = { imports: Import[]; switchedOff: SwitchedOff[] };

const RUNNERS = new Set(['it', 'test', 'describe', 'suite']);
const SWITCHES = new Set(['skip', 'only', 'todo']);

/** What a TypeScript source imports, and the tests that it switches off. Throws when it cannot be parsed. */
export function readSource(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const switchedOff: SwitchedOff[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const add = (node: { start: number }, specifier: unknown, typeOnly: boolean) => {
    if (typeof specifier === 'string') imports.push({ specifier, line: lineOf(node.start), typeOnly });
  };
  new Visitor({
    ImportDeclaration(node) {
      const { importKind, specifiers, source } = node;
      const onlyTypes =
        specifiers.length > 0 && specifiers.every((s) => 'importKind' in s && s.importKind === 'type');
      add(node, source.value, importKind === 'type' || onlyTypes);
    },
    ExportNamedDeclaration(node) {
      const { exportKind, specifiers, source } = node;
      const onlyTypes = specifiers.length > 0 && specifiers.every((s) => s.exportKind === 'type');
      add(node, source?.value, exportKind === 'type' || onlyTypes);
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(node, node.source.value, false);
    },
    TSImportType(node) {
      add(node, node.source.value, true);
    },
    MemberExpression(node) {
      if (node.computed || node.property.type !== 'Identifier' || !SWITCHES.has(node.property.name)) return;
      const runner = rootName(node.object);
      if (runner === undefined || !RUNNERS.has(runner)) return;
      switchedOff.push({ what: `${runner}.${node.property.name}`, line: lineOf(node.start) });
    },
  }).visit(program);
  return { imports, switchedOff };
}

/** `it` of `it.concurrent.each`. */
function rootName(node: { type: string; name?: unknown; object?: unknown }): string | undefined {
  if (node.type === 'Identifier') return String(node.name);
  return node.type === 'MemberExpression' ? rootName(node.object as typeof node) : undefined;
}
