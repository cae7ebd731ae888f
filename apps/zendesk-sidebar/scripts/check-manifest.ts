import { ASSET_RULES } from './rules/assets.ts';
import { MANIFEST_RULES } from './rules/manifest.ts';
import type { AppPackage, Finding, Rule } from './rules/package.ts';
import { PARAMETER_RULES } from './rules/parameters.ts';
import { TRANSLATION_RULES } from './rules/translations.ts';

/** What Zendesk refuses at upload, and what its reviewers refuse, as far as it can be seen in the files. */
export const RULES: readonly Rule[] = [
  ...MANIFEST_RULES,
  ...PARAMETER_RULES,
  ...TRANSLATION_RULES,
  ...ASSET_RULES,
];

/** All findings; an empty list means that the package may be uploaded. */
export function checkPackage(app: AppPackage): Finding[] {
  return RULES.flatMap((rule) => rule.check(app).map((message) => ({ rule: rule.id, message })));
}
