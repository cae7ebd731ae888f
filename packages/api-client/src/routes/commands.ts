import { COMMAND_SCHEMAS, type CommandName } from '@recourse/complaint-domain';
import * as z from 'zod';

const member = <N extends CommandName>(name: N) =>
  z.strictObject({
    type: z.literal(name),
    data: COMMAND_SCHEMAS[name].meta({ id: `${name}Data` }),
  });

/** Every command but Lodge, which has its own address, because it makes the complaint. */
const NAMES = (Object.keys(COMMAND_SCHEMAS) as CommandName[]).filter((name) => name !== 'Lodge');

/** Body of a command: its name and the data of that command. */
export const CommandBodySchema = z
  .discriminatedUnion(
    'type',
    NAMES.map(member) as [ReturnType<typeof member>, ...ReturnType<typeof member>[]],
    {
      error: (issue) => (issue.code === 'invalid_union' ? `must be one of ${NAMES.join(', ')}` : undefined),
    },
  )
  .meta({ id: 'CommandBody' });
