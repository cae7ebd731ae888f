import type { RegimeView, Simulation } from '@recourse/api-client';
import { problem } from '../problems.ts';
import type { Answer, Caller, Rendered, SimulationOrder } from '../rpc.ts';
import { seesSummaries, viewerOf } from '../sight.ts';
import { simulateDates } from '../simulate/dates.ts';
import { simulateMoreTime } from '../simulate/more-time.ts';
import { simulatePortfolioOf } from '../simulate/portfolio.ts';
import { languageOf } from '../views/language.ts';
import { regimeViews } from '../views/regime-view.ts';
import { type CallContext, no, ok, withAccess, withFullCase } from './call.ts';

type OrderOf<Kind extends SimulationOrder['kind']> = Extract<SimulationOrder, { kind: Kind }>;
type Simulated = Answer<Simulation>;

/** Calls about the law: what there is of it, and what would be if. Nothing of a simulation is kept. */
export function lawCalls(call: CallContext) {
  const { register } = call;

  const dates = (caller: Caller, order: OrderOf<'dates'>): Simulated =>
    withAccess(call, caller, 'read', () => simulateDates(order, languageOf(caller.language)));

  const moreTime = (caller: Caller, order: OrderOf<'more-time'>): Simulated =>
    withFullCase(call, caller, order.reference, 'simulation', (c) =>
      simulateMoreTime(order, {
        c,
        policy: register.policy(),
        now: register.now(),
        language: languageOf(caller.language),
      }),
    );

  const portfolio = (caller: Caller, order: OrderOf<'portfolio'>): Simulated =>
    withAccess(call, caller, 'read', (access) => {
      if (seesSummaries(access))
        return no(problem('forbidden', 'sales see no dates of cases', 'not-permitted'));
      const viewer = viewerOf(access.actor);
      return simulatePortfolioOf(register, order, viewer);
    });

  return {
    regimes: (caller: Caller): Answer<{ items: RegimeView[] }> =>
      withAccess(call, caller, 'read', () =>
        ok({ items: regimeViews(register.stores.settings.current(), languageOf(caller.language)) }),
      ),

    simulate: (caller: Caller, order: SimulationOrder): Answer<Rendered<Simulation>> => {
      const simulated = simulate(caller, order);
      return simulated.ok ? ok({ json: JSON.stringify(simulated.value), version: null }) : simulated;
    },
  };

  function simulate(caller: Caller, order: SimulationOrder): Simulated {
    if (order.kind === 'dates') return dates(caller, order);
    return order.kind === 'more-time' ? moreTime(caller, order) : portfolio(caller, order);
  }
}
