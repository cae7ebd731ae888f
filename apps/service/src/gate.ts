import type { Problem } from '@recourse/api-client';
import type { HostGate, Refusal, SlackConnection } from '@recourse/channel';
import type { Services } from './app-env.ts';
import { registerOfTicket } from './auth.ts';
import { LIMITS } from './bodies.ts';
import { caseUrl } from './case-url.ts';
import type { Answer } from './register/rpc.ts';

/** Ids of workspaces and of whole organisations: an object is only asked for an account that can be one. */
const SLACK_ACCOUNT = /^[TE][A-Z0-9]{1,20}$/;

/**
 * What a bot's Worker may ask. It comes over a private binding, yet nothing that it says reaches a register that is not
 * of this service, or one that its account is not connected to.
 */
export function hostGate({ config, register, connection }: GateNeeds): HostGate {
  /** The register of this name; a name that is none would make an object. */
  const known = (name: string) => {
    if (!config.registers.has(name)) throw new Error(`There is no register "${name}".`);
    return register(name);
  };
  const slackObject = (account: string) =>
    SLACK_ACCOUNT.test(account) ? connection(`slack/${account}`) : null;

  return {
    async slack(accounts) {
      for (const account of accounts) {
        const found = await slackObject(account)?.get();
        if (found?.host === 'slack' && found.revokedAt === null && config.registers.has(found.register))
          return found;
      }
      return null;
    },
    async connectSlack(given) {
      const { register: name, account } = given;
      const object = slackObject(account);
      if (!object || !config.registers.has(name) || !(await object.put(asKept(given)))) return false;
      await register(name).hostConnected('slack', account);
      return true;
    },
    async revokeSlack(account, why) {
      await slackObject(account)?.revoke(why);
    },
    async redeemInstall(ticket) {
      const name = registerOfTicket('it', ticket);
      if (name === null || !config.registers.has(name)) return null;
      const redeemed = await register(name).redeemInstall(ticket);
      return redeemed && { register: name, by: redeemed.by };
    },
    async settings(name) {
      const chat = await known(name).chatSettings();
      return { register: name, ...chat, caseUrl: caseUrl(config, name), maxFileBytes: LIMITS.document };
    },
    async openSession(name, { host, account, externalId, name: called, email }) {
      if (!config.registers.has(name) || host !== 'slack') return NOT_HERE;
      const person = { host, account, userId: externalId, name: called, email };
      const opened = await register(name).openHostSession(person);
      if (!opened.ok) return refusal(opened.problem);
      const { session, expiresAt, member } = opened.value;
      return { ok: true, token: session, expiresAt, member };
    },
    async takeIn(name, inbound) {
      const taken: Answer<{ taken: number }> = await known(name).takeIn(inbound);
      return taken.ok ? { ok: true, taken: taken.value.taken } : refusal(taken.problem);
    },
    at: async (name, surface, externalId) => known(name).placeOf(surface, externalId),
    readers: async (name, reference, emails) => known(name).readersOf(reference, emails),
    recordRemoval: async (name, surface, person, eventId) =>
      known(name).recordRemoval(surface, person, eventId),
  };
}

type GateNeeds = Pick<Services, 'config' | 'register' | 'connection'>;

const NOT_HERE: Refusal = {
  ok: false,
  code: 'not-connected',
  message: 'This account is not connected here.',
};

/** What can be had later is no answer: a rejected promise makes the host send it again. */
function refusal({ status, code, detail, title }: Problem): Refusal {
  if (status >= 500) throw new Error(detail ?? title);
  return { ok: false, code, message: detail ?? title };
}

/** Nothing but what is known of a connection is kept. */
function asKept(given: SlackConnection): SlackConnection {
  const { account, register, name, botUserId, botId, appId, botToken, expiresAt, refreshToken, scopes } =
    given;
  return {
    ...{ host: 'slack', account, register, name, botUserId, botId, appId },
    ...{ botToken, expiresAt, refreshToken, scopes, revokedAt: null },
  };
}
