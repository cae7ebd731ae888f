import { html } from 'hono/html';
import { type Html, page } from './html.ts';

type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  default?: unknown;
  maxLength?: number;
  additionalProperties?: Schema | boolean;
};
type Content = Record<string, { schema?: Schema }>;
type Operation = {
  tags?: string[];
  summary?: string;
  description?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};
/** The parts of an OpenAPI 3.1 document that the page shows. */
export type OpenApiDocument = {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** The API in readable form, made from its OpenAPI document. No script, nothing from elsewhere. */
export function docsPage({ info, paths, components }: OpenApiDocument): Html {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const topics = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? 'Other'))];
  const schemas = Object.entries(components?.schemas ?? {}).sort(([a], [b]) => a.localeCompare(b));
  return page(
    `${info.title} API`,
    html`<h1>${info.title} API <small>${info.version}</small></h1>
<p>${info.description ?? ''}</p>
<p>Send <code>Authorization: Bearer KEY</code>. Refusals are <code>application/problem+json</code> with a stable
<code>code</code> and the <code>rule</code>. Times are UTC milliseconds. Machine-readable: <a href="/openapi.json">/openapi.json</a>.</p>
<nav aria-label="Topics">${topics.map((topic) => html`<a href="#${anchor(topic)}">${topic}</a> `)}<a href="#schemas">Schemas</a></nav>
${topics.map(
  (topic) => html`<section aria-labelledby="${anchor(topic)}"><h2 id="${anchor(topic)}">${topic}</h2>
${operations.filter(({ operation }) => (operation.tags?.[0] ?? 'Other') === topic).map(operationPart)}</section>`,
)}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${schemas.map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>${schemaPart(schema)}`)}</section>`,
  );
}

function anchor(topic: string): string {
  return topic.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function operationPart({
  method,
  path,
  operation,
}: {
  method: string;
  path: string;
  operation: Operation;
}): Html {
  const { summary, description, parameters = [], requestBody, responses, security } = operation;
  return html`<details><summary><code class="method">${method.toUpperCase()}</code> <code>${path}</code> ${summary ?? ''}</summary>
${description ? html`<p>${prose(description)}</p>` : ''}
${security ? '' : html`<p class="quiet">Open to everyone.</p>`}
${
  parameters.length > 0
    ? html`<h4>Parameters</h4><table><thead><tr><th>Name</th><th>In</th><th>Type</th><th>Meaning</th></tr></thead><tbody>
${parameters.map(
  (p) => html`<tr><td><code>${p.name}</code>${p.required ? ' *' : ''}</td><td>${p.in}</td>
<td>${typePart(p.schema ?? {})}</td><td>${prose(p.description)}</td></tr>`,
)}</tbody></table>`
    : ''
}
${requestBody ? html`<h4>Body</h4>${contentPart(requestBody.content)}` : ''}
<h4>Answers</h4>
${Object.entries(responses).map(
  ([status, { description: meaning, content }]) => html`<p><strong>${status}</strong> ${prose(meaning)}</p>
${content && status !== 'default' ? contentPart(content) : ''}`,
)}</details>`;
}

/** Text in which names stand between backticks. */
function prose(text = ''): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function contentPart(content: Content): Html {
  return html`${Object.entries(content).map(
    ([type, { schema }]) => html`<p><code>${type}</code></p>${schema ? schemaPart(schema) : ''}`,
  )}`;
}

function schemaPart(schema: Schema): Html {
  if (!schema.properties) return html`<p>${typePart(schema)} ${prose(schema.description)}</p>`;
  return html`<table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>
${Object.entries(schema.properties).map(
  ([name, field]) => html`<tr><td><code>${name}</code>${schema.required?.includes(name) ? ' *' : ''}</td>
<td>${typePart(field)}</td><td>${prose(field.description)}</td></tr>`,
)}</tbody></table>`;
}

/** A type in one line; what has a name is linked. */
function typePart(schema: Schema): Html {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!;
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const choices = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (choices) return html`${choices.map((one, i) => html`${i > 0 ? ' | ' : ''}${typePart(one)}`)}`;
  if (schema.enum) return html`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`;
  if (schema.items) return html`[${typePart(schema.items)}]`;
  if (schema.properties) {
    const fields = Object.entries(schema.properties);
    return html`{ ${fields.map(([name, field], i) => html`${i > 0 ? ', ' : ''}${name}: ${typePart(field)}`)} }`;
  }
  return html`${[schema.type].flat().join(' | ') || 'any'}${limits(schema)}`;
}

function limits({ pattern, format, maxLength, default: preset }: Schema): string {
  const parts = [
    format,
    pattern,
    maxLength && `≤ ${maxLength}`,
    preset !== undefined && `default ${JSON.stringify(preset)}`,
  ];
  const given = parts.filter(Boolean);
  return given.length > 0 ? ` (${given.join(', ')})` : '';
}
