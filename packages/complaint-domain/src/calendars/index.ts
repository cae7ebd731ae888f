import movableDays from '../../calendars/movable-days.json' with { type: 'json' };
import type { Calendars } from './calendar-schema.ts';
import { AUSTRALIA, COUNTRIES, GERMANY, SPAIN, UNITED_STATES } from './files/index.ts';
import { resolveCalendars } from './resolve.ts';

export * from './business-days.ts';
export * from './calendar-schema.ts';
export * from './closing-days.ts';
export * from './days.ts';
export * from './holiday-names.ts';
export * from './office-hours.ts';
export * from './open-time.ts';
export * from './zone.ts';

/** The calendars that come with the product, by id: `au`, `au-nsw`, `gb-eng`, `br-bank` … */
export const CALENDARS: Calendars = resolveCalendars(
  [...COUNTRIES, ...AUSTRALIA, ...GERMANY, ...SPAIN, ...UNITED_STATES],
  movableDays,
);
