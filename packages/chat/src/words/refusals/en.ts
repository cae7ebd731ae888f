export const en = {
  'refusals.why': '{text} Rule {rule}.',
  'refusals.missing': 'Missing: {missing}.',
  'refusals.changed': 'The case has changed meanwhile; it is now shown as it is.',
  'refusals.not-found': 'There is no complaint {reference}, or you may not see it.',
  'refusals.no-room': 'No complaint is worked on here. Attach one first, or name its reference.',
} as const;
