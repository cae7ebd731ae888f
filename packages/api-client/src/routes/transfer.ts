import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { jsonResponse, problemResponse, signedIn } from './common.ts';

const shared = { tags: ['Transfer'], security: signedIn };
const ndjson = { 'application/x-ndjson': { schema: z.string() } } as const;

export const exportRegister = createRoute({
  ...shared,
  method: 'get',
  path: '/v1/export',
  summary: 'The whole register as one file',
  description:
    'One JSON object a line: the head, then each entry of the log, then the checkpoint. A file without its checkpoint line is not whole. The keys to cases that exclude the caller are left out; `withheld` in the head says how many. Scope `export`.',
  responses: { 200: { description: 'The file.', content: ndjson }, default: problemResponse },
});

export const importRegister = createRoute({
  ...shared,
  method: 'post',
  path: '/v1/import',
  summary: 'Take an exported file into an empty register',
  description:
    'The register answers 503 `importing` to everything else until it is done. An import that broke off goes on with the same file; another file starts over. Scope `import`.',
  request: { body: { required: true, content: ndjson } },
  responses: {
    200: jsonResponse('Taken in and checked.', z.object({ entries: z.int() })),
    default: problemResponse,
  },
});
