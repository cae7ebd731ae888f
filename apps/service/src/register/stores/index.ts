import { deriveKey } from '../seal.ts';
import type { Sql } from '../sql.ts';
import { accessStore } from './access-store.ts';
import { complaintStore } from './complaint-store.ts';
import { connectionStore } from './connection-store.ts';
import { dataKeyStore } from './data-key-store.ts';
import { logStore } from './log-store.ts';
import { memberStore } from './member-store.ts';
import { metaStore } from './meta-store.ts';
import { obligationStore } from './obligation-store.ts';
import { outboxStore } from './outbox-store.ts';
import { preferenceStore } from './preference-store.ts';
import { queueStore } from './queue-store.ts';
import { receiptStore } from './receipt-store.ts';
import { recountStore } from './recount-store.ts';
import { rollupStore } from './rollup-store.ts';
import { searchStore } from './search-store.ts';
import { settingsStore } from './settings-store.ts';
import { surfaceStore } from './surface-store.ts';
import { uploadStore } from './upload-store.ts';
import { wakeStore } from './wake-store.ts';
import { workStore } from './work-store.ts';

type Needs = { master: Uint8Array; randomBytes(length: number): Uint8Array; newId(): string };

/** All tables of one register. */
export function openStores(sql: Sql, needs: Needs) {
  const material = {
    wrapping: deriveKey(needs.master, 'data-keys'),
    index: deriveKey(needs.master, 'blind-index'),
  };
  const stores = {
    sql,
    access: accessStore(sql),
    complaints: complaintStore(sql),
    connections: connectionStore(sql),
    dataKeys: dataKeyStore(sql, material, needs.randomBytes, needs.newId),
    log: logStore(sql),
    members: memberStore(sql),
    meta: metaStore(sql),
    obligations: obligationStore(sql),
    outbox: outboxStore(sql),
    preferences: preferenceStore(sql),
    queues: queueStore(sql),
    receipts: receiptStore(sql, deriveKey(needs.master, 'receipts')),
    recounts: recountStore(sql),
    rollups: rollupStore(sql),
    search: searchStore(sql),
    settings: settingsStore(sql),
    surfaces: surfaceStore(sql),
    uploads: uploadStore(sql),
    wakes: wakeStore(sql),
    work: workStore(sql),
  };
  return {
    ...stores,
    /** All of `work` is kept, or nothing of it: then what was remembered in memory is forgotten as well. */
    transaction<T>(work: () => T): T {
      try {
        return sql.transaction(work);
      } catch (error) {
        stores.log.recount();
        stores.dataKeys.forget();
        stores.connections.forget();
        stores.members.forget();
        stores.preferences.forget();
        stores.settings.forget();
        throw error;
      }
    },
  };
}
export type Stores = ReturnType<typeof openStores>;
