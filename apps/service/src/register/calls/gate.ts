import type { ConnectedHost } from '@recourse/api-client';
import type { ChatSettings, Found, HostGate, Inbound } from '@recourse/channel';
import {
  type Complaint,
  explainObligationOf,
  mayRead,
  nearestObligation,
  obligationsOf,
  type Surface,
  type SurfaceRef,
} from '@recourse/complaint-domain';
import { openSession } from '../access.ts';
import { loadCase } from '../context.ts';
import { importing, underWay } from '../importing.ts';
import { takeInOne } from '../intake.ts';
import { problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, CasePage, HostPerson } from '../rpc.ts';
import { type CallContext, no, ok, withCase } from './call.ts';

const HOST_NAMES: Record<ConnectedHost, string> = { zendesk: 'Zendesk', slack: 'Slack' };

/** Calls about what connected hosts tell us, whom they vouch for, and what lies in them. */
export function gateCalls(call: CallContext) {
  const { register } = call;
  const { stores } = register;
  const isConnected = ({ host, account }: SurfaceRef) => stores.connections.has(host, account);
  const caseAt = (surface: SurfaceRef) => {
    const place = isConnected(surface) ? stores.surfaces.find(surface) : undefined;
    const complaint = place && loadCase(register, place.complaint);
    return complaint && { complaint, surface: complaint.surfaces.find(({ id }) => id === place.id)! };
  };

  return {
    openHostSession: ({ host, account, email, name }: HostPerson) => {
      if (underWay(register)) return no(importing());
      if (!stores.connections.has(host, account)) return no(notConnected(host, account));
      const member = stores.members.byEmail(email);
      if (!member) {
        const detail = `${name} is not a member of this register; ask its administrator to add the e-mail that ${HOST_NAMES[host]} knows`;
        return no(problem('forbidden', detail, 'not-a-member'));
      }
      if (host !== 'zendesk') stores.preferences.seenAt(member.id, { host, account });
      const opened = openSession(register, member.id, 'host', `${host}/${account}`);
      return ok({ ...opened, member: member.id });
    },

    takeIn: (inbound: Inbound[]): Answer<{ taken: number; ignored: number }> => {
      if (underWay(register)) return no(importing());
      const stranger = inbound.flatMap(placesIn).find((place) => !isConnected(place));
      if (stranger) return no(notConnected(stranger.host, stranger.account));
      let taken = 0;
      for (const one of inbound)
        for (const outcome of takeInOne(register, one)) {
          if (outcome.kind !== 'done') continue;
          taken++;
          if (outcome.complaint)
            call.changed(
              outcome.complaint,
              outcome.events.map((e) => e.type),
            );
        }
      call.rearm();
      return ok({ taken, ignored: inbound.length - Math.min(taken, inbound.length) });
    },

    chatSettings: (): Omit<ChatSettings, 'register' | 'caseUrl' | 'maxFileBytes'> => {
      const { organisation, defaultLanguage, timeZone, chat } = stores.settings.current();
      return { organisation, defaultLanguage, timeZone, registerEmoji: chat.registerEmoji };
    },

    placeOf: (at: SurfaceRef, externalId?: string): Found | null => {
      const found = caseAt(at);
      if (!found) return null;
      const { complaint, surface } = found;
      return {
        reference: complaint.reference,
        surface: surface.id,
        ownChannel: surface.room?.mode === 'channel',
        item: externalId === undefined ? null : stores.surfaces.itemAt(at, externalId),
      };
    },

    readersOf: (reference: string, emails: string[]): string[] => {
      const id = stores.complaints.idOf(reference);
      const complaint = id === undefined ? undefined : loadCase(register, id);
      if (!complaint) return [];
      return emails.filter((email) => {
        const member = stores.members.byEmail(email);
        if (!member) return false;
        const actor = { kind: 'member', id: member.id, roles: member.roles } as const;
        return mayRead(actor, complaint) === 'full';
      });
    },

    /** Once for each event of the host, however often it comes. */
    recordRemoval: (
      at: SurfaceRef,
      { externalId, why }: Parameters<HostGate['recordRemoval']>[2],
      eventId: string,
    ) => {
      if (underWay(register)) throw new Error(importing().detail);
      const found = caseAt(at);
      if (!found) return;
      const actor = { kind: 'host', id: `${at.host}/${at.account}` } as const;
      const command = `${actor.id}:removal:${eventId}`;
      const data = { complaint: found.complaint.id, surface: found.surface.id, person: externalId, why };
      stores.transaction(() => {
        if (stores.receipts.wasRefused(command)) return;
        record(register, { type: 'PersonRemovedFromRoom', data }, actor, command);
      });
      call.rearm();
    },

    casePage: async (caller: Caller, reference: string): Promise<Answer<CasePage>> => {
      const seen = withCase<{ page: CasePage; surfaces: Surface[] }>(
        call,
        caller,
        reference,
        'case-page',
        (complaint, _access, right) => {
          const { status } = complaint;
          const next = right === 'full' ? nextDate(complaint) : null;
          const page = { reference: complaint.reference, status, next, links: [] };
          return ok({ page, surfaces: right === 'full' ? complaint.surfaces : [] });
        },
      );
      if (!seen.ok) return seen;
      const { page, surfaces } = seen.value;
      const live = surfaces.filter(({ state }) => state === 'live');
      const links = (await Promise.all(live.map(linkTo))).filter((link) => link !== null);
      return ok({ ...page, links });
    },
  };

  function nextDate(complaint: Complaint): CasePage['next'] {
    const policy = register.policy();
    const next = nearestObligation(obligationsOf(complaint, policy));
    if (!next) return null;
    const { id, due, citation, verified } = next;
    const { timeZone } = explainObligationOf(complaint, id, policy) ?? policy.settings;
    return { due, timeZone, citation, verifiedOn: verified === 'unverified' ? null : verified.on };
  }

  async function linkTo({ host, account, ref, room }: Surface): Promise<CasePage['links'][number] | null> {
    if (host === 'slack') {
      const team = room?.team ?? account;
      const query = new URLSearchParams({
        channel: ref.split(':')[0]!,
        ...(team.startsWith('T') && { team }),
      });
      return { host, url: `https://slack.com/app_redirect?${query}` };
    }
    if (host !== 'zendesk' || !stores.connections.has(host, account)) return null;
    const connection = await call.connection(`${host}/${account}`).kept();
    if (connection?.host !== 'zendesk' || connection.register !== register.name) return null;
    return { host, url: `${connection.baseUrl}/agent/tickets/${encodeURIComponent(ref)}` };
  }
}

/** Everywhere that something is said to have happened. */
function placesIn(one: Inbound): SurfaceRef[] {
  return one.kind === 'moved' ? [one.surface, one.into] : [one.surface];
}

function notConnected(host: string, account: string) {
  return problem('forbidden', `${host}/${account} is not connected to this register`, 'not-connected', {
    rule: 'API13',
  });
}
