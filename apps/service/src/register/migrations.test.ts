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
