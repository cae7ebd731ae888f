/** Writes one line. Fields are ids, names and numbers: never what people wrote, tokens or addresses. */
export type Log = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Record<string, string | number | boolean | null | undefined | string[]>,
) => void;

export function jsonLog(now: () => number, write: (line: string) => void): Log {
  return (level, message, fields) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, message, ...fields }));
}

/** Errors whose messages speak of the program alone. Other messages can quote what somebody wrote: they stay out. */
const OWN_WORDS = ['TypeError', 'ReferenceError'];

type Traced = { error: string; what?: string; slack?: string; at?: string[]; trace: string[] };

/** What an error was and where it was thrown; of a refusal by Slack its code and the places in the request. */
export function traceOf(error: unknown): Traced {
  const inner = error instanceof Error ? ((error as { original?: unknown }).original ?? error) : error;
  if (!(inner instanceof Error)) return { error: typeof inner, trace: [] };
  const lines = (inner.stack ?? '').split('\n').map((line) => line.trim());
  return {
    error: inner.name,
    ...(OWN_WORDS.includes(inner.name) ? { what: inner.message } : {}),
    ...slackRefusal(inner),
    trace: lines.filter((line) => line.startsWith('at ')).slice(0, 8),
  };
}

function slackRefusal(error: Error): { slack?: string; at?: string[] } {
  const { data } = error as {
    data?: { error?: unknown; response_metadata?: { messages?: unknown } | undefined };
  };
  if (typeof data?.error !== 'string') return {};
  const messages = data.response_metadata?.messages;
  const places = (Array.isArray(messages) ? messages : []).flatMap(
    (text) => String(text).match(/json-pointer:[^\]\s]+/g) ?? [],
  );
  return { slack: data.error, ...(places.length > 0 ? { at: places.slice(0, 5) } : {}) };
}
