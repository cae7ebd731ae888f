import type { Failure } from '@recourse/audit-log';

/** What was looked at and what it showed. */
export type Proven = {
  kind: 'bundle' | 'export' | 'log';
  register?: string;
  reference?: string;
  /** Name under which the log signs. */
  origin?: string;
  /** Entries that the signed checkpoint covers. */
  size?: number;
  /** Base64 of the signed root. */
  root?: string;
  /** Entries read and found in place. */
  entries?: number;
  events?: { index: number; version: number; type: string; at: string }[];
  /** The key that signed. */
  key: string | null;
  /** Whether the caller named that key. */
  keyTrusted: boolean;
  failure: Failure | null;
};

/** The position in the log of the first entry found wrong, where one could be told. */
export function firstWrong({ failure }: Proven): number | null {
  return failure?.at?.logIndex ?? null;
}

export function provenJson(target: string, proven: Proven): Record<string, unknown> {
  const { failure, ...rest } = proven;
  if (failure === null) return { ok: true, target, ...rest };
  const { code, message, at } = failure;
  return {
    ok: false,
    target,
    ...rest,
    firstWrongEntry: firstWrong(proven),
    error: { code, message, ...(at && { at }) },
  };
}

export function provenLines(target: string, proven: Proven): string[] {
  const { failure } = proven;
  if (failure !== null)
    return [`NOT PROVEN  ${target}`, ...failureLines(proven, failure), ...keyLines(proven)];
  return [`PROVEN  ${target}`, ...successLines(proven), ...keyLines(proven)];
}

const n = (value: number | undefined) => (value ?? 0).toLocaleString('en');

function successLines({ kind, register, reference, entries, size, origin, events = [] }: Proven): string[] {
  if (kind !== 'bundle') {
    const what = kind === 'export' ? `the export of register ${register}` : 'the log';
    return [`  All ${n(entries)} entries of ${what} are the ones that ${origin} signed for, in this order.`];
  }
  return [
    `  Complaint ${reference} of register ${register}: versions 1 to ${entries} stand unchanged in the log`,
    `  ${origin}, whose signed checkpoint covers ${n(size)} entries. Later versions may exist.`,
    ...events.map(({ index, version, type, at }) => `    ${version}. ${at}  ${type}  (entry ${n(index)})`),
  ];
}

function failureLines(proven: Proven, { code, message, at }: Failure): string[] {
  const index = firstWrong(proven);
  const place = at?.field === undefined ? [] : [`  Field: ${at.field}`];
  const entry = index === null ? [] : [`  First wrong entry: ${index}`];
  return [`  ${message} [${code}]`, ...entry, ...place];
}

function keyLines({ key, keyTrusted, kind, failure }: Proven): string[] {
  if (key === null) return [];
  if (keyTrusted) return [`  Key: ${key}`, '  It is the key that you named.'];
  const source = kind === 'log' ? 'the log itself' : 'the file itself';
  const warning = `  It comes from ${source}, so whoever made it could have made the key as well. Compare it with the one`;
  return [
    `  Key: ${key}`,
    ...(failure === null
      ? [warning, '  that the organisation publishes, or name that one with --expect.']
      : []),
  ];
}
