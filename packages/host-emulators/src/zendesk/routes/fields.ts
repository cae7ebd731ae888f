import { Hono } from 'hono';
import { notFound, recordInvalid } from '../errors.ts';
import { type Env, idParam, paginate, type Routes, readUnder } from '../http.ts';
import { fieldInput, parse } from '../schemas.ts';
import type { TicketField } from '../types.ts';
import { fieldView } from '../views.ts';

export const fieldRoutes: Routes = ({ store }) => {
  const app = new Hono<Env>();
  const fields = store.state;

  app.get('/ticket_fields', (c) => {
    const { items, envelope } = paginate(c, store.host, [...fields.ticketFields.values()]);
    return c.json({ ticket_fields: items.map((field) => fieldView(store, field)), ...envelope });
  });

  app.post('/ticket_fields', async (c) => {
    const input = parse(fieldInput, await readUnder(c, 'ticket_field'));
    const options = input.custom_field_options ?? [];
    if (input.type === 'tagger' && options.length === 0) {
      throw recordInvalid({ custom_field_options: 'Custom field options: cannot be blank' });
    }
    if (input.type === 'regexp' && !isRegExp(input.regexp_for_validation)) {
      throw recordInvalid({ regexp_for_validation: 'Regexp for validation: is not valid' });
    }
    const at = store.now();
    const field: TicketField = {
      id: store.nextId(),
      type: input.type,
      title: input.title,
      description: input.description ?? '',
      tag: input.tag ?? null,
      regexp: input.regexp_for_validation ?? null,
      options: options.map((option) => ({ id: store.nextId(), ...option })),
      active: input.active ?? true,
      removable: true,
      createdAt: at,
      updatedAt: at,
    };
    fields.ticketFields.set(field.id, field);
    return c.json({ ticket_field: fieldView(store, field) }, 201);
  });

  app.get('/ticket_fields/:id', (c) => {
    const field = fields.ticketFields.get(idParam(c));
    if (!field) throw notFound();
    return c.json({ ticket_field: fieldView(store, field) });
  });

  app.put('/ticket_fields/:id', async (c) => {
    const field = fields.ticketFields.get(idParam(c));
    if (!field) throw notFound();
    const input = parse(fieldInput.partial(), await readUnder(c, 'ticket_field'));
    if (input.type && input.type !== field.type) throw recordInvalid({ type: 'Type: cannot be changed' });
    field.title = input.title ?? field.title;
    field.description = input.description ?? field.description;
    field.active = input.active ?? field.active;
    field.updatedAt = store.now();
    return c.json({ ticket_field: fieldView(store, field) });
  });

  app.delete('/ticket_fields/:id', (c) => {
    const field = fields.ticketFields.get(idParam(c));
    if (!field) throw notFound();
    if (!field.removable) throw recordInvalid({ base: 'System fields cannot be deleted' });
    fields.ticketFields.delete(field.id);
    return c.body(null, 204);
  });

  return app;
};

function isRegExp(text: string | null | undefined): boolean {
  if (!text) return false;
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
