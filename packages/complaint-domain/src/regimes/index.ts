import { AU_RG271 } from './au-rg271.ts';
import { INTERNAL } from './internal.ts';
import type { Regime } from './regime-schema.ts';
import { UK_DISP } from './uk-disp.ts';

export { AU_RG271 } from './au-rg271.ts';
export * from './duration-schema.ts';
export * from './fact-schema.ts';
export { INTERNAL } from './internal.ts';
export * from './match.ts';
export * from './regime-schema.ts';
export * from './rule-schema.ts';
export { UK_DISP } from './uk-disp.ts';

/** The regimes that come with the product. */
export const REGIMES: readonly Regime[] = [AU_RG271, UK_DISP, INTERNAL];
