import auRg271 from '../../regimes/au-rg271.json' with { type: 'json' };
import auRg271Credit from '../../regimes/au-rg271-credit.json' with { type: 'json' };
import auRg271DeathBenefit from '../../regimes/au-rg271-death-benefit.json' with { type: 'json' };
import auRg271Super from '../../regimes/au-rg271-super.json' with { type: 'json' };
import type { Regime } from './regime-schema.ts';

export * from './content-elements.ts';
export * from './duration-schema.ts';
export * from './fact-schema.ts';
export * from './match.ts';
export * from './regime-schema.ts';
export * from './rule-schema.ts';

/** One file a regime; that every file has the form of `RegimeSchema` is shown by a test, not checked at run time. */
const FILES: readonly object[] = [auRg271, auRg271Super, auRg271DeathBenefit, auRg271Credit];

/** The regimes that come with the product, country by country; the organisation's own standards last. */
export const REGIMES = FILES as readonly Regime[];

/** A shipped regime by its id. An unknown id is a bug in the caller. */
export function shippedRegime(id: string): Regime {
  const found = REGIMES.find((regime) => regime.id === id);
  if (!found) throw new Error(`no regime ${id}`);
  return found;
}
