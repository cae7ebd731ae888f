import type { SimulatedDate, SimulationNote } from '@recourse/complaint-domain';

const NOTES: Record<SimulationNote, string> = {
  unverified: 'Nobody compared this rule with its source yet.',
  optional: 'Nobody owes this: it is offered until then.',
  'roll-unknown': 'An end on a day off would move; name the country with --country.',
  'days-off-projected': 'The date rests on days off that were not announced yet.',
  'holidays-do-not-count': 'The rule counts calendar days: --holiday changes nothing.',
  'calendar-not-used': "The calendar is of another country: the rule's own was counted.",
  'notice-too-late': 'The notice went out after the date: no more time.',
  'extension-capped': 'The rule allows no later day than this.',
};

/** A simulated date for people. */
export function dateLines(date: SimulatedDate): string[] {
  const { ruleId, dueDate, due, zone, inForce, verifiedOn, sourceNote, notes, sentence } = date;
  const checked = verifiedOn === 'unverified' ? 'not verified' : `checked ${verifiedOn}`;
  const until = inForce.to === null ? '' : ` to ${inForce.to}`;
  return [
    `${ruleId}: ${dueDate} (${due}, days of ${zone})`,
    sentence.replace(/[\u2068\u2069]/g, ''),
    `In force from ${inForce.from}${until}; ${checked}.`,
    ...(sourceNote === null ? [] : [sourceNote]),
    ...notes.map((note) => NOTES[note]),
  ];
}
