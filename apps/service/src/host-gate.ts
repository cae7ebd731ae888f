import { WorkerEntrypoint } from 'cloudflare:workers';
import type { HostGate } from '@recourse/channel';
import { type Config, readConfig } from './config.ts';
import type { Env } from './env.ts';
import { hostGate } from './gate.ts';

let config: Config | undefined;

/** The gate as another Worker of this account binds it (`entrypoint: "HostGateEntrypoint"`). Nothing else reaches it. */
export class HostGateEntrypoint extends WorkerEntrypoint<Env> implements HostGate {
  get #gate(): HostGate {
    const { env } = this;
    config ??= configOf(env);
    return hostGate({
      config,
      register: (name) => env.REGISTERS.getByName(name),
      connection: (name) => env.CONNECTIONS.getByName(name),
    });
  }
  async slack(...args: Parameters<HostGate['slack']>) {
    return this.#gate.slack(...args);
  }
  async connectSlack(...args: Parameters<HostGate['connectSlack']>) {
    return this.#gate.connectSlack(...args);
  }
  async revokeSlack(...args: Parameters<HostGate['revokeSlack']>) {
    return this.#gate.revokeSlack(...args);
  }
  async redeemInstall(...args: Parameters<HostGate['redeemInstall']>) {
    return this.#gate.redeemInstall(...args);
  }
  async settings(...args: Parameters<HostGate['settings']>) {
    return this.#gate.settings(...args);
  }
  async openSession(...args: Parameters<HostGate['openSession']>) {
    return this.#gate.openSession(...args);
  }
  async takeIn(...args: Parameters<HostGate['takeIn']>) {
    return this.#gate.takeIn(...args);
  }
  async at(...args: Parameters<HostGate['at']>) {
    return this.#gate.at(...args);
  }
  async readers(...args: Parameters<HostGate['readers']>) {
    return this.#gate.readers(...args);
  }
  async recordRemoval(...args: Parameters<HostGate['recordRemoval']>) {
    return this.#gate.recordRemoval(...args);
  }
}

function configOf(env: Env): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.message);
  return read.config;
}
