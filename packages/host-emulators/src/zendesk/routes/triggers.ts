import { Hono } from 'hono';
import * as z from 'zod';
import { notFound } from '../errors.ts';
import { type Env, idParam, paginate, type Routes, readUnder } from '../http.ts';
import { parse } from '../schemas.ts';
import { checkTrigger } from '../triggers.ts';
import type { Trigger } from '../types.ts';
import { triggerView } from '../views.ts';

const condition = z.object({
  field: z.string(),
  operator: z.string(),
  value: z.string().nullable().optional(),
});

const triggerInput = z.object({
  title: z.string().min(1),
  description: z.string().nullable().optional(),
  active: z.boolean().optional(),
  position: z.int().optional(),
  conditions: z.object({ all: z.array(condition).default([]), any: z.array(condition).default([]) }),
  actions: z.array(z.object({ field: z.string(), value: z.union([z.string(), z.array(z.string())]) })),
});

export const triggerRoutes: Routes = ({ store }) => {
  const app = new Hono<Env>();
  const { state } = store;

  app.get('/triggers', (c) => {
    const { items, envelope } = paginate(c, store.host, [...state.triggers.values()]);
    return c.json({ triggers: items.map((trigger) => triggerView(store, trigger)), ...envelope });
  });

  app.post('/triggers', async (c) => {
    const input = parse(triggerInput, await readUnder(c, 'trigger'));
    const at = store.now();
    const trigger: Trigger = {
      id: store.nextId(),
      title: input.title,
      description: input.description ?? null,
      active: input.active ?? true,
      position: input.position ?? state.triggers.size + 1,
      ...input.conditions,
      actions: input.actions,
      createdAt: at,
      updatedAt: at,
    };
    checkTrigger(store, trigger);
    state.triggers.set(trigger.id, trigger);
    return c.json({ trigger: triggerView(store, trigger) }, 201);
  });

  app.get('/triggers/:id', (c) => {
    const trigger = state.triggers.get(idParam(c));
    if (!trigger) throw notFound();
    return c.json({ trigger: triggerView(store, trigger) });
  });

  app.put('/triggers/:id', async (c) => {
    const trigger = state.triggers.get(idParam(c));
    if (!trigger) throw notFound();
    const input = parse(triggerInput.partial(), await readUnder(c, 'trigger'));
    const next: Trigger = {
      ...trigger,
      title: input.title ?? trigger.title,
      description: input.description ?? trigger.description,
      active: input.active ?? trigger.active,
      position: input.position ?? trigger.position,
      ...(input.conditions ?? {}),
      actions: input.actions ?? trigger.actions,
      updatedAt: store.now(),
    };
    checkTrigger(store, next);
    state.triggers.set(next.id, next);
    return c.json({ trigger: triggerView(store, next) });
  });

  app.delete('/triggers/:id', (c) => {
    if (!state.triggers.delete(idParam(c))) throw notFound();
    return c.body(null, 204);
  });

  return app;
};
