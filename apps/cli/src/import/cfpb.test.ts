import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMAND_SCHEMAS } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { mappingFor } from './fields.ts';
import { readRows } from './rows.ts';
import { openSource } from './source.ts';
import { readRow } from './to-lodge.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const shared = process.env.RECOURSE_SHARED ?? `${root}../shared`;
const path = `${shared}/data/cfpb/complaints.csv`;
const isThere = existsSync(path);
if (!isThere) console.log(`skipped: ${path} is not there (set RECOURSE_SHARED)`);

it.skipIf(!isThere)('turns each of 1,000 real complaints into valid data of the command Lodge', async () => {
  const source = await openSource(path, 'complaints.csv');
  const mapping = mappingFor(source.header);
  const channels = new Set<string | undefined>();
  let rows = 0;
  for await (const row of readRows(source)) {
    if (!('cells' in row)) throw new Error(`line ${row.line} was not read`);
    expect(row.cells, `line ${row.line}`).toHaveLength(source.header.length);
    const reading = readRow(row.cells, mapping, { language: 'en', country: 'US', dates: 'mdy' }, Date.now());
    if (!reading.ok) throw new Error(`line ${row.line}: ${JSON.stringify(reading.refusals)}`);
    COMMAND_SCHEMAS.Lodge.parse(reading.data);
    const date = new Date(reading.data.receivedAt!).toISOString();
    expect(date).toBe(`${row.cells[0]}T00:00:00.000Z`);
    expect(reading.data).toMatchObject({
      externalReference: row.cells.at(-1),
      complainant: { country: 'US' },
    });
    channels.add(reading.data.channel);
    rows++;
  }
  expect(rows).toBe(1_000);
  expect(channels).not.toContain('other');
});
