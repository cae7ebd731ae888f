import { createHash } from 'node:crypto';
import { verifyBundle } from '@recourse/audit-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edge, openEdge } from './edge.ts';

let edge: Edge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => edge?.close());

const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());

/** Texts that are odd but right: they are kept to the letter, found, and proven. */
const TEXTS: [string, string, string][] = [
  ['right to left', 'لم يتم استرداد المبلغ بعد شهرين من الشكوى', 'استرداد'],
  ['both directions and marks for them', 'Order \u202bרע\u202c and \u2067مرحبا\u2069 late', 'late'],
  ['emoji with joiners and skin tones', 'Very unhappy 👩🏽‍💻🏳️‍🌈 customer', 'unhappy'],
  ['U+2028 and U+2029', 'line\u2028separator\u2029paragraph', 'separator'],
  ['letters that are not composed', 'Cafe\u0301 bill', 'Café'],
  ['characters outside the first plane', '𝒞𝒽𝒶𝓇𝑔𝑒 and 𠮷野家', '𠮷野家'],
  ['control characters', 'bell\u0007 escape\u001b[31m red', 'bell'],
  ['HTML', '<script>alert("x")</script> & more', 'alert'],
  ['SQL', "Robert'); DROP TABLE complaints;--", 'Robert'],
  ['a formula', '=HYPERLINK("http://evil.example","refund")', 'hyperlink'],
  ['a template', '{{complainant.name}} #{7*7} %s %n', 'complainant'],
  ['every newline', 'one\r\ntwo\rthree\nfour\u0085five', 'three'],
  ['private use and non-characters', 'logo \uf8ff \uffff \ufdd0 end', 'logo'],
  ['a byte order mark inside', 'before\ufeffafter', 'before'],
  ['as many bytes as fit', `${'é'.repeat(19_990)} quittance`, 'quittance'],
];

describe('is kept to the letter, found by its words and proven', () => {
  it.each(TEXTS)('%s', async (name, description, word) => {
    const headers = { 'idempotency-key': `text-${TEXTS.findIndex(([each]) => each === name)}` };
    const lodged = await edge.call({ path: '/v1/complaints', body: { description }, headers });
    expect(lodged.status).toBe(201);
    const reference = String(lodged.json.reference);
    const note = { type: 'AddNote', data: { text: description.slice(0, 12_000) } };
    expect((await edge.call({ path: `/v1/complaints/${reference}/commands`, body: note })).status).toBe(200);
    const view = await edge.world.clients.agent.read(reference);
    expect(view.description).toBe(description);
    expect(view.notes[0]!.text).toBe(note.data.text);

    const { items } = await edge.world.clients.agent.list({ q: word });
    expect(items.map((row) => row.reference)).toContain(reference);
    const proof = await verifyBundle(await edge.world.clients.agent.proof(reference), { sha256 });
    expect(proof).toMatchObject({ ok: true });
    const again = await edge.call({ path: '/v1/complaints', body: { description }, headers });
    expect(again.json).toMatchObject({ reference, repeated: true });
  });
});

it('the register is in order after all of it', () => edge.world.check());
