import { type CommandData, type Language, parseCommand } from '@recourse/complaint-domain';
import type { Field, Mapping } from './fields.ts';
import { type DateOrder, readChannel, readCountry, readDate, readLanguage } from './values.ts';

/** What holds for every row that does not say otherwise. */
export type RowDefaults = { language: Language; country: string | null; dates: DateOrder };

export type Refusal = { field: string; rule: string; message: string };
/** Data of the command Lodge, as sent. */
export type LodgeData = { description: string } & Partial<Omit<CommandData<'Lodge'>, 'description'>>;
export type Reading =
  | { ok: true; data: LodgeData; builtDescription: boolean }
  | { ok: false; refusals: Refusal[] };

/** Fields whose cell is taken as it stands. */
const VERBATIM = [
  ...[
    'subject',
    'product',
    'defect',
    'place',
    'externalReference',
    'remedySought',
    'type',
    'category',
    'subcategory',
  ],
  ...['severity', 'impact'],
] as const satisfies readonly Field[];
const VERBATIM_COMPLAINANT = [
  ...['name', 'email', 'phone', 'vulnerability', 'representative', 'safeContact'],
] as const satisfies readonly Field[];

/** Turns the cells of one row into a complaint, or says which fields are wrong by which rule. Pure. */
export function readRow(cells: string[], mapping: Mapping, defaults: RowDefaults, now: number): Reading {
  const refusals: Refusal[] = [];
  const cell = (field: Field): string | undefined => {
    const column = mapping[field];
    return (column === undefined ? '' : (cells[column] ?? '')).trim() || undefined;
  };
  const data: Record<string, unknown> = {
    ...pickCells(VERBATIM, cell),
    ...readValues(cell, defaults, now, refusals),
  };
  const complainant = { ...pickCells(VERBATIM_COMPLAINANT, cell), ...countryOf(cell, defaults, refusals) };
  if (Object.keys(complainant).length > 0) data.complainant = complainant;
  const written = cell('description');
  data.description = written ?? builtDescription(cell, data.language as Language) ?? '';
  const parsed = parseCommand('Lodge', data);
  if (!parsed.ok) refusals.push(...parsed.problem);
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, data: data as LodgeData, builtDescription: written === undefined };
}

type Cell = (field: Field) => string | undefined;

function pickCells(fields: readonly Field[], cell: Cell): Record<string, string> {
  const filled = fields
    .map((field) => [field, cell(field)] as const)
    .filter(([, text]) => text !== undefined);
  return Object.fromEntries(filled) as Record<string, string>;
}

function readValues(
  cell: Cell,
  defaults: RowDefaults,
  now: number,
  refusals: Refusal[],
): Record<string, unknown> {
  const channel = cell('channel');
  return {
    channel: channel === undefined ? 'other' : readChannel(channel),
    language: languageOf(cell, defaults, refusals),
    ...receivedAtOf(cell, defaults, now, refusals),
  };
}

function languageOf(cell: Cell, { language }: RowDefaults, refusals: Refusal[]): Language {
  const text = cell('language');
  if (text === undefined) return language;
  const found = readLanguage(text);
  if (found === null) refusals.push(refusal('language', `"${text}" is none of en, it, pl, pt, ar`));
  return found ?? language;
}

function receivedAtOf(
  cell: Cell,
  { dates }: RowDefaults,
  now: number,
  refusals: Refusal[],
): { receivedAt?: number } {
  const text = cell('receivedAt');
  if (text === undefined) return {};
  const at = readDate(text, dates);
  if (typeof at === 'string') refusals.push(refusal('receivedAt', at));
  else if (at > now) refusals.push(refusal('receivedAt', `"${text}" lies in the future`));
  else return { receivedAt: at };
  return {};
}

function countryOf(cell: Cell, { country }: RowDefaults, refusals: Refusal[]): { country?: string } {
  const text = cell('country');
  if (text === undefined) return country === null ? {} : { country };
  const found = readCountry(text);
  if (found === null) refusals.push(refusal('complainant.country', `"${text}" is no country`));
  return found === null ? {} : { country: found };
}

function refusal(field: Field | 'complainant.country', message: string): Refusal {
  return { field, rule: `import.${field}`, message };
}

const NO_NARRATIVE: Record<Language, { lead: string; labels: [string, string, string] }> = {
  en: { lead: 'No narrative was given with this complaint.', labels: ['Issue', 'Detail', 'Product'] },
  it: { lead: 'Il reclamo non contiene una descrizione.', labels: ['Problema', 'Dettaglio', 'Prodotto'] },
  pl: { lead: 'Skarga nie zawiera opisu.', labels: ['Problem', 'Szczegół', 'Produkt'] },
  pt: { lead: 'A reclamação não contém descrição.', labels: ['Problema', 'Pormenor', 'Produto'] },
  ar: { lead: 'لم يرد وصف مع هذه الشكوى.', labels: ['المشكلة', 'التفاصيل', 'المنتج'] },
};

/** A complaint without a narrative is still a complaint: what its other cells say, and that it had none. */
function builtDescription(cell: Cell, language: Language): string | undefined {
  const { lead, labels } = NO_NARRATIVE[language];
  const cells = [cell('subject'), cell('defect'), cell('product')];
  if (cells[0] === undefined && cells[1] === undefined) return undefined;
  const lines = cells.flatMap((text, i) => (text === undefined ? [] : [`${labels[i]}: ${text}`]));
  return [lead, ...lines].join('\n');
}
