import type { Settings } from '../../settings/schema.ts';
import type { Sector } from '../../vocabulary.ts';
import type { Rejection } from '../rejections.ts';
import { rejection } from './outcome.ts';

/** Refuses a category or subcategory that the register's taxonomy does not have, naming those that it has. */
export function unknownCategory(
  rule: string,
  category: string | null | undefined,
  subcategory: string | null | undefined,
  settings: Settings,
): Rejection | null {
  const found = settings.taxonomy.find((entry) => entry.id === category);
  if (category != null && !found) return unknown(rule, 'category', category, settings.taxonomy);
  if (subcategory == null || found?.subcategories.some((entry) => entry.id === subcategory)) return null;
  return unknown(rule, 'subcategory', subcategory, found?.subcategories ?? []);
}

/** The line of business of a category, else the organisation's own. */
export function sectorOf(category: string | null | undefined, settings: Settings): Sector {
  return settings.taxonomy.find(({ id }) => id === category)?.sector ?? settings.defaultSector;
}

/** Refuses a name that is not in a list of the settings. */
export function unknown(
  rule: string,
  field: string,
  value: string,
  list: readonly { id: string }[],
): Rejection {
  const known = list.map((entry) => entry.id);
  return rejection(
    rule,
    'unknown-value',
    `${field} "${value}" is not one of ${known.join(', ') || '(none)'}`,
    {
      field,
      value,
      known,
    },
  );
}
