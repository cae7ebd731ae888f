import * as z from 'zod';
import type { ZendeskApi } from '../api.ts';
import { type PreparationStep, read } from './calls.ts';

const installation = z.looseObject({
  id: z.number(),
  app_id: z.number(),
  settings: z.looseObject({ name: z.string().nullish(), title: z.string().nullish() }).nullish(),
});
const installations = z.looseObject({ installations: z.array(installation) });
type Installation = z.output<typeof installation>;

export type AppWanted = {
  /** The app's name in Zendesk. */
  name: string;
  settings: Record<string, string>;
  /** Settings that Zendesk keeps to itself: they cannot be compared and are written on every run. */
  secureSettings?: Record<string, string> | undefined;
};

export type InstalledApp = { appId: number; installationId: number };

/** Plans and, unless it is a dry run, writes the settings of the installed app. Installing its package is manual. */
export async function prepareApp(api: ZendeskApi, wanted: AppWanted, dryRun: boolean) {
  const what = `app "${wanted.name}"`;
  const list = await read(api, 'GET', '/api/v2/apps/installations', installations);
  const found = list.installations.find((each) => namesOf(each).includes(wanted.name));
  if (!found) {
    const detail = 'upload and install its package in Admin Center, then run this again for its settings';
    return { step: { what, action: 'manual', detail } satisfies PreparationStep, app: null };
  }
  const app: InstalledApp = { appId: found.app_id, installationId: found.id };
  const detail = changesTo(found, wanted);
  if (detail.length === 0) {
    const step: PreparationStep = { what, action: 'exists', detail: `installation ${found.id}` };
    return { step, app };
  }
  if (!dryRun) {
    const settings = { ...wanted.settings, ...wanted.secureSettings };
    await read(api, 'PUT', `/api/v2/apps/installations/${found.id}`, z.unknown(), { settings });
  }
  const step: PreparationStep = {
    what,
    action: 'update',
    detail: `installation ${found.id}: ${detail.join(', ')}`,
  };
  return { step, app };
}

function namesOf({ settings }: Installation): unknown[] {
  return [settings?.name, settings?.title];
}

function changesTo(found: Installation, wanted: AppWanted): string[] {
  const changed = Object.keys(wanted.settings).filter(
    (key) => found.settings?.[key] !== wanted.settings[key],
  );
  const secure = Object.keys(wanted.secureSettings ?? {});
  return [
    ...changed.map((key) => `set ${key}`),
    ...secure.map((key) => `set ${key} (secure, cannot be compared)`),
  ];
}
