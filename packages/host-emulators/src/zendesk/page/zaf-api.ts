import type { Bootstrap } from './api.ts';
import type { HostApi } from './zaf-host.ts';
import { describe, invoke, type Surroundings } from './zaf-invoke.ts';
import { appRequest } from './zaf-request.ts';
import { dig, GROUP, getTicket, person, setTicket } from './zaf-ticket.ts';

/** The paths of the apps framework that this page knows. Everything else is answered with “No such Api”. */
export function createHostApi(page: () => Surroundings): HostApi {
  return {
    get(path) {
      const { session, model, person: shown } = page();
      const [first = '', ...rest] = path.split('.');
      if (first === 'currentUser') return dig(currentUser(session), rest);
      if (first === 'currentAccount') return dig(currentAccount(session), rest);
      if (path === 'instances')
        return Object.fromEntries([...page().instances()].map((i) => [i.guid, describe(i)]));
      if (first === 'instances')
        return [...page().instances()].map(describe).find((i) => i.instanceGuid === rest[0]);
      if (first === 'user' && shown) return dig(person(shown), rest);
      if (path === 'viewport.size') return { width: window.innerWidth, height: window.innerHeight };
      if (path === 'ticketFields' && model)
        return model.fields.map((f) => ({ name: `custom_field_${f.id}`, label: f.title, type: f.type }));
      if (first === 'comment' && model) return getTicket(model, path);
      if (first === 'ticket' && model) return getTicket(model, rest.join('.'));
      return undefined;
    },
    set(path, value) {
      const { model } = page();
      if (!model) return undefined;
      const name = path.startsWith('ticket.') ? path.slice('ticket.'.length) : path;
      if (name === path && !path.startsWith('comment.')) return undefined;
      return setTicket(model, name, value) ? value : undefined;
    },
    invoke: (path, args, instance) => invoke(path, page(), args, instance),
    request: appRequest,
    metadata() {
      const { id, installationId, name, version, settings } = page().session.app;
      return { appId: id, installationId, name, version, settings: { name, title: name, ...settings } };
    },
  };
}

function currentUser({ user }: Bootstrap): Record<string, unknown> {
  return {
    ...person(user),
    groups: [GROUP],
    organizations: [],
    timeZone: { name: 'UTC', ianaName: 'Etc/UTC', offset: 0 },
    avatarUrl: '',
  };
}

function currentAccount({ account }: Bootstrap): Record<string, unknown> {
  return { subdomain: account.subdomain, planName: 'Suite Professional', timeFormat: 24, timeZone: 'UTC' };
}
