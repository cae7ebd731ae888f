/** Exit codes, the same for every command. */
export const EXIT = {
  ok: 0,
  /** The command ran, and what it looked at is not in order: a proof fails, rows were refused. */
  failed: 1,
  /** It could not run: wrong usage, no connection, no permission, unreadable file. */
  unable: 2,
  /** Stopped by Ctrl-C or SIGTERM. */
  interrupted: 130,
} as const;

/** What a command has to say: one JSON object for programs, lines for people. */
export type Outcome = {
  exitCode: (typeof EXIT)[keyof typeof EXIT];
  json: Record<string, unknown>;
  lines: string[];
};

export const UNABLE_CODES = [
  'usage',
  'file',
  'encoding',
  'mapping',
  'no-url',
  'no-key',
  'unreachable',
  'refused',
  'unexpected-answer',
] as const;
export type UnableCode = (typeof UNABLE_CODES)[number];

/** The command cannot do its work, for a reason that the caller can mend. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: UnableCode;
  readonly hint: string | undefined;
  constructor(code: UnableCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

export function unable(error: CliError): Outcome {
  const { code, message, hint } = error;
  return {
    exitCode: EXIT.unable,
    json: { ok: false, error: { code, message, ...(hint !== undefined && { hint }) } },
    lines: [],
  };
}
