import { z } from 'zod';
import { ConditionSchema, type DeadlineRule, DeadlineRuleSchema } from './rule-schema.ts';

/**
 * A set of deadline rules with one legal source. A statutory regime names its countries, and none of its
 * clocks can be paused: waiting for the complainant does not stop a date that the law sets.
 */
export const RegimeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    statutory: z.boolean(),
    /** When the regime is proposed for a case; a person confirms it. */
    appliesWhen: ConditionSchema,
    unless: ConditionSchema.optional(),
    rules: z.array(DeadlineRuleSchema).min(1),
  })
  .superRefine((regime, context) => {
    if (regime.statutory && !regime.appliesWhen.countries)
      context.addIssue({
        code: 'custom',
        path: ['appliesWhen', 'countries'],
        message: 'a statutory regime names its countries',
      });
    regime.rules.forEach((rule, i) => {
      for (const [field, message] of ruleProblems(regime, rule, i))
        context.addIssue({ code: 'custom', path: ['rules', i, field], message });
    });
  });
export type Regime = z.infer<typeof RegimeSchema>;

function ruleProblems(
  regime: { id: string; statutory: boolean; rules: DeadlineRule[] },
  rule: DeadlineRule,
  index: number,
): [field: string, message: string][] {
  const problems: [string, string][] = [];
  if (!rule.id.startsWith(`${regime.id}/`)) problems.push(['id', `must start with ${regime.id}/`]);
  if (regime.statutory && rule.pausable) problems.push(['pausable', 'a statutory clock never pauses']);
  const overlap = regime.rules.some(
    (other, i) => i < index && other.id === rule.id && inForceTogether(other, rule),
  );
  if (overlap) problems.push(['inForceFrom', 'two versions of one rule are in force on one day']);
  return problems;
}

function inForceTogether(a: DeadlineRule, b: DeadlineRule): boolean {
  return a.inForceFrom <= (b.inForceTo ?? '9999-12-31') && b.inForceFrom <= (a.inForceTo ?? '9999-12-31');
}
