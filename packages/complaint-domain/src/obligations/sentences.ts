import { DAY_MS, dayFromIso } from '../calendars/index.ts';
import { type ClockFact, type DeadlineDuration, durationsOf, type TimeLimit } from '../regimes/index.ts';
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
    ...standingSentences(explanation, text),
    fill(text.rule, { citation: isolate(explanation.citation) }),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** A rule's time limit in words: "8 weeks", or the sentence for several of which one applies. */
export function limitText(limit: TimeLimit, language: Language): string {
  if ('assess' in limit) return limit.assess;
  const text = SENTENCE_MESSAGES[language];
  const limits = durationsOf(limit).map((duration) => limitOf(duration, text));
  if (limits.length === 1) return limits[0]!;
  const choice = 'laterOf' in limit ? text.later : text.earlier;
  return fill(choice, { limits: listOf(limits, 'disjunction', text) });
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
  return fill(text[explanation.choice], { limits: listOf(limits, 'disjunction', text) });
}

function countSentences(explanation: Explanation, text: SentenceMessages): string[] {
  const { duration, days, hours, assessed } = explanation;
  if (assessed) return [fill(text.assessed, { date: longDate(assessed.day, text) })];
  if (!duration) return [];
  if (hours) {
    const ran = fill(hours.inOfficeHours ? text.ranInOfficeHours : text.ran, {
      limit: limitOf(duration, text),
    });
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
  if (skipped.length > 0) sentences.push(fill(text.skipped, { list: listOf(skipped, 'conjunction', text) }));
  return sentences;
}

function shiftSentences(explanation: Explanation, text: SentenceMessages): string[] {
  const { roll, rollUnknown, extension, paused, projectedYears } = explanation;
  const sentences: string[] = [];
  if (roll)
    sentences.push(fill(text.rolled, { from: longDate(roll.from, text), to: longDate(roll.to, text) }));
  if (rollUnknown) sentences.push(text.rollUnknown);
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
  return fill(text.dueDay, { date: formatter(text, 'full').format(noon(due.date)), zone });
}

/** What an option is for, and what freed from the obligation. */
function standingSentences(explanation: Explanation, text: SentenceMessages): string[] {
  const { kind, satisfiedBy } = explanation;
  const option = kind in text.option ? text.option[kind as keyof typeof text.option] : undefined;
  const exempt = satisfiedBy?.exemption;
  return [
    ...(option === undefined ? [] : [option]),
    ...(exempt === undefined ? [] : [fill(text.exempt, { citation: isolate(exempt) })]),
  ];
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
  return listOf(parts, 'unit', text);
}

function listOf(items: string[], type: Intl.ListFormatType, text: SentenceMessages): string {
  return kept(`${type} ${text.locale}`, () => new Intl.ListFormat(text.locale, { type })).format(items);
}

function quantity(
  amount: number,
  unit: 'hour' | 'minute' | 'week' | 'month',
  text: SentenceMessages,
): string {
  const make = () => new Intl.NumberFormat(text.locale, { style: 'unit', unit, unitDisplay: 'long' });
  return kept(`${unit} ${text.locale}`, make).format(amount);
}

function plural(amount: number, forms: Plural, text: SentenceMessages): string {
  const rules = kept(`plural ${text.locale}`, () => new Intl.PluralRules(text.locale));
  const numbers = kept(`number ${text.locale}`, () => new Intl.NumberFormat(text.locale));
  return fill(forms[rules.select(amount)] ?? forms.other, { n: numbers.format(amount) });
}

function factName(fact: ClockFact, text: SentenceMessages): string {
  if (fact in text.facts) return text.facts[fact as keyof typeof text.facts];
  const split = fact.lastIndexOf('-');
  const act = text.acts[fact.slice(0, split) as keyof typeof text.acts];
  return `${act} (${text.steps[fact.slice(split + 1) as keyof typeof text.steps]})`;
}

function instant(at: number, timeZone: string, text: SentenceMessages): string {
  const key = `instant ${text.locale} ${timeZone}`;
  const make = () =>
    new Intl.DateTimeFormat(text.locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  return kept(key, make).format(at);
}

function longDate(date: string, text: SentenceMessages): string {
  return formatter(text, 'long').format(noon(date));
}

/** Both dates in full: the shortened ranges of `Intl` write Italian days with a leading zero. */
function dateRange(from: string, to: string, text: SentenceMessages): string {
  return from === to ? longDate(from, text) : `${longDate(from, text)} – ${longDate(to, text)}`;
}

/** Civil dates are formatted as noon UTC, in UTC. */
function formatter(text: SentenceMessages, style: 'full' | 'long'): Intl.DateTimeFormat {
  const key = `date ${text.locale} ${style}`;
  return kept(key, () => new Intl.DateTimeFormat(text.locale, { dateStyle: style, timeZone: 'UTC' }));
}

/** Making a formatter takes longer than a hundred uses of it; there are as many as languages, zones and forms. */
const formatters = new Map<string, unknown>();

function kept<Formatter>(key: string, make: () => Formatter): Formatter {
  const known = formatters.get(key) as Formatter | undefined;
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
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
