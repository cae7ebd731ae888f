/** Short private explanations. */
export const en = {
  'refusals.why': '{text} Rule {rule}.',
  'refusals.missing': 'Missing: {missing}.',
  'refusals.not-found': 'There is no complaint {reference}, or you may not see it.',
} as const;
