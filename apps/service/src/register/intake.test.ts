import type { Inbound } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { takeInOne } from './intake.ts';
import { lodge, openRegister, START } from './testing/register.ts';

const ticket = { host: 'zendesk', account: 'acme', ref: '35' } as const;
const nora = {
  kind: 'complainant',
  externalId: '77',
  name: 'Nora Vance',
  email: 'nora@example.org',
} as const;
const message = (change: Partial<Inbound> = {}) =>
  ({
    eventId: 'e1',
    at: START,
    surface: ticket,
    kind: 'message',
    direction: 'in',
    externalId: '900',
    text: 'Any news?',
    author: nora,
    ...change,
  }) as Inbound;

const redacted = message({ eventId: 'e2', kind: 'revised', change: 'redacted' } as Partial<Inbound>);
const typeOf = ({ bytes }: { bytes: Uint8Array }) =>
  (JSON.parse(Buffer.from(bytes).toString('utf8')) as { type: string }).type;

describe('what a host tells us', () => {
  it('becomes a command once, however often it comes', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message());
    takeInOne(register.ctx, message());
    expect(register.reload(c.id).messages.map((m) => m.text)).toEqual(['Any news?']);
  });

  it('about a ticket that is no case of ours leaves nothing', () => {
    const register = openRegister();
    lodge(register);
    expect(takeInOne(register.ctx, message({ surface: { ...ticket, ref: '36' } }))).toEqual([]);
  });

  it('is not taken in again when we wrote it ourselves', () => {
    const register = openRegister();
    const c = lodge(register);
    register.ctx.stores.surfaces.recordOwnWrite(ticket, '901', c.id, 's1', 'n1');
    expect(takeInOne(register.ctx, message({ externalId: '901' }))).toEqual([]);
  });

  it('is not taken in again when the case was registered from it', () => {
    const register = openRegister();
    const c = lodge(register);
    const text = c.description!;
    expect(takeInOne(register.ctx, message({ text: `${text}\n` } as Partial<Inbound>))).toEqual([]);
    const later = { text, eventId: 'e2', externalId: '902', at: START + 1 } as Partial<Inbound>;
    expect(takeInOne(register.ctx, message(later))).toHaveLength(1);
  });

  it('keeps a long text whole, in parts', () => {
    const register = openRegister();
    const c = lodge(register);
    const text = 'long '.repeat(5_000).trim();
    takeInOne(register.ctx, message({ text } as Partial<Inbound>));
    const parts = register.reload(c.id).messages.map((m) => m.text);
    expect(parts.length).toBe(3);
    expect(parts.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('moves the case to the ticket that another was merged into', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message({ kind: 'moved', into: { ...ticket, ref: '40' } } as Partial<Inbound>));
    const live = register.reload(c.id).surfaces.filter((s) => s.state === 'live');
    expect(live.map((s) => s.ref)).toEqual(['40']);
    expect(register.ctx.stores.surfaces.find(ticket)).toBeUndefined();
  });

  it('takes a redacted text out of the case', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message());
    takeInOne(register.ctx, redacted);
    expect(register.reload(c.id).messages[0]).toMatchObject({ text: null, revised: 'redacted' });
  });

  it.each([
    ['NUL characters', 'a\u0000b', ['ab']],
    ['half of a surrogate pair', 'a\ud83d', ['a\ufffd']],
    ['an emoji where it is parted', `${'x'.repeat(11_999)}🦊y`, ['x'.repeat(11_999), '🦊y']],
    ['a whole part of blanks', `a${' '.repeat(24_000)}b`, ['a', 'b']],
    ['nothing but blanks', ' \u2028 ', []],
  ])('keeps what can be kept of a text with %s', async (_name, text, expected) => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message({ text } as Partial<Inbound>));
    const texts = register.reload(c.id).messages.map((m) => m.text!.trim());
    expect(texts).toEqual(expected);
    expect((await register.fsck()).findings).toEqual([]);
  });

  it('keeps a message whose author has an impossible name', () => {
    const register = openRegister();
    const c = lodge(register);
    const names = ['n'.repeat(400), `${'n'.repeat(299)}🦊`, '\u0000 ', 'Zoë\ud83d'];
    names.forEach((name, i) => {
      const author = { ...nora, name };
      takeInOne(register.ctx, message({ author, eventId: `e${i}`, externalId: `${i}` } as Partial<Inbound>));
    });
    const authors = register.reload(c.id).messages.map((m) => m.by.name);
    expect(authors).toEqual(['n'.repeat(300), 'n'.repeat(299), undefined, 'Zoë\ufffd']);
  });

  it('takes the name of a new requester whose address is none', () => {
    const register = openRegister();
    const c = lodge(register);
    const requester = { ...nora, name: 'Omar Haddad', email: 'not an address' };
    takeInOne(register.ctx, message({ kind: 'requester-changed', requester } as Partial<Inbound>));
    expect(register.reload(c.id).complainant).toMatchObject({
      name: 'Omar Haddad',
      email: 'nora@example.org',
    });
  });

  it('leaves an entry when it cannot be kept at all', () => {
    const register = openRegister();
    lodge(register);
    const size = () => register.ctx.stores.log.size();
    const before = size();
    const long = message({ externalId: 'x'.repeat(300) });
    takeInOne(register.ctx, long);
    takeInOne(register.ctx, long);
    expect(size()).toBe(before + 1);
  });

  it('takes out every part of a long text that was redacted', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message({ text: 'long '.repeat(5_000) } as Partial<Inbound>));
    takeInOne(register.ctx, redacted);
    const texts = register.reload(c.id).messages.map((m) => m.text);
    expect(texts).toEqual([null, null, null]);
  });

  it('takes out a text whose redaction came before it', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, redacted);
    takeInOne(register.ctx, redacted);
    takeInOne(register.ctx, message());
    expect(register.reload(c.id).messages).toMatchObject([{ text: null, revised: 'redacted' }]);
    takeInOne(register.ctx, redacted);
    takeInOne(register.ctx, message());
    const types = register.sql.all<{ bytes: Uint8Array }>('SELECT bytes FROM events').map(typeOf);
    expect(types.filter((type) => type !== 'SurfaceLinked')).toEqual([
      'Lodged',
      'InboundRefused',
      'MessageReceived',
      'ContentRevised',
    ]);
  });

  it('lets go of a deleted ticket and sends nothing there any more', () => {
    const register = openRegister();
    const c = lodge(register);
    takeInOne(register.ctx, message({ kind: 'gone' } as Partial<Inbound>));
    expect(register.reload(c.id).surfaces[0]?.state).toBe('gone');
    expect(register.sql.all(`SELECT kind FROM outbox WHERE state = 'waiting'`)).toEqual([]);
  });
});
