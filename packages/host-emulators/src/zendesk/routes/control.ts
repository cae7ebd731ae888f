import { Hono } from 'hono';
import * as z from 'zod';
import { faultRule } from '../../faults.ts';
import { publish, resetAccount } from '../account.ts';
import { type Env, type Routes, readJson } from '../http.ts';
import { parse } from '../schemas.ts';
import { receiveMail } from '../ticket-moves.ts';
import { commentView, ticketView, triggerView, userView, webhookView } from '../views.ts';

const mail = z.strictObject({
  from: z.email(),
  name: z.string().optional(),
  subject: z.string().default(''),
  text: z.string().min(1),
  ticketId: z.int().positive().optional(),
});

/** Levers of the stand-in itself; nothing of this exists at Zendesk. */
export const controlRoutes: Routes = (account) => {
  const { store, faults, sender } = account;
  const app = new Hono<Env>();

  app.get('/faults', (c) => c.json({ faults: faults.list() }));
  app.post('/faults', async (c) => {
    faults.set(parse(faultRule, await readJson(c)));
    return c.json({ faults: faults.list() }, 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  app.post('/mail', async (c) => {
    const write = receiveMail(store, parse(mail, await readJson(c)));
    publish(account, write);
    return c.json({ ticket: ticketView(store, write.ticket) }, 201);
  });

  app.post('/reset', (c) => {
    resetAccount(account);
    return c.body(null, 204);
  });

  app.get('/state', (c) =>
    c.json({
      users: [...store.state.users.values()].map((user) => userView(store, user)),
      tickets: [...store.state.tickets.values()].map((ticket) => ({
        ...ticketView(store, ticket),
        comments: ticket.comments.map((comment) => commentView(store, comment)),
      })),
      webhooks: [...store.state.webhooks.values()].map(webhookView),
      triggers: [...store.state.triggers.values()].map((trigger) => triggerView(store, trigger)),
      invocations: sender.invocations,
      faults: faults.list(),
    }),
  );

  return app;
};
