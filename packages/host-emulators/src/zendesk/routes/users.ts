import { Hono } from 'hono';
import { notFound, recordInvalid } from '../errors.ts';
import { type Env, idParam, paginate, type Routes, readUnder } from '../http.ts';
import { addRequester } from '../people.ts';
import { parse, userInput } from '../schemas.ts';
import { findUserByEmail, type Store } from '../store.ts';
import type { User } from '../types.ts';
import { userView } from '../views.ts';

export const userRoutes: Routes = ({ store }) => {
  const app = new Hono<Env>();
  const show = (user: User) => ({ user: userView(store, user) });

  app.get('/users', (c) => {
    const roles = c.req.queries('role[]') ?? c.req.queries('role') ?? [];
    const all = [...store.state.users.values()].filter(
      (user) => roles.length === 0 || roles.includes(user.role),
    );
    const { items, envelope } = paginate(c, store.host, all);
    return c.json({ users: items.map((user) => userView(store, user)), ...envelope });
  });

  app.get('/users/me', (c) => c.json(show(c.var.actor.user)));

  app.get('/users/search', (c) => {
    const query = c.req.query('query')?.trim().toLowerCase();
    const external = c.req.query('external_id');
    if (!query && !external) throw recordInvalid({ query: 'query: cannot be blank' });
    const found = [...store.state.users.values()].filter((user) =>
      external ? user.external_id === external : matches(user, query!),
    );
    const { items, envelope } = paginate(c, store.host, found);
    return c.json({ users: items.map((user) => userView(store, user)), ...envelope });
  });

  app.post('/users', async (c) => {
    const input = parse(userInput, await readUnder(c, 'user'));
    if (input.email && findUserByEmail(store.state, input.email)) {
      throw recordInvalid({
        email: [
          {
            description: `Email: ${input.email} is already being used by another user`,
            error: 'DuplicateValue',
          },
        ],
      });
    }
    return c.json(show(write(store, undefined, input)), 201);
  });

  app.post('/users/create_or_update', async (c) => {
    const input = parse(userInput, await readUnder(c, 'user'));
    const known = existing(store, input);
    return c.json(show(write(store, known, input)), known ? 200 : 201);
  });

  app.get('/users/:id', (c) => {
    const user = store.state.users.get(idParam(c));
    if (!user) throw notFound();
    return c.json(show(user));
  });

  return app;
};

type Input = ReturnType<typeof userInput.parse>;

function existing(store: Store, input: Input): User | undefined {
  const byExternal = [...store.state.users.values()].find(
    (user) => input.external_id != null && user.external_id === input.external_id,
  );
  return byExternal ?? (input.email ? findUserByEmail(store.state, input.email) : undefined);
}

function write(store: Store, known: User | undefined, input: Input): User {
  const user = known ?? addRequester(store, { name: input.name, email: input.email ?? '' });
  if (!known && !input.email) user.email = null;
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return Object.assign(user, given, { updatedAt: store.now() });
}

function matches(user: User, query: string): boolean {
  const email = user.email?.toLowerCase() ?? '';
  const wanted = query.replace(/^(type:user\s+)?(email:|name:)?/, '').replace(/^"(.*)"$/, '$1');
  return email === wanted || user.name.toLowerCase().includes(wanted) || email.startsWith(wanted);
}
