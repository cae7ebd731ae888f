import { Hono } from 'hono';
import { publish } from '../account.ts';
import { notFound, recordInvalid } from '../errors.ts';
import {
  type Ctx,
  type Env,
  idParam,
  paginate,
  type Routes,
  readJson,
  readUnder,
  ticketParam,
} from '../http.ts';
import { mergeInput, parse, redactInput, tagList, ticketCreate, ticketUpdate } from '../schemas.ts';
import { iso, liveTicket, type Store } from '../store.ts';
import { makePrivate, mergeTicket, redactComment, restore, softDelete } from '../ticket-moves.ts';
import { createTicket, refuseClosed, updateTicket, type Write } from '../ticket-writes.ts';
import type { Comment, Ticket } from '../types.ts';
import { auditView, commentView, ticketView, userView } from '../views.ts';

export const ticketRoutes: Routes = (account) => {
  const { store } = account;
  const app = new Hono<Env>();
  const answer = ({ ticket, audit }: Write) => ({
    ticket: ticketView(store, ticket),
    audit: auditView(audit),
  });
  const done = (write: Write): Write => {
    publish(account, write);
    return write;
  };
  const live = (): Ticket[] => [...store.state.tickets.values()].filter((t) => t.deletedAt === null);

  app.get('/tickets', (c) => {
    const { items, envelope } = paginate(c, store.host, live());
    return c.json({
      tickets: items.map((t) => ticketView(store, t)),
      ...sideload(store, c, items),
      ...envelope,
    });
  });

  app.post('/tickets', async (c) => {
    const input = parse(ticketCreate, await readUnder(c, 'ticket'));
    const write = done(createTicket(store, c.var.actor, input));
    return c.json(answer(write), 201, {
      location: `https://${store.host}/api/v2/tickets/${write.ticket.id}.json`,
    });
  });

  app.get('/tickets/show_many', (c) => {
    const ids = (c.req.query('ids') ?? '').split(',').map(Number);
    const items = live().filter((t) => ids.includes(t.id));
    return c.json({ tickets: items.map((t) => ticketView(store, t)), count: items.length });
  });

  app.get('/tickets/:id', (c) => {
    const ticket = ticketParam(store, c);
    return c.json({ ticket: ticketView(store, ticket), ...sideload(store, c, [ticket]) });
  });

  app.put('/tickets/:id', async (c) => {
    const ticket = ticketParam(store, c);
    const input = parse(ticketUpdate, await readUnder(c, 'ticket'));
    return c.json(answer(done(updateTicket(store, ticket, c.var.actor, input))));
  });

  app.delete('/tickets/:id', (c) => {
    done(softDelete(store, ticketParam(store, c), c.var.actor));
    return c.body(null, 204);
  });

  app.get('/deleted_tickets', (c) => {
    const gone = [...store.state.tickets.values()].filter((t) => t.deletedAt !== null);
    const { items, envelope } = paginate(c, store.host, gone);
    const deleted_tickets = items.map((t) => ({
      id: t.id,
      subject: t.subject,
      deleted_at: iso(t.deletedAt!),
    }));
    return c.json({ deleted_tickets, ...envelope });
  });

  app.put('/deleted_tickets/:id/restore', (c) => {
    const ticket = store.state.tickets.get(idParam(c));
    if (!ticket || ticket.deletedAt === null) throw notFound();
    done(restore(store, ticket, c.var.actor));
    return c.json({});
  });

  app.get('/tickets/:id/comments', (c) => {
    const ticket = ticketParam(store, c);
    const order = c.req.query('sort_order') === 'desc' ? ticket.comments.toReversed() : ticket.comments;
    const { items, envelope } = paginate(c, store.host, order);
    const users =
      c.req.query('include') === 'users'
        ? people(
            store,
            items.map((comment) => comment.authorId),
          )
        : {};
    return c.json({ comments: items.map((comment) => commentView(store, comment)), ...users, ...envelope });
  });

  app.put('/tickets/:id/comments/:comment_id/redact', async (c) => {
    const ticket = ticketParam(store, c);
    const comment = commentParam(ticket, c);
    const { text } = parse(redactInput, await readJson(c));
    done(redactComment(store, ticket, comment, c.var.actor, text));
    return c.json({ comment: commentView(store, comment) });
  });

  app.put('/tickets/:id/comments/:comment_id/make_private', (c) => {
    const ticket = ticketParam(store, c);
    done(makePrivate(store, ticket, commentParam(ticket, c), c.var.actor));
    return c.body(null, 204);
  });

  app.get('/tickets/:id/audits', (c) => {
    const { items, envelope } = paginate(c, store.host, ticketParam(store, c).audits);
    return c.json({ audits: items.map(auditView), ...envelope });
  });

  app.post('/tickets/:id/merge', async (c) => {
    const target = ticketParam(store, c);
    const input = parse(mergeInput, await readJson(c));
    const sources = input.ids.map((id) => mergeable(store, id, target));
    refuseClosed(target);
    const notes = {
      target: input.target_comment,
      source: input.source_comment,
      targetPublic: input.target_comment_is_public ?? false,
      sourcePublic: input.source_comment_is_public ?? false,
    };
    for (const source of sources)
      for (const write of mergeTicket(store, source, target, c.var.actor, notes)) done(write);
    return c.json({ job_status: queueJob(store, sources) });
  });

  app.get('/job_statuses/:job_id', (c) => {
    const job = store.state.jobs.get(c.req.param('job_id'));
    if (!job) throw notFound();
    return c.json({ job_status: job });
  });

  app.get('/tickets/:id/tags', (c) => c.json({ tags: ticketParam(store, c).tags }));
  app.post('/tickets/:id/tags', async (c) => changeTags(c, (tags) => ({ tags }), 201));
  app.put('/tickets/:id/tags', async (c) => changeTags(c, (tags) => ({ additional_tags: tags }), 200));
  app.delete('/tickets/:id/tags', async (c) => changeTags(c, (tags) => ({ remove_tags: tags }), 200));

  async function changeTags(
    c: Ctx,
    change: (tags: string[]) => object,
    status: 200 | 201,
  ): Promise<Response> {
    const ticket = ticketParam(store, c);
    const { tags } = parse(tagList, await readJson(c));
    done(updateTicket(store, ticket, c.var.actor, change(tags)));
    return c.json({ tags: ticket.tags }, status);
  }

  return app;
};

