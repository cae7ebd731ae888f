import { DAY_MS, dayFromIso } from '../calendars/index.ts';
import type { ClockFact, DeadlineDuration } from '../regimes/index.ts';
import type { Language } from '../vocabulary.ts';
import type { ExplainedDay, Explanation } from './explanation.ts';
import { type Plural, SENTENCE_MESSAGES, type SentenceMessages } from './sentence-messages.ts';

/** An explanation as text, one sentence per step, in the given language; dates and numbers through `Intl`. */
export function explainSentence(explanation: Explanation, language: Language): string {
  const text = SENTENCE_MESSAGES[language];
  return [
    startSentence(explanation, text),
    choiceSentence(explanation, text),
    ...countSentences(explanation, text),
    ...shiftSentences(explanation, text),
    dueSentence(explanation, text),
    fill(text.rule, { citation: isolate(explanation.citation) }),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function startSentence({ start, timeZone }: Explanation, text: SentenceMessages): string {
  return fill(start.afterFallback ? text.startedByFallback : text.started, {
    fact: factName(start.fact, text),
    when: instant(start.at, timeZone, text),
    zone: isolate(timeZone),
  });
}

function choiceSentence(explanation: Explanation, text: SentenceMessages): string | undefined {
  if (!explanation.choice) return undefined;
  const limits = (explanation.alternatives ?? []).map(({ duration }) => limitOf(duration, text));
  const list = new Intl.ListFormat(text.locale, { type: 'disjunction' }).format(limits);
  return fill(text[explanation.choice], { limits: list });
}

function countSentences({ duration, days, hours }: Explanation, text: SentenceMessages): string[] {
  if (hours) {
    const ran = fill(text.ran, { limit: limitOf(duration, text) });
    return hours.stoodStill > 0
      ? [ran, fill(text.stoodStill, { time: span(hours.stoodStill, text) })]
      : [ran];
  }
  const counted = days.filter((day) => day.counted);
  const range = dateRange(counted[0]?.date ?? '', counted.at(-1)?.date ?? '', text);
  const sentences = [fill(text.counted, { limit: limitOf(duration, text), range })];
  const zero = days.find((day) => day.why === 'day-zero');
  if (zero) sentences.push(fill(text.dayZero, { date: longDate(zero.date, text) }));
  const skipped = skippedList(days, text);
  if (skipped.length > 0)
    sentences.push(fill(text.skipped, { list: new Intl.ListFormat(text.locale).format(skipped) }));
  return sentences;
}

function shiftSentences(explanation: Explanation, text: SentenceMessages): string[] {
  const { roll, extension, paused, projectedYears } = explanation;
  const sentences: string[] = [];
  if (roll)
    sentences.push(fill(text.rolled, { from: longDate(roll.from, text), to: longDate(roll.to, text) }));
  if (extension?.accepted) sentences.push(fill(text.extended, { to: longDate(explanation.due.date, text) }));
  else if (extension) sentences.push(text.notExtended[extension.why]);
  if (paused) sentences.push(text.paused);
  if (projectedYears) sentences.push(fill(text.projected, { years: projectedYears.join(', ') }));
  return sentences;
}

function dueSentence({ due, hours, extension, timeZone }: Explanation, text: SentenceMessages): string {
  const zone = isolate(timeZone);
  if (hours && !extension?.accepted)
    return fill(text.dueTime, { when: instant(due.at, timeZone, text), zone });
  return fill(text.dueDay, { date: formatter(text, { dateStyle: 'full' }).format(noon(due.date)), zone });
}

/** Weekends and paused days as numbers, holidays by name and date. */
function skippedList(days: readonly ExplainedDay[], text: SentenceMessages): string[] {
  const weekend = days.filter((day) => day.why === 'weekend').length;
  const paused = days.filter((day) => day.why === 'paused').length;
  const holidays = days.flatMap((day) =>
    day.holiday ? `${isolate(day.holiday)} (${longDate(day.date, text)})` : [],
  );
  return [
    ...(weekend > 0 ? [plural(weekend, text.days.weekend, text)] : []),
    ...holidays,
    ...(paused > 0 ? [plural(paused, text.days.paused, text)] : []),
  ];
}

function limitOf({ amount, unit }: DeadlineDuration, text: SentenceMessages): string {
  if (unit === 'hour' || unit === 'week' || unit === 'month') return quantity(amount, unit, text);
  return plural(amount, text.days[unit], text);
}

function span(milliseconds: number, text: SentenceMessages): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const parts = [
    ...(minutes >= 60 ? [quantity(Math.floor(minutes / 60), 'hour', text)] : []),
    ...(minutes % 60 > 0 ? [quantity(minutes % 60, 'minute', text)] : []),
  ];
  return new Intl.ListFormat(text.locale, { type: 'unit' }).format(parts);
}

function quantity(
  amount: number,
  unit: 'hour' | 'minute' | 'week' | 'month',
  text: SentenceMessages,
): string {
  return new Intl.NumberFormat(text.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

function plural(amount: number, forms: Plural, text: SentenceMessages): string {
  const form = forms[new Intl.PluralRules(text.locale).select(amount)] ?? forms.other;
  return fill(form, { n: new Intl.NumberFormat(text.locale).format(amount) });
}

function factName(fact: ClockFact, text: SentenceMessages): string {
  if (fact in text.facts) return text.facts[fact as keyof typeof text.facts];
  const split = fact.lastIndexOf('-');
  const act = text.acts[fact.slice(0, split) as keyof typeof text.acts];
  return `${act} (${text.steps[fact.slice(split + 1) as keyof typeof text.steps]})`;
}

function instant(at: number, timeZone: string, text: SentenceMessages): string {
  return new Intl.DateTimeFormat(text.locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at);
}

function longDate(date: string, text: SentenceMessages): string {
  return formatter(text, { dateStyle: 'long' }).format(noon(date));
}

/** Both dates in full: the shortened ranges of `Intl` write Italian days with a leading zero. */
function dateRange(from: string, to: string, text: SentenceMessages): string {
  return from === to ? longDate(from, text) : `${longDate(from, text)} – ${longDate(to, text)}`;
}

/** Civil dates are formatted as noon UTC, in UTC. */
function formatter(text: SentenceMessages, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(text.locale, { ...style, timeZone: 'UTC' });
}

function noon(date: string): number {
  return dayFromIso(date) * DAY_MS + DAY_MS / 2;
}

/** Names in Latin letters keep their order inside a right-to-left sentence (Unicode first-strong isolates). */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`sentence has no value for ${name}`);
    return value;
  });
}
