import { expect, it } from 'vitest';
import { MIGRATIONS, migrate } from './migrations.ts';
import { nodeSql } from './testing/node-sql.ts';

it('brings an empty register up to date once, and a second time changes nothing', () => {
  const sql = nodeSql();
  migrate(sql);
  migrate(sql);
  expect(sql.all('SELECT id FROM _migrations')).toEqual(MIGRATIONS.map(({ id }) => ({ id })));
});

it('refuses a list whose past was changed', () => {
  const sql = nodeSql();
  migrate(sql, [{ id: 'a', statements: ['CREATE TABLE a (x)'] }]);
  expect(() => migrate(sql, [{ id: 'b', statements: [] }])).toThrow('was applied as "a" but is now "b"');
  expect(() => migrate(sql, [])).toThrow('was applied as "a"');
});

it('keeps nothing of a migration that fails half-way', () => {
  const sql = nodeSql();
  const broken = { id: 'a', statements: ['CREATE TABLE a (x)', 'CREATE NONSENSE'] };
  expect(() => migrate(sql, [broken])).toThrow();
  expect(sql.all(`SELECT name FROM sqlite_master WHERE name = 'a'`)).toEqual([]);
  migrate(sql, [{ id: 'a', statements: ['CREATE TABLE a (x)'] }]);
});

it('takes dates of an earlier release along and counts them anew', () => {
  const sql = nodeSql();
  const before = MIGRATIONS.findIndex(({ id }) => id === '006-law');
  migrate(sql, MIGRATIONS.slice(0, before));
  sql.run(
    `INSERT INTO complaints (id, reference, version, status, type, channel, language, severity, priority, queue,
       restricted, received_at, updated_at, data_key)
     VALUES ('c1', 'C-2026-000001-5', 1, 'new', 'complaint', 'api', 'en', 'low', 'low', 'general', 0, 1, 1, 'k1')`,
  );
  sql.run(
    `INSERT INTO obligations (complaint, rule, due, warn_at, state) VALUES ('c1', 'r/1', 9, 8, 'open')`,
  );
  migrate(sql);
  expect(sql.all('SELECT rule, due, kind, start_at FROM obligations')).toEqual([
    { rule: 'r/1', due: 9, kind: null, start_at: null },
  ]);
  expect(sql.all('SELECT complaint FROM recounts')).toEqual([{ complaint: 'c1' }]);
});

it('takes follow-ups that wait along, and finds open work in cases of an earlier release', () => {
  const sql = nodeSql();
  const before = MIGRATIONS.findIndex(({ id }) => id === '007-chat');
  migrate(sql, MIGRATIONS.slice(0, before));
  sql.run(`INSERT INTO follow_ups (complaint, next_at, wake_at) VALUES ('c1', 9, NULL)`);
  sql.run(
    `INSERT INTO complaints (id, reference, version, status, type, channel, language, severity, priority, queue,
       restricted, received_at, updated_at, data_key)
     VALUES ('c1', 'C-2026-000001-5', 1, 'new', 'complaint', 'api', 'en', 'low', 'low', 'general', 0, 1, 1, 'k1')`,
  );
  sql.run('DELETE FROM recounts');
  migrate(sql);
  expect(sql.all('SELECT * FROM wakes')).toEqual([
    { complaint: 'c1', kind: 'follow-up', next_at: 9, wake_at: null },
  ]);
  expect(sql.all('SELECT complaint FROM recounts')).toEqual([{ complaint: 'c1' }]);
});
