import { noteVerifier, openCheckpoint } from '@recourse/audit-log';
import type { RegisterContext } from './context.ts';
import { verifyEd25519 } from './log-signer.ts';
import { problem } from './problems.ts';
import type { ExportHead } from './rpc.ts';
import { sha256 } from './seal.ts';

/** What is kept of the head of an export while its entries come. */
export type Importing = Pick<ExportHead, 'size' | 'checkpoint' | 'key'>;

/**
 * While it is, the register answers nothing else and signs nothing: its entries are not whole, what follows from
 * them is not there yet, and an entry of our own would stand between theirs.
 */
export function underWay({ stores }: Pick<RegisterContext, 'stores'>): Importing | null {
  const kept = stores.meta.get('importing');
  return kept === undefined ? null : (JSON.parse(kept) as Importing);
}

export const importing = () =>
  problem('unavailable', 'an import into this register is under way; try again when it is done', 'importing');

/** What is wrong with the checkpoint of an export: it must be signed with the key that the export names. */
export async function checkpointFault(head: Importing): Promise<string | null> {
  try {
    const signed = await openCheckpoint(head.checkpoint, noteVerifier(sha256, head.key, verifyEd25519));
    return signed.size === head.size ? null : `is of ${signed.size} entries, not of ${head.size}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What an import brings: an export that takes the place of another starts from nothing. */
const BROUGHT = ['events', 'log_nodes', 'data_keys', 'settings', 'members'];

/** Settings and members of the head are kept now, entries as they come. The register had nothing in it. */
export function begin(ctx: RegisterContext, head: ExportHead): void {
  const { stores } = ctx;
  stores.transaction(() => {
    const before = underWay(ctx);
    if (before && before.checkpoint !== head.checkpoint) {
      for (const table of BROUGHT) stores.sql.run(`DELETE FROM ${table}`);
      stores.log.recount();
      stores.dataKeys.forget();
      stores.members.forget();
    }
    stores.settings.put(head.settings, ctx.now());
    for (const member of head.members) stores.members.put(member);
    ctx.known.clear();
    const { size, checkpoint, key } = head;
    stores.meta.set('importing', JSON.stringify({ size, checkpoint, key } satisfies Importing));
  });
}
