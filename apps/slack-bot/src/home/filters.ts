import { HOME_SECTIONS, type HomeFilters } from '@recourse/chat';
import { PRIORITIES } from '@recourse/complaint-domain/vocabulary';
import * as z from 'zod';

/** What a person chose to see; kept in the view itself. */
export type Filters = Pick<HomeFilters, 'show' | 'priority' | 'queue'>;

const FiltersSchema = z.object({
  show: z.enum(HOME_SECTIONS).optional().catch(undefined),
  priority: z.enum(PRIORITIES).optional().catch(undefined),
  queue: z.string().max(60).optional().catch(undefined),
});

export function filtersText(filters: Filters): string {
  return JSON.stringify(filters);
}

/** What a view was filtered by, with one filter chosen anew; `all` takes it off. */
export function filtersOf(text: string | undefined, chosen?: { filter: string; value: string }): Filters {
  const changed =
    chosen === undefined ? {} : { [chosen.filter]: chosen.value === 'all' ? undefined : chosen.value };
  return FiltersSchema.parse({ ...read(text), ...changed });
}

function read(text: string | undefined): object {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
