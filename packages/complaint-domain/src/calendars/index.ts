import { AU } from './au.ts';
import type { Calendars } from './calendar-schema.ts';
import { GB_ENG } from './gb-eng.ts';

export { AU } from './au.ts';
export * from './business-days.ts';
export * from './calendar-schema.ts';
export * from './days.ts';
export { GB_ENG } from './gb-eng.ts';
export * from './zone.ts';

/** The calendars that come with the product, by id. */
export const CALENDARS: Calendars = { [AU.id]: AU, [GB_ENG.id]: GB_ENG };
