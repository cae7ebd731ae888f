import * as z from 'zod';
import { readView } from '../block-kit/read.ts';
import { badArguments, SlackError } from '../errors.ts';
import type { View } from '../types.ts';
import { openView, publishHome, updateView, useTrigger } from '../views.ts';
import { viewWire } from '../wire.ts';
import { type Call, json, method } from './method.ts';

const shown = (call: Call, view: View) => ({ view: viewWire(call.workspace, view) });

const triggered = z.object({
  trigger_id: z.string().optional(),
  interactivity_pointer: z.string().optional(),
  view: json,
});

/** `open` starts a new stack of modals, `push` goes on top of the one that the ticket came from. */
const opening = (push: boolean) =>
  method({
    tier: 4,
    input: triggered,
    run: (call, input) => {
      readView(input.view);
      const trigger = useTrigger(call.workspace, input.trigger_id ?? input.interactivity_pointer ?? '');
      const onto = push && trigger.view ? call.workspace.state.views.get(trigger.view) : undefined;
      if (push && !onto) throw new SlackError('not_found');
      return shown(call, openView(call.workspace, trigger.user, input.view, onto ?? null));
    },
  });

const update = method({
  tier: 4,
  input: z.object({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    view: json,
    hash: z.string().optional(),
  }),
  run: (call, input) => {
    const views = [...call.workspace.state.views.values()];
    const view = views.find(({ id, body }) =>
      input.view_id ? id === input.view_id : input.external_id && body.external_id === input.external_id,
    );
    if (!view) throw new SlackError('not_found');
    return shown(call, updateView(call.workspace, view, input.view, input.hash));
  },
});

const publish = method({
  tier: 4,
  input: z.object({ user_id: z.string().min(1), view: json, hash: z.string().optional() }),
  run: (call, input) => {
    const user = call.workspace.state.users.get(input.user_id);
    if (!user || user.isBot) throw badArguments('user_id is not valid [json-pointer:/user_id]');
    return shown(call, publishHome(call.workspace, user.id, input.view, input.hash));
  },
});

export const VIEWS = {
  'views.open': opening(false),
  'views.push': opening(true),
  'views.update': update,
  'views.publish': publish,
};
