import type { Say } from './words/index.ts';

export interface Times {
  /** `14:05`. All take Slack's timestamps: seconds, as number or text. */
  time(at: number | string): string;
  /** `Tuesday 24 November`, today and yesterday by their names. */
  day(at: number | string): string;
  full(at: number | string): string;
  dayKey(at: number | string): string;
  /** Slack's own form for dates: `{date_short_pretty} {time}`. */
  fill(pattern: string, at: number): string;
}

type Style = Intl.DateTimeFormatOptions;
const STYLES: Record<string, Style> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Times as a person reads them: in their language, where they are. `now` in UTC ms. */
export function timesFor(locale: string, timeZone: string, now: number, say: Say): Times {
  const language = locale.startsWith('ar') ? 'ar-u-nu-latn-ca-gregory' : locale;
  const written = (at: number | string, style: Style): string =>
    new Intl.DateTimeFormat(language, { ...style, timeZone }).format(Number(at) * 1_000);
  const dayKey = (at: number | string): string =>
    new Intl.DateTimeFormat('sv', { timeZone }).format(Number(at) * 1_000);
  const named = (at: number | string): string | undefined => {
    const days = { today: 0, yesterday: -86_400, tomorrow: 86_400 } as const;
    for (const [key, shift] of Object.entries(days)) {
      if (dayKey(at) === dayKey(now / 1_000 + shift)) return say(key as keyof typeof days);
    }
    return undefined;
  };
  const token = (name: string, at: number): string | undefined => {
    if (name === 'ago') return ago(language, at, now);
    const style = STYLES[name.replace(/_pretty$/, '')];
    if (!style) return undefined;
    return (name.endsWith('_pretty') ? named(at) : undefined) ?? written(at, style);
  };
  return {
    time: (at) => written(at, STYLES.time!),
    day: (at) => named(at) ?? written(at, { weekday: 'long', day: 'numeric', month: 'long' }),
    full: (at) => written(at, { dateStyle: 'full', timeStyle: 'short' }),
    dayKey,
    fill: (pattern, at) => pattern.replace(/\{(\w+)\}/g, (whole, name: string) => token(name, at) ?? whole),
  };
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function ago(language: string, at: number, now: number): string {
  const seconds = at - now / 1_000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1)!;
  return new Intl.RelativeTimeFormat(language).format(Math.round(seconds / size), unit);
}
