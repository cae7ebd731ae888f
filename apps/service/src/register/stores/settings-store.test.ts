import { defaultSettings } from '@recourse/complaint-domain';
import { expect, it } from 'vitest';
import { openRegister, START } from '../testing/register.ts';

it('settings that were kept before there were chats are read with what chats need', () => {
  const { ctx, sql } = openRegister();
  const { chat: _chat, ...before } = defaultSettings('Acme');
  sql.run('INSERT INTO settings (version, at, document) VALUES (1, ?, ?)', START, JSON.stringify(before));
  expect(ctx.stores.settings.current()).toMatchObject({
    organisation: 'Acme',
    chat: { rooms: [], notices: [], quietHours: null, digestAt: null, checkpoints: null, undoSeconds: 30 },
  });
});
