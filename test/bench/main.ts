// `npm run bench`: the figures of speed and size that the design promises, the floor and ours in one run. `--json`
// prints one JSON line a figure, `--only NAME` runs one benchmark (or the one that gives the figure of that name),
// `--small` does less of everything, for a quick look. Exit code 1 when a bound does not hold.
import { parseArgs } from 'node:util';
import type { Figure, Size } from './figure.ts';
import { growth } from './growth.ts';
import { importCsv } from './import.ts';
import { killNine } from './kill-nine.ts';
import { obligationsExplained, portfolio } from './law.ts';
import { sizes } from './sizes.ts';
import { sync } from './sync.ts';
import { lodge, read } from './throughput.ts';
import { verifyWholeLog } from './verify.ts';

type Benchmark = { name: string; figures: string[]; run(size: Size): Promise<Figure[]> };

const BENCHMARKS: Benchmark[] = [
  { name: 'lodge', figures: ['lodge-throughput'], run: lodge },
  { name: 'read', figures: ['read-throughput'], run: read },
  {
    name: 'growth',
    figures: ['queue-page-growth', 'search-name-growth', 'search-word-growth', 'queue-counts-growth'],
    run: growth,
  },
  { name: 'import', figures: ['import-throughput'], run: importCsv },
  { name: 'verify', figures: ['verify-log'], run: verifyWholeLog },
  { name: 'sync', figures: ['zendesk-to-screen-p99', 'register-to-zendesk-p99'], run: sync },
  { name: 'sizes', figures: ['service-gzip', 'sidebar-gzip'], run: sizes },
  { name: 'law', figures: ['obligations-explained'], run: obligationsExplained },
  { name: 'portfolio', figures: ['portfolio-10000'], run: portfolio },
  { name: 'kill', figures: ['lost-after-kill'], run: killNine },
];

function chosen(only: string | undefined): Benchmark[] {
  if (only === undefined) return BENCHMARKS;
  const found = BENCHMARKS.filter(({ name, figures }) => name === only || figures.includes(only));
  if (found.length > 0) return found;
  const known = BENCHMARKS.map(({ name, figures }) => `${name} (${figures.join(', ')})`);
  console.error(`There is no benchmark "${only}". There are:\n  ${known.join('\n  ')}`);
  process.exit(2);
}

function print({ name, value, unit, bound, holds, detail }: Figure, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify({ name, value, unit, bound, holds }));
  else
    console.log(`${holds ? 'holds ' : 'FAILS '} ${name.padEnd(26)} ${value} ${unit} (${bound}): ${detail}`);
}

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, small: { type: 'boolean' } },
});
const size: Size = { small: values.small ?? false };
for (const { name, run } of chosen(values.only)) {
  console.error(`bench: ${name}…`);
  try {
    for (const figure of await run(size)) {
      print(figure, values.json ?? false);
      if (!figure.holds) process.exitCode = 1;
    }
  } catch (error) {
    console.error(`bench: ${name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
