import {
  CALENDARS,
  CASE_MARKS,
  CHANNELS,
  COMPLAINANT_KINDS,
  COMPLAINT_TYPES,
  LANGUAGES,
  type Language,
  REGIMES,
  SECTORS,
  type SimulatedDate,
  simulateRule,
} from '@recourse/complaint-domain';
import { Command, Option } from 'commander';
import { EXIT_HELP, examples, type Registry, type Run } from '../command.ts';
import { CliError, EXIT, type Outcome } from '../outcome.ts';
import { inputOf, optionOf, type SimulateOptions } from '../simulate/input.ts';
import { listed } from '../simulate/list.ts';
import { dateLines } from '../simulate/text.ts';

const ABOUT = `
Counts the date that a rule gives for facts that need no case, and needs no service. Instants are ISO 8601 with an
offset (2026-03-02T10:00:00Z), days are dates (2026-11-11). Without --zone the days are those of the calendar's place
(--calendar, else the rule's), else of the country (--country, else the regime's), else of UTC.
`;

export function addSimulate(registry: Registry): void {
  const command = new Command('simulate')
    .description('the date that a rule gives for any facts, with every day that was counted')
    .option('--regime <id>', 'regime, such as uk-disp')
    .option('--rule <id>', 'rule of the regime, such as final-response')
    .option('--list', 'all regimes and their rules')
    .addHelpText('after', ABOUT)
    .addHelpText(
      'after',
      examples(
        'recourse simulate --regime uk-disp --rule final-response --received 2026-03-02T10:00:00Z',
        'recourse simulate --regime pl-financial --rule final-response --received 2026-10-09T23:40:00+02:00 \\\n' +
          '      --extend --holiday 2026-11-11 --zone Europe/Warsaw --json',
        'recourse simulate --list',
      ),
    )
    .addHelpText('after', EXIT_HELP);
  addFacts(command);
  addPlace(command);
  registry.add<SimulateOptions>(command, simulate);
}

function addFacts(command: Command): void {
  command
    .option('--received <instant>', 'receipt of the complaint anywhere in the firm')
    .option('--registered <instant>', 'entry in the register')
    .option('--acknowledged <instant>', 'acknowledgement sent')
    .option('--sent-to-firm <instant>', 'complaint sent to the firm by an authority')
    .option('--objection-period-ended <instant>', 'end of the objection period')
    .option('--request-received <instant>', 'receipt of a request')
    .option('--resolved <instant>', 'resolution of the complaint')
    .option('--offer-accepted <instant>', 'acceptance of the offer')
    .addOption(new Option('--mark <mark...>', 'what the complaint is about').choices(CASE_MARKS))
    .addOption(new Option('--sector <sector>', 'line of business').choices(SECTORS))
    .addOption(new Option('--channel <channel>', 'how it came').choices(CHANNELS))
    .addOption(new Option('--type <type>', 'what it is').choices(COMPLAINT_TYPES))
    .addOption(new Option('--complainant <kind>', 'who complains').choices(COMPLAINANT_KINDS))
    .option('--product <product>', 'what it is about');
}

function addPlace(command: Command): void {
  command
    .option('--country <code>', 'country of the complaint, ISO 3166 (GB)')
    .option('--zone <zone>', 'IANA time zone whose days count (Europe/London)')
    .option('--calendar <id>', "calendar of the firm's place (gb-eng)")
    .option('--holiday <date...>', 'a further day off')
    .option('--extend', 'more time: as long as the rule allows')
    .option('--extend-to <date>', 'more time: until that day')
    .option('--notice-sent <instant>', 'when the notice of more time went out; without it, in time')
    .addOption(
      new Option('--language <language>', 'language of the explanation').choices(LANGUAGES).default('en'),
    );
}

async function simulate({ options }: Run<SimulateOptions>): Promise<Outcome> {
  if (options.list) return listed(REGIMES);
  const language = options.language as Language;
  const result = simulateRule(inputOf(options), { regimes: REGIMES, calendars: CALENDARS }, language);
  if (!result.ok) {
    const { field, message } = result.problem;
    throw new CliError('usage', `${optionOf(field)}: ${message}`);
  }
  return { exitCode: EXIT.ok, json: jsonOf(result.value), lines: dateLines(result.value) };
}

function jsonOf(date: SimulatedDate): Record<string, unknown> {
  return { ...date };
}
