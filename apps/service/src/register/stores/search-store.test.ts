import { expect, it } from 'vitest';
import { takeInOne } from '../intake.ts';
import { lodge, openRegister, START } from '../testing/register.ts';
import { searchText } from './search-store.ts';

/** A row of a Durable Object holds at most 2 MB. */
const ROW_BYTES = 2_000_000;

it('a long exchange is searched as far as a row of the index holds it, its newest texts as well', async () => {
  const register = openRegister();
  const c = lodge(register);
  const text = 'щ'.repeat(11_990);
  for (let i = 0; i < 90; i++)
    takeInOne(register.ctx, {
      kind: 'message',
      direction: 'in',
      eventId: `e${i}`,
      externalId: `${i}`,
      at: START + i,
      surface: { host: 'zendesk', account: 'acme', ref: '35' },
      text: `${i === 89 ? 'zebra' : 'any'} ${text}`,
      author: { kind: 'complainant', externalId: '7' },
    });
  const state = register.reload(c.id);
  expect(state.messages).toHaveLength(90);
  expect(Buffer.byteLength(searchText(state).body)).toBeLessThan(ROW_BYTES);
  for (const word of ['zebra', 'charged'])
    expect(register.sql.all('SELECT rowid FROM search WHERE search MATCH ?', word)).toHaveLength(1);
  expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
});
