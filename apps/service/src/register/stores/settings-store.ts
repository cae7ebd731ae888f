import { defaultSettings, type Settings, SettingsSchema } from '@recourse/complaint-domain';
import type { Sql } from '../sql.ts';

/** All versions of the settings document; the newest is in force. */
export function settingsStore(sql: Sql) {
  let current: Settings | null = null;
  return {
    current(): Settings {
      if (current) return current;
      const row = sql.first<{ document: string }>(
        'SELECT document FROM settings ORDER BY version DESC LIMIT 1',
      );
      current = row ? SettingsSchema.parse(JSON.parse(row.document)) : defaultSettings();
      return current;
    },
    /** A version that is there already is replaced: an import that goes on brings it again. */
    put(settings: Settings, at: number) {
      sql.run(
        'INSERT OR REPLACE INTO settings (version, at, document) VALUES (?, ?, ?)',
        settings.version,
        at,
        JSON.stringify(settings),
      );
      current = settings;
    },
    forget: () => {
      current = null;
    },
  };
}
export type SettingsStore = ReturnType<typeof settingsStore>;
