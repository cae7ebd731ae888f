import type { FsckResult } from '@recourse/api-client';
import { equalBytes, parseCheckpoint, parseNote, rootAt } from '@recourse/audit-log';
import { fsck } from '../fsck.ts';
import { seal } from '../log-signer.ts';
import { invalid, problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, ExportHead, ExportLine } from '../rpc.ts';
import { sha256 } from '../seal.ts';
import {
  ExportHeadSchema,
  ExportLinesSchema,
  exportHead,
  exportLines,
  importHead,
  importLines,
  rebuild,
} from '../transfer.ts';
import { fieldProblems } from './administration.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

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
        return ok(true);
      });
      if (!allowed.ok) return allowed;
      const checkpoint = await seal(stores.log, signer, register.now());
      return ok(exportHead(register, signer.verifierKey, checkpoint));
    },

    lines: (caller: Caller, from: number, to: number): Answer<ExportLine[]> =>
      withAccess(call, caller, 'export', () => ok(exportLines(register, from, to))),

    takeHead: (caller: Caller, head: unknown): Answer<{ size: number }> =>
      withAccess(call, caller, 'import', () => {
        const parsed = ExportHeadSchema.safeParse(head);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API4')));
        if (parsed.data.register !== register.name) {
          const message = `the export is of register "${parsed.data.register}"; its entries say so, so it goes into a register of that name`;
          return no(invalid([{ field: 'register', rule: 'API4', message }]));
        }
        if (stores.log.size() > 0 && stores.meta.get('importing') === undefined)
          return no(
            problem('conflict', 'a register that holds entries already takes in no export', 'not-empty'),
          );
        importHead(register, parsed.data);
        return ok({ size: stores.log.size() });
      }),

    takeLines: (caller: Caller, lines: unknown): Answer<{ size: number }> =>
      withAccess(call, caller, 'import', () => {
        if (stores.meta.get('importing') === undefined)
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
    end: async (caller: Caller): Promise<Answer<FsckResult>> => {
      const allowed = withAccess(call, caller, 'import', () => {
        const importing = stores.meta.get('importing');
        if (importing === undefined) return no(problem('conflict', 'no import is under way', 'no-import'));
        const { size, checkpoint } = JSON.parse(importing) as { size: number; checkpoint: string };
        if (stores.log.size() !== size)
          return no(
            invalid([
              { field: 'entries', rule: 'API4', message: `${stores.log.size()} of ${size} entries came` },
            ]),
          );
        const signed = parseCheckpoint(parseNote(checkpoint).text);
        if (!equalBytes(signed.root, rootAt(sha256, size, stores.log.readNode)))
          return no(
            invalid([
              { field: 'checkpoint', rule: 'API4', message: 'the entries are not those that were signed' },
            ]),
          );
        rebuild(register);
        stores.sql.run(`DELETE FROM meta WHERE name = 'importing'`);
        call.rearm();
        return ok(true);
      });
      if (!allowed.ok) return allowed;
      return ok(await fsck(register, signer));
    },
  };
}
