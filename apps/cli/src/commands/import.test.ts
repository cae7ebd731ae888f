import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';
import { TestService } from '../testing/test-service.ts';

let service: TestService;
let host: TestHost;
beforeEach(async () => {
  service = await TestService.start();
  host = await TestHost.make(service.env);
});
afterEach(() => service.stop());

const write = (name: string, content: string | Buffer) => writeFile(join(host.cwd, name), content);
const read = (name: string) => readFile(join(host.cwd, name), 'utf8');
const files = async () => (await readdir(host.cwd)).sort();
const numbered = (count: number) =>
  `Subject,Description\n${Array.from({ length: count }, (_, i) => `s${i},d${i}\n`).join('')}`;
const subjects = () => [...service.lodged.values()].map(({ data }) => data.subject);

describe('import', () => {
  it('takes all rows in order and leaves no file behind', async () => {
    await write('a.csv', numbered(1_000));
    const { code, json } = await host.run('import', 'a.csv', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      ok: true,
      rows: 1_000,
      taken: 1_000,
      repeated: 0,
      refused: 0,
      refusedFile: null,
    });
    expect(subjects()).toEqual(Array.from({ length: 1_000 }, (_, i) => `s${i}`));
    expect(service.batches).toBe(5);
    expect(await files()).toEqual(['a.csv']);
  });

  it('changes nothing when it runs again, also from another directory and with other rows refused before', async () => {
    await write('a.csv', `${numbered(10)}only one cell\n`);
    await host.run('import', 'a.csv');
    const other = await TestHost.make(service.env);
    await writeFile(join(other.cwd, 'a.csv'), numbered(10));
    const { json } = await other.run('import', 'a.csv', '--json');
    expect(json).toMatchObject({ taken: 0, repeated: 10, refused: 0 });
    expect(service.lodged.size).toBe(10);
  });

  it('makes the folder for its own files when it is not there yet', async () => {
    await write('a.csv', `${numbered(300)}only one cell\n`);
    const { code } = await host.run('import', 'a.csv', '--state', 'new/folder', '--json');
    expect(code).toBe(1);
    expect(await readdir(join(host.cwd, 'new/folder'))).toEqual(['a.csv.refused.csv']);
  });

  it('takes equal rows of one file as often as they stand there', async () => {
    await write('a.csv', 'Subject,Description\nlate,again\nlate,again\n');
    expect((await host.run('import', 'a.csv', '--json')).json).toMatchObject({ taken: 2 });
  });

  it('takes the same rows of a file of another name as other complaints, unless told that it is the same', async () => {
    await write('a.csv', numbered(3));
    await write('b.csv', numbered(3));
    await host.run('import', 'a.csv');
    expect((await host.run('import', 'b.csv', '--as', 'a.csv', '--json')).json).toMatchObject({
      repeated: 3,
    });
    expect((await host.run('import', 'b.csv', '--json')).json).toMatchObject({ taken: 3 });
  });

  it('writes refused rows with line, reason and rule, safe for a spreadsheet', async () => {
    await write('map.json', '{"category": "Kind"}');
    const rows = ['ok,fine,,billing', 'ragged', '=1+1,,bad mail,', 'x,y,,unknown', '"open,z,,'];
    await write('a.csv', `Subject,Description,Email,Kind\n${rows.join('\n')}\n`);
    const { code, json } = await host.run('import', 'a.csv', '--map', 'map.json', '--json');
    expect(code).toBe(1);
    expect(json).toMatchObject({
      ok: false,
      rows: 5,
      taken: 1,
      refused: 4,
      refusedFile: join(host.cwd, 'a.csv.refused.csv'),
    });
    const lines = (await read('a.csv.refused.csv')).split('\r\n');
    expect(lines).toEqual([
      '\ufeffline,reason,rule,Subject,Description,Email,Kind',
      '3,"the row has 1 cells, the header 4",csv.columns,ragged',
      expect.stringMatching(/^4,complainant\.email: .*,IN\d,"'=1\+1",,bad mail,$/),
      '5,category: is not in the taxonomy,CL2,x,y,,unknown',
      '6,a quotation mark opens here and is never closed,csv.quote,"""open,z,,"',
      '',
    ]);
  });

  it('refuses a field of ten megabytes and a NUL byte, and takes the rows around them', async () => {
    await write('a.csv', `Subject,Description\na,b\nbig,"${'x'.repeat(10 << 20)}"\nnul,a\u0000b\nc,d\n`);
    const { json } = await host.run('import', 'a.csv', '--json');
    expect(json).toMatchObject({ taken: 2, refused: 2 });
    expect(json.refusals).toMatchObject([{ line: 3 }, { line: 4, reason: /description.*NUL/ }]);
    expect(subjects()).toEqual(['a', 'c']);
  });

  it('sends formulas, right-to-left text and emoji as they stand', async () => {
    const texts = ['=1+1', '@cmd', '-2', '+3', 'شكوى من التأخير', 'תלונה', '😀 "quoted"\nsecond line'];
    const quoted = texts.map((text) => `s,"${text.replaceAll('"', '""')}"`);
    await write('a.csv', `\ufeffSubject,Description\r\n${quoted.join('\r\n')}`);
    await host.run('import', 'a.csv');
    expect([...service.lodged.values()].map(({ data }) => data.description)).toEqual(texts);
  });

  it('refuses a file in another encoding before anything is sent', async () => {
    await write('a.csv', Buffer.concat([Buffer.from(numbered(500)), Buffer.from('caf\xe9,x\n', 'latin1')]));
    const { code, json } = await host.run('import', 'a.csv', '--json');
    expect(code).toBe(2);
    expect(json).toMatchObject({
      ok: false,
      error: { code: 'encoding', message: expect.stringContaining('line 502') },
    });
    expect(service.batches).toBe(0);
  });

  it('checks everything and sends nothing in a dry run, even without a service', async () => {
    host.env = {};
    await write('a.csv', `${numbered(4)}ragged\n`);
    const { code, json } = await host.run('import', 'a.csv', '--dry-run', '--json');
    expect(code).toBe(1);
    expect(json).toMatchObject({ dryRun: true, rows: 5, taken: 4, refused: 1, refusedFile: null });
    expect(await files()).toEqual(['a.csv']);
  });
});

