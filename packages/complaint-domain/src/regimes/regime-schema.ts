import * as z from 'zod';
import { IsoDateSchema } from '../calendars/calendar-schema.ts';
import { LocalTextSchema } from '../settings/local-text.ts';
import { DurationSchema } from './duration-schema.ts';
import {
  ConditionSchema,
  type DeadlineRule,
  DeadlineRuleSchema,
  ExclusionSchema,
  RuleSourceSchema,
} from './rule-schema.ts';

/** Where a complainant can go who is not satisfied: an ombudsman, a dispute body, an authority. */
export const BodySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['ombudsman', 'authority']),
  /** As it calls itself in its country; letters in every language use it. */
  name: z.string().min(1),
  shortName: z.string().min(1).optional(),
  website: z.string().min(1),
  phone: z.string().min(1).optional(),
  email: z.string().min(1).optional(),
  address: z.string().min(1).optional(),
  /** How long after the final response it can be asked; null where the regime names no such limit. */
  timeLimit: DurationSchema.nullable(),
  source: RuleSourceSchema,
  verifiedOn: z.union([IsoDateSchema, z.literal('unverified')]),
});
export type Body = z.infer<typeof BodySchema>;

/**
 * A set of deadline rules with one legal source. A statutory regime names its countries, and none of its
 * clocks can be paused: waiting for the complainant does not stop a date that the law sets.
 */
export const RegimeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: LocalTextSchema,
    statutory: z.boolean(),
    /** When the regime is proposed for a case; a person confirms it. */
    appliesWhen: ConditionSchema,
    unless: ExclusionSchema.optional(),
    /** The first one is that which letters name. */
    bodies: z.array(BodySchema),
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
  regime: { id: string; statutory: boolean; bodies: Body[]; rules: DeadlineRule[] },
  rule: DeadlineRule,
  index: number,
): [field: string, message: string][] {
  const problems: [string, string][] = [];
  if (!rule.id.startsWith(`${regime.id}/`)) problems.push(['id', `must start with ${regime.id}/`]);
  if (regime.statutory && rule.pausable) problems.push(['pausable', 'a statutory clock never pauses']);
  const overlap = regime.rules.some(
    (other, i) => i < index && other.id === rule.id && inForceTogether(other, rule) && sameScope(other, rule),
  );
  if (overlap) problems.push(['inForceFrom', 'two versions of one rule are in force on one day']);
  const body = rule.consequence?.body;
  if (body !== undefined && !regime.bodies.some(({ id }) => id === body))
    problems.push(['consequence', `there is no body ${body}`]);
  return problems;
}

function inForceTogether(a: DeadlineRule, b: DeadlineRule): boolean {
  return a.inForceFrom <= (b.inForceTo ?? '9999-12-31') && b.inForceFrom <= (a.inForceTo ?? '9999-12-31');
}

/** Versions for other cases (double billing, four-monthly bills) stand side by side; the first that applies governs. */
function sameScope(a: DeadlineRule, b: DeadlineRule): boolean {
  return (
    JSON.stringify([a.appliesWhen, a.unless ?? null]) === JSON.stringify([b.appliesWhen, b.unless ?? null])
  );
}
