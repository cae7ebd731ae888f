/** Levels of objects and lists that a document may have. */
const DEEPEST = 64;

/**
 * Where a JSON document holds half a surrogate pair, in a text or a key, as a path such as `templates.0.label.en`:
 * it cannot be written as UTF-8, so it could neither be kept nor hashed. Null when there is none; the path is empty
 * when the document itself is such a text. A path is itself well-formed.
 *
 * Throws RangeError for a document of more than 64 levels.
 */
export function brokenText(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (typeof value === 'string') return value.isWellFormed() ? null : '';
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const within = key.isWellFormed() ? brokenText(inner, depth + 1) : '';
    if (within !== null) return [key.toWellFormed(), within].filter((part) => part !== '').join('.');
  }
  return null;
}
