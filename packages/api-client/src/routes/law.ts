import { createRoute } from '@hono/zod-openapi';
import { RegimeViewSchema } from '../schemas.ts';
import { SimulationRequestSchema, SimulationSchema } from '../simulations.ts';
import { itemsOf, jsonBody, jsonResponse, problemResponse, signedIn } from './common.ts';

const shared = { tags: ['Law'], security: signedIn };

export const regimes = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/regimes',
  summary: 'The regimes that come with this release: rules, sources, dates',
  responses: {
    200: jsonResponse('All.', itemsOf(RegimeViewSchema.meta({ id: 'Regime' }))),
    default: problemResponse,
  },
});

export const simulate = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/simulations',
  summary: 'What if: dates for any facts, the open portfolio, more time for one case',
  description: 'Nothing is kept. A portfolio shows the cases that the caller may see.',
  request: { body: jsonBody(SimulationRequestSchema) },
  responses: {
    200: jsonResponse('The answer, of the same kind.', SimulationSchema.meta({ id: 'Simulation' })),
    default: problemResponse,
  },
});
