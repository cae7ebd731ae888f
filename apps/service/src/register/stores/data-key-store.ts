import { blindIndex, seal, unseal } from '../seal.ts';
import type { Sql } from '../sql.ts';

type KeyMaterial = { wrapping: Uint8Array; index: Uint8Array };

/**
 * One data key per complainant, wrapped under the Worker's key. Destroying a key erases what was sealed with it.
 * `person` is a keyed hash of the e-mail, so that a second complaint of the same person uses the same key.
 */
export function dataKeyStore(
  sql: Sql,
  material: KeyMaterial,
  random: (length: number) => Uint8Array,
  newId: () => string,
) {
  const opened = new Map<string, Uint8Array | null>();
  const create = (person: string | null): string => {
    const id = newId();
    const key = random(32);
    sql.run(
      'INSERT INTO data_keys (id, wrapped, person) VALUES (?, ?, ?)',
      id,
      seal(material.wrapping, random(12), key, id),
      person,
    );
    remember(id, key);
    return id;
  };
  const remember = (id: string, key: Uint8Array | null) => {
    if (opened.size > 5_000) opened.clear();
    opened.set(id, key);
    return key;
  };
  return {
    /** The id of this person's key; made now when there is none. */
    forPerson(email: string | undefined): string {
      if (email === undefined) return create(null);
      const person = blindIndex(material.index, email);
      const known = sql.first<{ id: string }>(
        'SELECT id FROM data_keys WHERE person = ? AND wrapped IS NOT NULL',
        person,
      );
      return known?.id ?? create(person);
    },
    /** The key, or null once it was destroyed. */
    open(id: string): Uint8Array | null {
      const known = opened.get(id);
      if (known !== undefined) return known;
      const row = sql.first<{ wrapped: Uint8Array | null }>('SELECT wrapped FROM data_keys WHERE id = ?', id);
      return remember(id, row?.wrapped ? unseal(material.wrapping, row.wrapped, id) : null);
    },
    destroy(id: string) {
      // Written over in its place first: what is only set to NULL stays in the page until something else needs it.
      sql.run('UPDATE data_keys SET wrapped = zeroblob(length(wrapped)) WHERE id = ?', id);
      sql.run('UPDATE data_keys SET wrapped = NULL, person = NULL WHERE id = ?', id);
      opened.delete(id);
    },
    /** A key that comes with an export, kept under this Worker's key from now on. */
    restore(id: string, key: Uint8Array | null) {
      const wrapped = key && seal(material.wrapping, random(12), key, id);
      sql.run('INSERT OR IGNORE INTO data_keys (id, wrapped, person) VALUES (?, ?, NULL)', id, wrapped);
    },
    personOf: (email: string) => blindIndex(material.index, email),
    setPerson(id: string, email: string) {
      sql.run(
        'UPDATE OR IGNORE data_keys SET person = ? WHERE id = ? AND person IS NULL',
        blindIndex(material.index, email),
        id,
      );
    },
    /** Forget opened keys after a rollback. */
    forget: () => opened.clear(),
  };
}
export type DataKeyStore = ReturnType<typeof dataKeyStore>;