function mergeable(store: Store, id: number, target: Ticket): Ticket {
  const source = liveTicket(store.state, id);
  if (!source) throw recordInvalid({ ids: `Ticket ${id} does not exist` });
  if (source.id === target.id) throw recordInvalid({ ids: 'A ticket cannot be merged into itself' });
  refuseClosed(source);
  return source;
}

/** The answer says `queued`, as Zendesk's; the job itself is finished when it is looked up. */
function queueJob(store: Store, sources: Ticket[]): Record<string, unknown> {
  const id = store.nextId().toString(16).padStart(32, '0');
  const job = { id, url: `https://${store.host}/api/v2/job_statuses/${id}.json`, total: sources.length };
  const results = sources.map((source) => ({ id: source.id, action: 'update', success: true }));
  store.state.jobs.set(id, { ...job, status: 'completed', progress: sources.length, message: null, results });
  return { ...job, status: 'queued', progress: null, message: null, results: null };
}

function commentParam(ticket: Ticket, c: Ctx): Comment {
  const id = idParam(c, 'comment_id');
  const comment = ticket.comments.find((candidate) => candidate.id === id);
  if (!comment) throw notFound();
  return comment;
}

function sideload(store: Store, c: Ctx, tickets: Ticket[]): Record<string, unknown> {
  if (!c.req.query('include')?.split(',').includes('users')) return {};
  return people(
    store,
    tickets.flatMap((t) => [t.requesterId, t.submitterId, t.assigneeId ?? t.requesterId]),
  );
}

function people(store: Store, ids: number[]): Record<string, unknown> {
  const users = [...new Set(ids)].flatMap((id) => store.state.users.get(id) ?? []);
  return { users: users.map((user) => userView(store, user)) };
}
