import type { Connection, ConnectionApi } from '../rpc.ts';

/** A connection object in memory: the account belongs to the register that came first. */
export function memoryConnection(): ConnectionApi & { puts: Connection[] } {
  const puts: Connection[] = [];
  let kept: Connection | null = null;
  const read = async () => kept;
  return {
    puts,
    async put(connection) {
      if (kept && kept.register !== connection.register) return false;
      kept = connection;
      puts.push(connection);
      return true;
    },
    get: read,
    kept: read,
    async revoke() {
      if (kept?.host === 'slack') kept = { ...kept, revokedAt: 1 };
    },
    async remove(register) {
      if (kept?.register === register) kept = null;
    },
    seen: async () => false,
  };
}
