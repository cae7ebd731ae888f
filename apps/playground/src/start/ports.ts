import { createServer } from 'node:net';
import { LocalError } from 'service/local';

const HOST = '127.0.0.1';

/** The wanted port, or a free one for 0. Throws `LocalError` when it is taken. */
export async function claimPort(wanted: number): Promise<number> {
  const port = await tryPort(wanted);
  if (port === null)
    throw new LocalError(`Port ${wanted} on ${HOST} is in use. Choose another one with --port.`);
  return port;
}

/** The wanted port when it is free, else any other. */
export async function claimPortNear(wanted: number): Promise<number> {
  return (wanted <= 65_535 ? await tryPort(wanted) : null) ?? (await claimPort(0));
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') done(null);
      else fail(new LocalError(`Port ${port} on ${HOST}: ${error.message}`));
    });
    probe.listen(port, HOST, () => {
      const { port: got } = probe.address() as { port: number };
      probe.close(() => done(got));
    });
  });
}
