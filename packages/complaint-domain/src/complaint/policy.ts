import type { Calendars } from '../calendars/index.ts';
import type { Regime } from '../regimes/index.ts';
import type { Settings } from '../settings/schema.ts';

/** Everything that `decide`, `react` and `obligationsOf` need to know besides the complaint itself. */
export type Policy = { settings: Settings; regimes: readonly Regime[]; calendars: Calendars };
