import type { RegisterContext } from '../context.ts';

export type Named = { kind: string; id: string; name?: string };

/** Adds the name of the member behind an author. */
export function naming(ctx: RegisterContext) {
  return (by: Named): Named => {
    const name = by.name ?? ctx.stores.members.nameOf(by.id);
    return { kind: by.kind, id: by.id, ...(name === undefined ? {} : { name }) };
  };
}
