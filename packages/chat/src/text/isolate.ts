/** Marks that turn the direction of what follows; a value must not carry them out into our sentence. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * A value on a line of its own, or within a line, whose direction must not turn what stands around it. Each line is
 * wrapped by itself (U+2068 … U+2069), because an isolate ends with its line; marks inside that could break out go.
 */
export function isolateLine(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `\u2068${line.replace(TURNS, '')}\u2069`))
    .join('\n');
}
