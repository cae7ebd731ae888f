import * as z from 'zod';
import { removeEphemeral } from '../ephemerals.ts';
import { announceFile } from '../files.ts';
import type { Person, Upload } from '../people/person.ts';
import { fileWire } from '../wire.ts';
import { changed, type Workspace } from '../workspace.ts';

const id = z.string().min(1).max(300);
const text = z.string().max(40_000);
const ref = { channel: id, ts: id };
const values = z.record(z.string(), z.unknown());
const spot = z.union([
  z.object({ view: id }),
  z.object({ ephemeral: id }),
  z.object({ channel: id, ts: id }),
]);

/** Everything that a person does on the page, by `do`. */
export const actInput = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('post'),
    channel: id,
    text,
    thread: id.optional(),
    broadcast: z.boolean().optional(),
  }),
  z.object({ do: z.literal('edit'), ...ref, text }),
  z.object({ do: z.literal('delete'), ...ref }),
  z.object({ do: z.literal('react'), ...ref, name: id }),
  z.object({ do: z.literal('unreact'), ...ref, name: id }),
  z.object({ do: z.literal('command'), channel: id, text }),
  z.object({ do: z.literal('shortcut'), ...ref, callbackId: id }),
  z.object({
    do: z.literal('click'),
    spot,
    action: id,
    given: z.unknown().optional(),
    values: values.optional(),
  }),
  z.object({ do: z.literal('options'), spot, action: id, query: text }),
  z.object({ do: z.literal('fill'), view: id, values }),
  z.object({ do: z.literal('submit'), view: id, values: values.optional() }),
  z.object({ do: z.literal('close'), view: id, all: z.boolean().optional() }),
  z.object({ do: z.literal('openHome') }),
  z.object({ do: z.literal('openDirect'), with: id }),
  z.object({ do: z.literal('dismiss'), ephemeral: id }),
  z.object({ do: z.literal('keepFiles') }),
  z.object({ do: z.literal('create'), name: id, private: z.boolean().optional() }),
  z.object({ do: z.literal('invite'), channel: id, who: id }),
  z.object({ do: z.literal('kick'), channel: id, who: id }),
  z.object({ do: z.literal('join'), channel: id }),
  z.object({ do: z.literal('leave'), channel: id }),
  z.object({ do: z.literal('archive'), channel: id }),
  z.object({ do: z.literal('unarchive'), channel: id }),
  z.object({ do: z.literal('rename'), channel: id, name: id }),
  z.object({ do: z.literal('read'), channel: id }),
]);

export type Act = z.output<typeof actInput>;

/** Does it and answers what Slack answers the client. Throws what the person is refused. */
export async function perform(
  workspace: Workspace,
  person: Person,
  act: Act,
  files: Upload[],
): Promise<unknown> {
  switch (act.do) {
    case 'post':
      return person.post(act.channel, act.text, {
        ...(act.thread ? { thread: act.thread } : {}),
        ...(act.broadcast ? { broadcast: true } : {}),
        files,
      });
    case 'edit':
      return person.edit(act, act.text);
    case 'delete':
      return person.delete(act);
    case 'react':
      return person.react(act, act.name);
    case 'unreact':
      return person.unreact(act, act.name);
    case 'command':
      return person.command(act.text, { channel: act.channel });
    case 'shortcut':
      return person.shortcut(act.callbackId, act.channel, act.ts);
    case 'read':
      return person.read(act.channel);
    case 'dismiss':
      return dismiss(workspace, person, act.ephemeral);
    case 'keepFiles':
      return keepFiles(workspace, person, files);
    default:
      return 'spot' in act || 'view' in act || act.do === 'openHome'
        ? inView(person, act)
        : inChannel(person, act);
  }
}

type InView = Extract<Act, { spot: unknown } | { view: unknown } | { do: 'openHome' }>;

async function inView(person: Person, act: InView): Promise<unknown> {
  switch (act.do) {
    case 'click':
      if ('view' in act.spot && act.values) await person.fill(act.spot.view, act.values);
      return person.click(act.spot, act.action, act.given);
    case 'options':
      return person.suggest(act.spot, act.action, act.query);
    case 'fill':
      return person.fill(act.view, act.values);
    case 'submit':
      if (act.values) await person.fill(act.view, act.values);
      return person.submit(act.view);
    case 'close':
      return person.close(act.view, act.all);
    case 'openHome':
      return person.openHome();
  }
}

type InChannel = Extract<
  Act,
  { do: 'openDirect' | 'create' | 'invite' | 'kick' | 'join' | 'leave' | 'archive' | 'unarchive' | 'rename' }
>;

async function inChannel(person: Person, act: InChannel): Promise<unknown> {
  switch (act.do) {
    case 'openDirect':
      return { channel: person.dm(act.with) };
    case 'create':
      return { channel: await person.create(act.name, { private: act.private ?? false }) };
    case 'invite':
      return person.invite(act.channel, act.who);
    case 'kick':
      return person.kick(act.channel, act.who);
    case 'rename':
      return person.rename(act.channel, act.name);
    default:
      return person[act.do](act.channel);
  }
}

function dismiss(workspace: Workspace, person: Person, ephemeral: string): void {
  const mine = person.ephemerals().some((one) => one.id === ephemeral);
  if (!mine) throw new Error(`${person.user.name} does not see ${ephemeral}`);
  removeEphemeral(workspace, ephemeral);
  changed(workspace);
}

/** Files for a file field of a modal: uploaded, but not yet anywhere. */
function keepFiles(workspace: Workspace, person: Person, files: Upload[]): unknown {
  const kept = files.map(({ name, bytes }) => {
    const file = announceFile(workspace, person.id, name, bytes.byteLength);
    return Object.assign(file, { bytes: new Uint8Array(bytes), complete: true });
  });
  changed(workspace);
  return kept.map((file) => fileWire(workspace, file));
}
