import { createRoute } from '@hono/zod-openapi';
import { DeskSchema, PreferencesSchema } from '../desk.ts';
import { jsonBody, jsonResponse, problemResponse, signedIn } from './common.ts';

const shared = { tags: ['Desk'], security: signedIn };
const preferencesSchema = PreferencesSchema.meta({ id: 'Preferences' });

export const desk = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/desk',
  summary: 'What waits for the caller',
  description: 'At most 25 of each, most pressing first. For members.',
  responses: {
    200: jsonResponse('As it is now.', DeskSchema.meta({ id: 'Desk' })),
    default: problemResponse,
  },
});

export const preferences = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/preferences',
  summary: 'How the caller wants to be told of things',
  responses: { 200: jsonResponse('As they stand now.', preferencesSchema), default: problemResponse },
});

export const putPreferences = createRoute({
  ...shared,
  method: 'put',
  path: '/v1/preferences',
  summary: 'Change how the caller wants to be told of things',
  description: 'What is left out goes by the settings of the register again.',
  request: { body: jsonBody(preferencesSchema) },
  responses: { 200: jsonResponse('As they stand now.', preferencesSchema), default: problemResponse },
});
