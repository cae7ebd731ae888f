import { spawn } from 'node:child_process';

/**
 * Waits for the end of its standard input, which the system closes when this program ends, however it ends. Then it
 * kills the process, provided that it still is the one that was meant ($2 stands in its command line).
 */
const SCRIPT =
  'while read -r _; do :; done; case "$(ps -o args= -p "$1" 2>/dev/null)" in *"$2"*) kill -9 "$1";; esac';

/** Makes a child end with this program even when that is killed. `mark` is a part of the child's command line. */
export function watchOver(pid: number, mark: string): { release(): void } {
  if (process.platform === 'win32') return { release: () => undefined };
  const dog = spawn('sh', ['-c', SCRIPT, 'watchdog', String(pid), mark], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  dog.once('error', () => undefined);
  dog.stdin.on('error', () => undefined);
  dog.unref();
  (dog.stdin as unknown as { unref?(): void }).unref?.();
  return { release: () => void dog.kill('SIGKILL') };
}
