import { Hono } from 'hono';
import { notFound, recordInvalid } from '../errors.ts';
import { type Ctx, type Env, idParam, type Routes, readJson } from '../http.ts';
import { installationUpdate, parse } from '../schemas.ts';
import { installationView } from '../views.ts';

export const appRoutes: Routes = ({ store, keys }) => {
  const app = new Hono<Env>();
  const { app: options } = store.options;

  const installation = (c: Ctx): void => {
    if (idParam(c) !== store.installationId) throw notFound();
  };

  app.get('/apps/owned', (c) =>
    c.json({ apps: [{ id: store.appId, name: options.name, version: options.version, state: 'active' }] }),
  );

  app.get('/apps/installations', (c) => c.json({ installations: [installationView(store)] }));

  app.get('/apps/installations/:id', (c) => {
    installation(c);
    return c.json(installationView(store));
  });

  app.put('/apps/installations/:id', async (c) => {
    installation(c);
    const input = parse(installationUpdate, await readJson(c));
    const known = new Set([
      'name',
      'title',
      ...(options.parameters ?? []).map((parameter) => parameter.name),
    ]);
    const unknown = Object.keys(input.settings ?? {}).find((name) => !known.has(name));
    if (unknown) throw recordInvalid({ settings: `Setting ${unknown} is not a parameter of the app` });
    for (const [name, value] of Object.entries(input.settings ?? {}))
      store.state.settings[name] = String(value ?? '');
    store.state.appEnabled = input.enabled ?? store.state.appEnabled;
    return c.json(installationView(store));
  });

  app.get('/apps/:id/public_key.pem', (c) => {
    if (idParam(c) !== store.appId) throw notFound();
    return c.text(keys.publicKeyPem);
  });

  return app;
};
