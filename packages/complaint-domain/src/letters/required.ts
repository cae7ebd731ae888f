import { dayFromIso, localDay } from '../calendars/index.ts';
import { factsOf } from '../complaint/facts.ts';
import type { Policy } from '../complaint/policy.ts';
import { approvedRedress } from '../complaint/questions.ts';
import type { Complaint } from '../complaint/state.ts';
import { CONTENT_ELEMENTS, type ContentElement } from '../regimes/content-elements.ts';
import type { Body, DeadlineRule, Regime, RequiredContent } from '../regimes/index.ts';
import { applies } from '../regimes/index.ts';
import type { MessageKind } from '../vocabulary.ts';

/** One thing that a letter of a case must say, and which text wants it. */
export type Requirement = {
  element: ContentElement;
  regime: string;
  /** Of every regime that wants it. */
  citation: string;
  /** Where the complainant may turn under that regime; null where it names nobody. */
  body: Body | null;
};

/** What is wanted of a letter: its kind, and for the notice of a longer time the rule that it extends. */
export type LetterScope = { kind: MessageKind; rule?: string | undefined };

/** Elements that say something about a body, and so are wanted once for each. */
export const OF_BODY: readonly ContentElement[] = [
  'right-to-refer',
  'body-contact',
  'refer-time-limit',
  'body-leaflet',
  'time-limit-waiver',
];

/**
 * What the regimes of a case want a letter to contain, in the order of `CONTENT_ELEMENTS`. What two regimes want
 * alike stands once, with both citations.
 */
export function requirementsOf(scope: LetterScope, c: Complaint, policy: Policy): Requirement[] {
  const found = new Map<string, Requirement>();
  for (const { regime, rule, content } of contentsOf(scope, c, policy)) {
    const body = bodyOf(regime, rule);
    if (OF_BODY.includes(content.element) && body === null && content.element !== 'right-to-refer') continue;
    const key = OF_BODY.includes(content.element) ? `${content.element} ${body?.name}` : content.element;
    const before = found.get(key);
    const { element, citation } = content;
    if (!before) found.set(key, { element, regime: regime.id, citation, body });
    else if (!before.citation.includes(citation)) before.citation += `; ${citation}`;
  }
  const order = (requirement: Requirement) => CONTENT_ELEMENTS.indexOf(requirement.element);
  return [...found.values()].sort((a, b) => order(a) - order(b));
}

/** The bodies of a case's regimes, that which letters name first in front. */
export function bodiesOf(c: Complaint, policy: Policy): Body[] {
  const bodies = regimesOf(c, policy).flatMap((regime) => regime.bodies);
  return [...new Map(bodies.map((body) => [body.name, body])).values()];
}

type Content = { regime: Regime; rule: DeadlineRule; content: RequiredContent };

function contentsOf(scope: LetterScope, c: Complaint, policy: Policy): Content[] {
  const regimes = regimesOf(c, policy).filter(({ id }) => !scope.rule || scope.rule.startsWith(`${id}/`));
  const governing = governor(c, policy);
  return regimes.flatMap((regime) =>
    governing(regime).flatMap((rule) =>
      rule.requiredContent
        .filter((content) => content.document === scope.kind && holds(content.when, c))
        .map((content) => ({ regime, rule, content })),
    ),
  );
}

function regimesOf(c: Complaint, policy: Policy): Regime[] {
  return policy.regimes.filter(({ id }) => c.regimes.includes(id));
}

function holds(when: RequiredContent['when'], c: Complaint): boolean {
  if (when === 'redress') return approvedRedress(c).length > 0;
  return when === 'always' || c.issues.some(({ outcome }) => outcome !== undefined && outcome !== 'upheld');
}

/**
 * Of each rule the first version that applies to the case and was in force on the day of receipt, else on the day on
 * which its clock began (OB3). Unlike a date, what a letter must say needs no calendar.
 */
function governor(c: Complaint, policy: Policy): (regime: Regime) => DeadlineRule[] {
  const facts = factsOf(c, policy);
  const began = ({ clock }: DeadlineRule) => {
    if (clock.start === 'registered') return c.lodgedAt;
    return facts.milestones.find(({ fact }) => fact === clock.start)?.at ?? c.receivedAt;
  };
  const received = localDay(facts.timeZone, c.receivedAt);
  const governs = (versions: DeadlineRule[]) =>
    versions.find((rule) => inForceOn(rule, received)) ??
    versions.find((rule) => inForceOn(rule, localDay(facts.timeZone, began(rule))));
  return ({ rules }) => {
    const versions = Map.groupBy(
      rules.filter((rule) => applies(rule, facts)),
      ({ id }) => id,
    );
    return [...versions.values()].flatMap((each) => governs(each) ?? []);
  };
}

function inForceOn({ inForceFrom, inForceTo }: DeadlineRule, day: number): boolean {
  return day >= dayFromIso(inForceFrom) && (inForceTo === null || day <= dayFromIso(inForceTo));
}

function bodyOf(regime: Regime, rule: DeadlineRule): Body | null {
  const named = regime.bodies.find(({ id }) => id === rule.consequence?.body);
  return named ?? regime.bodies[0] ?? null;
}
