import { DurableObject } from 'cloudflare:workers';
import { Hono } from 'hono';

type Row = { id: number; body: string };
type Env = { FLOOR: DurableObjectNamespace<FloorObject> };

/** The least that a service on this platform can do: Hono → object → one statement. What ours is measured against. */
export class FloorObject extends DurableObject {
  constructor(state: DurableObjectState, env: unknown) {
    super(state, env as never);
    this.ctx.storage.sql.exec(
      'CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT',
    );
  }

  insert(body: string): number {
    return this.ctx.storage.sql
      .exec<{ id: number }>('INSERT INTO rows (body) VALUES (?) RETURNING id', body)
      .one().id;
  }

  insertAll(bodies: string[]): number {
    this.ctx.storage.transactionSync(() => {
      for (const body of bodies) this.ctx.storage.sql.exec('INSERT INTO rows (body) VALUES (?)', body);
    });
    return bodies.length;
  }

  read(id: number): Row | null {
    return this.ctx.storage.sql.exec<Row>('SELECT id, body FROM rows WHERE id = ?', id).toArray()[0] ?? null;
  }
}

const app = new Hono<{ Bindings: Env }>();
const object = (env: Env) => env.FLOOR.getByName('floor');

app.get('/healthz', (c) => c.json({ ok: true }));
app.post('/rows', async (c) => {
  const body = JSON.stringify(await c.req.json());
  return c.json({ id: await object(c.env).insert(body) }, 201);
});
app.post('/rows/batch', async (c) => {
  const { rows } = await c.req.json<{ rows: unknown[] }>();
  return c.json({ taken: await object(c.env).insertAll(rows.map((row) => JSON.stringify(row))) });
});
app.get('/rows/:id', async (c) => {
  const row = await object(c.env).read(Number(c.req.param('id')));
  return row === null ? c.notFound() : c.body(row.body, 200, { 'content-type': 'application/json' });
});

export default app;
