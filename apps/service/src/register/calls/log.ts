import type { FsckResult } from '@recourse/api-client';
import { encodeEntryBundle, hashTile, parseTilePath, TILE_WIDTH } from '@recourse/audit-log';
import { fsck } from '../fsck.ts';
import { importing, underWay } from '../importing.ts';
import { seal } from '../log-signer.ts';
import type { Answer, Caller } from '../rpc.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

/** The log for anyone who follows it (C2SP tlog-tiles), and the check of the whole register. */
export function logCalls(call: CallContext) {
  const { register, signer } = call;
  const { log } = register.stores;

  return {
    /** The newest signed checkpoint; tiles are only served up to its size. */
    checkpoint: async (): Promise<Answer<string>> => {
      if (underWay(register)) return no(importing());
      return ok((log.checkpoint() ?? (await seal(log, signer, register.now()))).note);
    },

    tile: (path: string): ArrayBuffer | null => {
      const address = parseTilePath(`tile/${path}`);
      const size = log.checkpoint()?.size ?? 0;
      if (!address) return null;
      const below = address.kind === 'entries' ? 0 : address.level;
      const hashes = Math.floor(size / TILE_WIDTH ** below);
      const first = address.index * TILE_WIDTH;
      if (first + address.width > hashes) return null;
      const bytes =
        address.kind === 'entries'
          ? encodeEntryBundle(log.range(first, first + address.width).map((row) => row.bytes))
          : hashTile(address.level, address.index, address.width, log.readNode);
      return new Uint8Array(bytes).buffer as ArrayBuffer;
    },

    fsck: async (caller: Caller): Promise<Answer<FsckResult>> => {
      const allowed = withAccess(call, caller, 'audit', () => ok(true));
      if (!allowed.ok) return allowed;
      return ok(await fsck(register, signer));
    },
  };
}
