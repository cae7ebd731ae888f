/** A form's fields without those that were left empty: the service takes what is not known as absent. */
export function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => String(value).trim() !== ''),
  ) as Partial<T>;
}
