/** Levels of objects and lists that a document may have. */
const DEEPEST = 64;

/**
 * Where a JSON document holds half a surrogate pair, in a text or a key, as a path such as `templates.0.label.en`:
 * it cannot be written as UTF-8, so it could neither be kept nor hashed. Null when there is none. A broken key cannot be
 * named, so the path is that of the object it stands in; the path of the document itself is empty.
 *
 * Throws RangeError for a document of more than 64 levels.
 */
export function brokenText(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) throw new RangeError('nested too deeply');
  if (typeof value === 'string') return value.isWellFormed() ? null : '';
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!key.isWellFormed()) return '';
    const within = brokenText(inner, depth + 1);
    if (within !== null) return within === '' ? key : `${key}.${within}`;
  }
  return null;
}
