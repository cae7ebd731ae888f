import type { Config } from './config.ts';

/** Address of the page of a case, up to its reference. A register that is not the default one is named in it. */
export function caseUrl(
  { origin, defaultRegister }: Pick<Config, 'origin' | 'defaultRegister'>,
  register: string,
) {
  return `${origin}/cases/${register === defaultRegister ? '' : `${register}/`}`;
}
