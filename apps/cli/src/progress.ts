import type { Host } from './host.ts';

const REDRAW_MS = 100;
const BAR = 24;

export type Progress = {
  /** `done` of `total` bytes, `count` things so far. */
  at(done: number, count: number): void;
  /** Removes the bar. */
  end(): void;
};

/** How far an earlier run had come: it does not count for the rate. */
export type Start = { done: number; count: number };

/** A bar with rate and time left on a terminal's stderr; silent elsewhere. */
export function progressBar(
  host: Host,
  total: number,
  noun: string,
  from: Start = { done: 0, count: 0 },
): Progress {
  if (host.terminal === null) return { at: () => undefined, end: () => undefined };
  const { columns } = host.terminal;
  const started = host.now();
  let drawn = 0;
  return {
    at(done, count) {
      const now = host.now();
      if (now - drawn < REDRAW_MS && done < total) return;
      drawn = now;
      const line = progressLine({ done, total, count, noun, seconds: (now - started) / 1000, from });
      host.stderr(`\r\u001b[2K${line.slice(0, columns - 1)}`);
    },
    end: () => host.stderr('\r\u001b[2K'),
  };
}

type Figures = { done: number; total: number; count: number; noun: string; seconds: number; from: Start };

/** `[=====>    ]  42 %  1,234 rows  820/s  3 s left` */
export function progressLine({ done, total, count, noun, seconds, from }: Figures): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(share * BAR);
  const bar = `[${'='.repeat(filled)}${' '.repeat(BAR - filled)}]`;
  const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
  const rate = seconds > 0 ? Math.round((count - from.count) / seconds) : 0;
  const left = done > from.done && seconds > 0 ? ((total - done) / (done - from.done)) * seconds : Number.NaN;
  return `${bar} ${percent}  ${count.toLocaleString('en')} ${noun}  ${rate.toLocaleString('en')}/s  ${timeLeft(left)}`;
}

export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return '';
  const s = Math.ceil(seconds);
  if (s < 60) return `${s} s left`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s left`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min left`;
}
