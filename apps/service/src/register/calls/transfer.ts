import type { Problem } from '@recourse/api-client';
import { equalBytes, parseCheckpoint, parseNote, rootAt } from '@recourse/audit-log';
import type { Access } from '../access.ts';
import { fsck } from '../fsck.ts';
import { begin, checkpointFault, type Importing, underWay } from '../importing.ts';
import { seal } from '../log-signer.ts';
import { invalid, problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, ExportHead, ExportLine, Imported } from '../rpc.ts';
import { sha256 } from '../seal.ts';
import type { LogStore } from '../stores/log-store.ts';
import {
  ExportHeadSchema,
  ExportLinesSchema,
  exportHead,
  exportLines,
  importLines,
  rebuild,
} from '../transfer.ts';
import { fieldProblems } from './administration.ts';
import { type CallContext, no, ok, withAccess, withImport } from './call.ts';

/** A whole register out into one file, and back into an empty one. */
export function transferCalls(call: CallContext) {
  const { register, signer } = call;
  const { stores } = register;

  return {
    head: async (caller: Caller): Promise<Answer<ExportHead>> => {
      const allowed = withAccess(call, caller, 'export', (access) => {
        record(
          register,
          { type: 'Exported', data: { size: stores.log.size() } },
          access.actor,
          caller.requestId,
        );
        return ok(access.actor);
      });
      if (!allowed.ok) return allowed;
      const checkpoint = await seal(stores.log, signer, register.now());
      return ok(exportHead(register, signer.verifierKey, checkpoint, allowed.value));
    },

    lines: (caller: Caller, from: number, to: number): Answer<ExportLine[]> =>
      withAccess(call, caller, 'export', (access) => ok(exportLines(register, from, to, access.actor))),

    takeHead: async (caller: Caller, head: unknown): Promise<Answer<{ size: number }>> => {
      const allowed = withImport(call, caller, () => {
        const parsed = ExportHeadSchema.safeParse(head);
        return parsed.success ? ok(parsed.data) : no(invalid(fieldProblems(parsed.error, 'API4')));
      });
      if (!allowed.ok) return allowed;
      const wrong = wrongName(register.name, allowed.value) ?? (await wrongCheckpoint(allowed.value));
      if (wrong) return no(wrong);
      return withImport(call, caller, () => {
        if (stores.log.size() > 0 && !underWay(register))
          return no(
            problem('conflict', 'a register that holds entries already takes in no export', 'not-empty'),
          );
        begin(register, allowed.value);
        return ok({ size: stores.log.size() });
      });
    },

    takeLines: (caller: Caller, lines: unknown): Answer<{ size: number }> =>
      withImport(call, caller, () => {
        if (!underWay(register))
          return no(problem('conflict', 'send the head of the export first', 'no-import'));
        const parsed = ExportLinesSchema.safeParse(lines);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API4')));
        try {
          return ok({ size: importLines(register, parsed.data) });
        } catch (error) {
          return no(invalid([{ field: 'entries', rule: 'API4', message: (error as Error).message }]));
        }
      }),

    /** Rebuilds what follows from the entries, and says whether all of it holds together. */
    end: async (caller: Caller): Promise<Answer<Imported>> => {
      const done = withImport(call, caller, (access) => {
        const head = underWay(register);
        if (!head) return no(problem('conflict', 'no import is under way', 'no-import'));
        const wrong = wrongEntries(stores.log, head);
        if (wrong) return no(wrong);
        try {
          finish(head, access, caller.requestId);
        } catch (error) {
          return no(refusedImport('entries', `cannot be read: ${(error as Error).message}`));
        }
        call.rearm();
        return ok(head.size);
      });
      if (!done.ok) return done;
      const { findings } = await fsck(register, signer);
      return ok({ entries: done.value, findings });
    },
  };

  function finish({ key, size }: Importing, { actor }: Access, requestId: string): void {
    stores.transaction(() => {
      rebuild(register);
      stores.meta.remove('importing');
      // Who follows the log needs to know whose signature the entries before this one had.
      record(register, { type: 'Imported', data: { key, size } }, actor, requestId);
    });
  }
}

const refusedImport = (field: string, message: string) => invalid([{ field, rule: 'API4', message }]);

function wrongName(name: string, head: ExportHead): Problem | null {
  if (head.register === name) return null;
  const message = `the export is of register "${head.register}"; its entries say so, so it goes into a register of that name`;
  return refusedImport('register', message);
}

async function wrongCheckpoint(head: ExportHead): Promise<Problem | null> {
  const fault = await checkpointFault(head);
  return fault === null ? null : refusedImport('checkpoint', fault);
}

/** The checkpoint's signature was good when it came; now the entries must be those that it is of. */
function wrongEntries(log: LogStore, { size, checkpoint }: Importing): Problem | null {
  if (log.size() !== size) return refusedImport('entries', `${log.size()} of ${size} entries came`);
  const signed = parseCheckpoint(parseNote(checkpoint).text);
  return equalBytes(signed.root, rootAt(sha256, size, log.readNode))
    ? null
    : refusedImport('checkpoint', 'the entries are not those that were signed');
}
