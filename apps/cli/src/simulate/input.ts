import type { SimulationInput } from '@recourse/complaint-domain';
import { Temporal } from 'temporal-polyfill';
import { CliError } from '../outcome.ts';

/** The options of `recourse simulate` as they were typed. */
export type SimulateOptions = {
  list?: true;
  regime?: string;
  rule?: string;
  received?: string;
  registered?: string;
  acknowledged?: string;
  sentToFirm?: string;
  objectionPeriodEnded?: string;
  requestReceived?: string;
  resolved?: string;
  offerAccepted?: string;
  mark?: string[];
  sector?: string;
  channel?: string;
  type?: string;
  complainant?: string;
  product?: string;
  country?: string;
  zone?: string;
  calendar?: string;
  holiday?: string[];
  extend?: true;
  extendTo?: string;
  noticeSent?: string;
  language: string;
};

type Facts = NonNullable<SimulationInput['facts']>;

/** Options that name when something happened besides receipt and registration. */
const FACTS = {
  acknowledged: 'acknowledgement-sent',
  sentToFirm: 'sent-to-firm',
  objectionPeriodEnded: 'objection-period-ended',
  requestReceived: 'request-received',
  resolved: 'resolved',
  offerAccepted: 'offer-accepted',
} as const satisfies Partial<Record<keyof SimulateOptions, keyof Facts>>;

/** Fields of a simulation whose options have another name. */
const OPTIONS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(FACTS).map(([option, fact]) => [`facts.${fact}`, flag(option)])),
  marks: '--mark',
  holidays: '--holiday',
  extension: '--extend',
  'extension.until': '--extend-to',
  'extension.noticeSent': '--notice-sent',
};

/** The option to look at for a problem with a field. */
export function optionOf(field: string): string {
  return OPTIONS[field] ?? flag(field);
}

export function inputOf(options: SimulateOptions): SimulationInput {
  const { regime, rule, mark, holiday, sector, channel, type, complainant, product, zone, calendar } =
    options;
  if (regime === undefined) throw missing('--regime', 'recourse simulate --list names all of them');
  if (rule === undefined) throw missing('--rule', 'recourse simulate --list names all of them');
  return {
    regime,
    rule,
    received: instantOf(options, 'received'),
    registered: instantOf(options, 'registered'),
    facts: factsOf(options),
    marks: mark,
    sector,
    channel,
    type,
    complainant,
    product,
    country: countryOf(options.country),
    zone,
    calendar,
    holidays: holiday,
    extension: extensionOf(options),
  };
}

function factsOf(options: SimulateOptions): Facts {
  const facts: Facts = {};
  for (const [option, fact] of Object.entries(FACTS) as [
    keyof typeof FACTS,
    (typeof FACTS)[keyof typeof FACTS],
  ][]) {
    const at = instantOf(options, option);
    if (at !== undefined) facts[fact] = at;
  }
  return facts;
}

function extensionOf(options: SimulateOptions): SimulationInput['extension'] {
  const { extend, extendTo, noticeSent } = options;
  if (!extend && extendTo === undefined) {
    if (noticeSent !== undefined)
      throw new CliError('usage', '--notice-sent: goes with --extend or --extend-to');
    return undefined;
  }
  return { noticeSent: instantOf(options, 'noticeSent'), until: extendTo };
}

type InstantOption = 'received' | 'registered' | 'noticeSent' | keyof typeof FACTS;

/** UTC milliseconds of an instant with an offset. A date alone is none: its moment depends on where one stands. */
function instantOf(options: SimulateOptions, option: InstantOption): number | undefined {
  const text = options[option];
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new CliError(
      'usage',
      `${flag(option)}: "${text}" is no instant with an offset such as 2026-03-02T10:00:00Z`,
    );
  }
}

function countryOf(code: string | undefined): string | undefined {
  if (code === undefined || /^[A-Z]{2}$/.test(code)) return code;
  throw new CliError('usage', `--country: "${code}" is no country code such as GB`);
}

function missing(option: string, hint: string): CliError {
  return new CliError('usage', `${option}: is not given`, hint);
}

/** `sentToFirm` → `--sent-to-firm`. */
function flag(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
