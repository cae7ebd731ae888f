import { Hono } from 'hono';
import { ZendeskError } from '../errors.ts';
import { type Env, paginate, type Routes } from '../http.ts';
import { matchTicket, matchUser, parseQuery } from '../search-query.ts';
import { articleView, ticketView, userView } from '../views.ts';

export const searchRoutes: Routes = ({ store }) => {
  const app = new Hono<Env>();
  const { state } = store;

  app.get('/search', (c) => {
    const query = parseQuery(c.req.query('query') ?? '');
    if (query.length === 0)
      throw new ZendeskError(422, { error: 'invalid', description: 'Invalid search: bad request' });
    const types = query.filter((term) => term.key === 'type').map((term) => term.value);
    const wants = (type: string): boolean => types.length === 0 || types.includes(type);
    const tickets = wants('ticket')
      ? [...state.tickets.values()].filter((t) => t.deletedAt === null && matchTicket(store, t, query))
      : [];
    const users = wants('user') ? [...state.users.values()].filter((user) => matchUser(user, query)) : [];
    const found = [
      ...tickets.map((t) => ({ id: t.id, view: { ...ticketView(store, t), result_type: 'ticket' } })),
      ...users.map((user) => ({ id: user.id, view: { ...userView(store, user), result_type: 'user' } })),
    ];
    const { items, envelope } = paginate(c, store.host, found);
    return c.json({ results: items.map((item) => item.view), facets: null, ...envelope });
  });

  app.get('/help_center/articles/search', (c) => {
    const query = c.req.query('query')?.trim();
    const labels = c.req.query('label_names')?.split(',');
    if (!query && !labels) {
      throw new ZendeskError(400, {
        error: 'ParameterMissing',
        description: 'query or label_names is required',
      });
    }
    const locale = c.req.query('locale')?.toLowerCase();
    const words = (query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = [...state.articles.values()].filter((article) => {
      const text = `${article.title} ${article.body}`.toLowerCase();
      const inLocale = !locale || article.locale.toLowerCase().startsWith(locale.slice(0, 2));
      const labelled = !labels || labels.some((label) => article.labels.includes(label));
      return inLocale && labelled && (words.length === 0 || words.some((word) => text.includes(word)));
    });
    const { items, envelope } = paginate(c, store.host, found);
    const results = items.map((article) => ({
      ...articleView(store, article),
      snippet: article.body
        .replace(/<[^>]+>/g, ' ')
        .slice(0, 200)
        .trim(),
    }));
    return c.json({ results, ...envelope });
  });

  return app;
};
