import type { ViewOutput } from '@slack/bolt';
import { actionOf } from './inputs.ts';

/** What was filled in, by the name of the field; what is empty is ''. */
export type Values = Readonly<Record<string, string>>;
type State = ViewOutput['state']['values'];

/** The fields of a form as it was when it was sent, or when something in it was pressed. */
export function valuesOf(view: { state?: { values?: State } | undefined }): Values {
  const fields = Object.entries(view.state?.values ?? {}).flatMap(([block, actions]) =>
    Object.values(actions).map((field) => [actionOf(block), textOf(field)] as const),
  );
  return Object.fromEntries(fields);
}

type FieldState = State[string][string];

function textOf(field: FieldState): string {
  const { value, selected_option, selected_date, selected_date_time } = field as FieldState & {
    selected_date_time?: number | null;
  };
  return String(value ?? selected_option?.value ?? selected_date ?? selected_date_time ?? '');
}

/** Ids of blocks by the name of their field, for what is said about a field. */
export function blocksOf(view: { state?: { values?: State } | undefined }): Map<string, string> {
  return new Map(Object.keys(view.state?.values ?? {}).map((block) => [actionOf(block), block]));
}

/** What the form was told to remember; an empty object for anything that is not of this kind. */
export function metaOf<T extends object>(view: { private_metadata?: string | undefined }): Partial<T> {
  try {
    const read: unknown = JSON.parse(view.private_metadata ?? '');
    return typeof read === 'object' && read !== null ? (read as Partial<T>) : {};
  } catch {
    return {};
  }
}
