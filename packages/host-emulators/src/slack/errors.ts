/** A refusal in Slack's form: HTTP 200 with `{ok: false, error}` and more members. */
export class SlackError extends Error {
  readonly code: string;
  readonly more: Record<string, unknown>;

  constructor(code: string, more: Record<string, unknown> = {}) {
    super(code);
    this.name = 'SlackError';
    this.code = code;
    this.more = more;
  }

  body(): Record<string, unknown> {
    return { ok: false, error: this.code, ...this.more };
  }
}

/** As Slack words what is wrong with arguments. */
export function badArguments(...messages: string[]): SlackError {
  const list = messages.map((message) => `[ERROR] ${message}`);
  return new SlackError('invalid_arguments', { response_metadata: { messages: list } });
}
