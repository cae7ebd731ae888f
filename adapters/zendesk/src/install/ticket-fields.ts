import type { Language, Status } from '@recourse/complaint-domain';
import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';
import { PHRASES } from '../render/phrases.ts';
import { statusTag, type ZendeskFields } from '../render/update.ts';
import { type PreparationStep, read, readAll, ZendeskSetupError } from './calls.ts';

const option = z.looseObject({ name: z.string(), value: z.string() });
const field = z.looseObject({
  id: z.number(),
  type: z.string(),
  title: z.string(),
  active: z.boolean(),
  custom_field_options: z.array(option).nullish(),
});
type Field = z.output<typeof field>;
const answer = z.looseObject({ ticket_field: field });

type Name = keyof ZendeskFields;
type Wanted = { name: Name; type: string; title: string; options: z.output<typeof option>[] };
type Prepared = { step: PreparationStep; id: number | null };

const TYPES: Record<Name, string> = { reference: 'text', status: 'tagger', nextObligation: 'date' };

export type FieldsWanted = {
  language: Language;
  /** Ids from an earlier preparation: a field may be renamed in Zendesk and is still found. */
  known?: Partial<ZendeskFields> | undefined;
  dryRun: boolean;
};

/** Plans and, unless it is a dry run, makes the three fields. Ids are `null` for what a dry run would create. */
export async function prepareFields(api: ZendeskApi, wanted: FieldsWanted) {
  const existing = await readAll(api, '/api/v2/ticket_fields', 'ticket_fields', field);
  const steps: PreparationStep[] = [];
  const ids: Record<Name, number | null> = { reference: null, status: null, nextObligation: null };
  for (const name of Object.keys(TYPES) as Name[]) {
    const made = await prepareField(api, existing, wantedField(name, wanted.language), wanted);
    steps.push(made.step);
    ids[name] = made.id;
  }
  return { steps, ids };
}

function wantedField(name: Name, language: Language): Wanted {
  const { fields, statuses } = PHRASES[language];
  const options = Object.entries(statuses).map(([status, name]) => ({
    name,
    value: statusTag(status as Status),
  }));
  return { name, type: TYPES[name], title: fields[name], options: name === 'status' ? options : [] };
}

async function prepareField(
  api: ZendeskApi,
  existing: Field[],
  wanted: Wanted,
  { known, dryRun }: FieldsWanted,
): Promise<Prepared> {
  const what = `ticket field "${wanted.title}"`;
  const found = existing.find(({ id }) => id === known?.[wanted.name]) ?? byTitle(existing, wanted);
  if (!found) {
    const step: PreparationStep = { what, action: 'create', detail: `a field of type ${wanted.type}` };
    return { step, id: dryRun ? null : await createField(api, wanted) };
  }
  if (found.type !== wanted.type) {
    const types = `has type ${found.type} where ${wanted.type} is needed; rename or remove it`;
    throw new ZendeskSetupError('conflict', `${what} (id ${found.id}) ${types}`);
  }
  const { changes, detail } = changesTo(found, wanted);
  if (detail.length === 0)
    return { step: { what, action: 'exists', detail: `id ${found.id}` }, id: found.id };
  if (!dryRun) await read(api, 'PUT', `/api/v2/ticket_fields/${found.id}`, answer, { ticket_field: changes });
  return { step: { what, action: 'update', detail: `id ${found.id}: ${detail.join(', ')}` }, id: found.id };
}

function byTitle(existing: Field[], { title }: Wanted): Field | undefined {
  const named = existing.filter((candidate) => candidate.title === title);
  return named.find(({ active }) => active) ?? named[0];
}

async function createField(api: ZendeskApi, { type, title, options }: Wanted): Promise<number> {
  const ticket_field = { type, title, ...(options.length > 0 ? { custom_field_options: options } : {}) };
  const made = await read(api, 'POST', '/api/v2/ticket_fields', answer, { ticket_field });
  return made.ticket_field.id;
}

/** An update must name all options of a field: those that it leaves out are removed. */
function changesTo(found: Field, wanted: Wanted) {
  const present = found.custom_field_options ?? [];
  const missing = wanted.options.filter(({ value }) => !present.some((each) => each.value === value));
  const custom_field_options = [...present, ...missing].map(({ name, value }) => ({ name, value }));
  return {
    changes: {
      // Named on every update, because Zendesk's description of the API requires both.
      type: found.type,
      title: found.title,
      ...(found.active ? {} : { active: true }),
      ...(missing.length > 0 ? { custom_field_options } : {}),
    },
    detail: [
      ...(found.active ? [] : ['activate it']),
      ...(missing.length > 0 ? [`add ${missing.map(({ name }) => name).join(', ')}`] : []),
    ],
  };
}
