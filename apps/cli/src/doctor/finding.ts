/** One line of the doctor: what was looked at, how it stands, and how to mend it. */
export type Finding = {
  check: string;
  /** `warn`: works, and somebody should look. `skipped`: could not be looked at, because of an earlier line. */
  state: 'ok' | 'warn' | 'fail' | 'skipped';
  message: string;
  hint?: string;
};

export function found(state: Finding['state'], check: string, message: string, hint?: string): Finding {
  return { check, state, message, ...(hint !== undefined && { hint }) };
}
