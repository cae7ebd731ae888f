import { type LocalOptions, type LocalService, serveLocal } from 'service/local';
import { watchOver } from './watchdog.ts';

export type ServiceRunner = {
  url: string;
  register: string;
  apiKey: string;
  isUp(): boolean;
  /** Kills workerd as a crash would (SIGKILL) and starts it again on the same data and port. */
  crashAndRestart(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves with the reason when the service has ended and cannot be started again. */
  failed: Promise<unknown>;
};

/** Runs the service, and starts it again when it ends unasked. Throws `LocalError` when it does not come up. */
export async function runService(options: LocalOptions): Promise<ServiceRunner> {
  let service = await start(options);
  const { url, register, apiKey } = service;
  const again = { ...options, port: Number(new URL(url).port) };
  const state: { is: 'up' | 'restarting' | 'stopped' } = { is: 'up' };
  const failure = Promise.withResolvers<unknown>();

  const begin = async () => {
    service = await start(again);
    if (state.is === 'stopped') return service.stop();
    state.is = 'up';
    watch(service);
  };
  const watch = (one: LocalService) => {
    void one.exited.then(() => {
      if (state.is !== 'up' || one !== service) return;
      state.is = 'restarting';
      process.stderr.write('The service ended unexpectedly and is started again.\n');
      begin().catch(failure.resolve);
    });
  };
  watch(service);

  return {
    url,
    register,
    apiKey,
    isUp: () => state.is === 'up',
    crashAndRestart: async () => {
      if (state.is !== 'up') return;
      state.is = 'restarting';
      await service.kill('SIGKILL');
      await begin().catch((error: unknown) => {
        failure.resolve(error);
        throw error;
      });
    },
    stop: () => {
      state.is = 'stopped';
      return service.stop();
    },
    failed: failure.promise,
  };
}

async function start(options: LocalOptions): Promise<LocalService> {
  const service = await serveLocal(options);
  const dog = watchOver(service.pid, options.dataDir);
  void service.exited.then(dog.release);
  return service;
}
