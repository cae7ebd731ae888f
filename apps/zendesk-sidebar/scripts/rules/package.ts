/** An app as it would be uploaded: the parsed manifest and all files by their path. */
export type AppPackage = { manifest: unknown; files: ReadonlyMap<string, Uint8Array> };
export type Rule = { id: string; says: string; check: (app: AppPackage) => string[] };
export type Finding = { rule: string; message: string };

export type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
export const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** The JSON of a file, or undefined when it is missing or not JSON. */
export function jsonOf(app: AppPackage, path: string): unknown {
  try {
    return app.files.has(path) ? JSON.parse(textOf(app.files.get(path))) : undefined;
  } catch {
    return undefined;
  }
}

export const parametersOf = (app: AppPackage): unknown[] => {
  const { parameters } = fieldsOf(app.manifest);
  return Array.isArray(parameters) ? parameters : [];
};

export type Place = { product: string; name: string; options: Fields };

/** Every location of the manifest; a location given as a bare address counts as `{url}`. */
export function placesOf(app: AppPackage): Place[] {
  return Object.entries(fieldsOf(fieldsOf(app.manifest).location)).flatMap(([product, places]) =>
    Object.entries(fieldsOf(places)).map(([name, value]) => ({
      product,
      name,
      options: isFields(value) ? value : { url: value },
    })),
  );
}