describe('import that is interrupted', () => {
  it('goes on where it ended, without duplicates, and counts all', async () => {
    await write('a.csv', `Subject,Description\nbad\n${'s,d\n'.repeat(998)}bad\n`);
    service.onBatch = (batch) => batch === 3 && host.interrupt();
    const first = await host.run('import', 'a.csv', '--json', '--batch', '100');
    expect(first.code).toBe(130);
    expect(first.json).toMatchObject({ interrupted: true, refused: 1 });
    expect(await files()).toContain('a.csv.recourse-import.json');
    const batchesBefore = service.batches;
    const second = await host.run('import', 'a.csv', '--json', '--batch', '100');
    expect(second.json).toMatchObject({
      interrupted: false,
      rows: 1_000,
      taken: 998,
      repeated: 0,
      refused: 2,
    });
    expect(second.json.resumedAt).toBe(2 + (first.json.rows as number));
    expect(service.batches - batchesBefore).toBe(10 - (first.json.rows as number) / 100);
    expect(service.lodged.size).toBe(998);
    expect((await read('a.csv.refused.csv')).match(/csv\.columns/g)).toHaveLength(2);
    expect(await files()).toEqual(['a.csv', 'a.csv.refused.csv']);
  });

  it('takes nothing twice when the answer to a batch was lost and the state with it', async () => {
    await write('a.csv', numbered(400));
    service.faults.push(...Array<'saved'>(9).fill('saved'));
    expect((await host.run('import', 'a.csv', '--json')).code).toBe(2);
    const { json } = await host.run('import', 'a.csv', '--json');
    expect(json).toMatchObject({ taken: 200, repeated: 200 });
    expect(service.lodged.size).toBe(400);
  });

  it.each([
    ['the file', async () => write('a.csv', numbered(1_001)), []],
    ['the register', async () => void service.log.add('9'), []],
    ['the language', async () => undefined, ['--language', 'pl']],
  ])('begins anew when %s changed', async (what, change, args) => {
    await write('a.csv', numbered(1_000));
    service.onBatch = (batch) => batch === 2 && host.interrupt();
    await host.run('import', 'a.csv');
    await change();
    if (what === 'the register')
      service.log = new (service.log.constructor as new () => typeof service.log)();
    expect((await host.run('import', 'a.csv', '--json', ...args)).json).toMatchObject({ resumedAt: null });
  });

  it('says which rows were imported before with other content, and leaves them', async () => {
    await write('a.csv', numbered(2));
    await host.run('import', 'a.csv');
    const { json } = await host.run('import', 'a.csv', '--language', 'pl', '--json');
    expect(json).toMatchObject({
      taken: 0,
      refused: 2,
      refusals: [{ rule: 'conflict' }, { rule: 'conflict' }],
    });
  });
});

describe('import over a bad line', () => {
  it('tries again, longer each time, after lost connections and troubled answers', async () => {
    await write('a.csv', numbered(10));
    service.faults.push('not-saved', { status: 503 }, 'saved', { status: 502 });
    const { code, json } = await host.run('import', 'a.csv', '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ rows: 10, taken: 0, repeated: 10 });
    expect(host.waits).toEqual([375, 750, 1_500, 3_000]);
    expect(service.lodged.size).toBe(10);
  });

  it('waits as long as the service asks', async () => {
    await write('a.csv', numbered(1));
    service.faults.push({ status: 429, retryAfter: '7' });
    await host.run('import', 'a.csv');
    expect(host.waits).toEqual([7_000]);
  });

  it('halves a body that the service finds too large', async () => {
    service.maxBody = 4_000;
    await write('a.csv', numbered(100));
    expect((await host.run('import', 'a.csv', '--json')).json).toMatchObject({ taken: 100, refused: 0 });
  });

  it('gives up at once, sending nothing, when the key is wrong', async () => {
    host.env = { ...service.env, RECOURSE_KEY: 'rk_acme_wrongwrongwrong' };
    await write('a.csv', numbered(1));
    const { code, json, err } = await host.run('import', 'a.csv', '--json');
    expect(code).toBe(2);
    expect(json).toMatchObject({ error: { code: 'refused', message: expect.stringContaining('401') } });
    expect(err).not.toContain('wrongwrongwrong');
    expect(host.waits).toEqual([]);
  });
});

it('draws its progress on a terminal only', async () => {
  await write('a.csv', numbered(300));
  expect((await host.run('import', 'a.csv', '--json')).err).toBe('');
  host.terminal = { columns: 120 };
  const { err, out } = await host.run('import', 'a.csv', '--json');
  expect(err).toContain('100 %  300 rows');
  expect(out.trimEnd().split('\n')).toHaveLength(1);
});
