import type { LetterView, Problem } from '@recourse/api-client';
import {
  type Complaint,
  draftLetter,
  findingText,
  type GivenValues,
  type Language,
  LIMITS,
  lintLetter,
  obligationsOf,
  type Policy,
  type TemplateProblem,
  toHtml,
  toPrintPage,
} from '@recourse/complaint-domain';
import type { FieldProblem } from '../execute.ts';
import { markdownText } from '../message-text.ts';
import { missingText } from '../missing-text.ts';
import { invalid, problem } from '../problems.ts';
import type { Answer, Caller, LetterOrder } from '../rpc.ts';
import { languageOf } from '../views/language.ts';
import { type CallContext, no, ok, withFullCase } from './call.ts';

/** Calls about letters: before they are sent, and as pages to print. */
export function letterCalls(call: CallContext) {
  const { register } = call;
  return {
    letter: (caller: Caller, reference: string, order: LetterOrder): Answer<LetterView> =>
      withFullCase(call, caller, reference, 'letter', (c) => {
        const policy = register.policy();
        const written = write(order, c, policy);
        if ('problems' in written) return no(invalid(written.problems));
        const { length } = written.markdown;
        if (length > LIMITS.text) return no(tooLong(length, order));
        const view = { c, policy, language: order.language ?? c.language };
        return ok(letterView(order, written, view, languageOf(caller.language)));
      }),

    printMessage: (caller: Caller, reference: string, id: string): Answer<string> =>
      withFullCase(call, caller, reference, `print ${id}`, (c) => {
        const message = c.messages.find((m) => m.id === id && m.direction === 'out');
        const markdown = message ? markdownText(message) : null;
        if (!message || markdown === null)
          return no(problem('not-found', `there is no letter ${id} to print`));
        const { settings } = register.policy();
        const page = toPrintPage({
          markdown,
          language: message.language ?? c.language,
          organisation: settings.organisation,
          letterhead: settings.letterhead,
          reference: c.reference,
          recipient: c.complainant?.name,
          at: message.at,
          timeZone: settings.timeZone,
        });
        return ok(page);
      }),
  };
}

/** The text, or what it lacks to become one. */
type Written = { markdown: string; missing: string[] };

/** API10: the text as it was sent, or the template filled in. */
function write(order: LetterOrder, c: Complaint, policy: Policy): Written | { problems: FieldProblem[] } {
  const { kind, template: id, rule, text, values = {} } = order;
  const given = Object.values(values).reduce((sum, value) => sum + value.length, 0);
  if (given > LIMITS.text)
    return wrong('values', `hold ${given} characters together; a letter has room for ${LIMITS.text}`);
  if (rule !== undefined && !obligationsOf(c, policy).some((o) => o.id === rule))
    return wrong('rule', `${rule} gives no date on this case`);
  if (text !== undefined) return { markdown: text, missing: [] };
  const template = policy.settings.templates.find((candidate) => candidate.id === id);
  if (!template) return wrong('template', `there is no template "${id}"`);
  if (template.kind !== kind) return wrong('kind', `template ${id} is for ${template.kind}`);
  const language = order.language ?? c.language;
  const rendered = draftLetter({ template, language, c, policy, given: givenBy(order), rule });
  if (rendered.ok) return { markdown: rendered.markdown, missing: [] };
  if (rendered.missing.length > 0) return { markdown: '', missing: rendered.missing };
  return { problems: rendered.problems.map((each) => templateProblem(each, order)) };
}

function givenBy({ until, offerUntil, values }: LetterOrder): GivenValues {
  return {
    ...values,
    ...(until === undefined ? {} : { expected: until }),
    ...(offerUntil === undefined ? {} : { offerUntil }),
  };
}

function letterView(
  { kind, rule }: LetterOrder,
  { markdown, missing }: Written,
  { c, policy, language }: { c: Complaint; policy: Policy; language: Language },
  reader: Language,
): LetterView {
  const findings = missing.length > 0 ? [] : lintLetter({ kind, markdown, language, c, policy, rule });
  return {
    text: markdown,
    html: markdown === '' ? '' : toHtml(markdown, { language }),
    language,
    missing: missing.map((variable) => ({ variable, message: missingText(variable, reader) })),
    findings: findings.map((finding) => ({ ...finding, message: findingText(finding, reader) })),
  };
}

/** What the template and its values became can be sent only when it fits into a message. */
function tooLong(length: number, { values }: LetterOrder): Problem {
  const detail = `the letter would be ${length} characters long; a message holds ${LIMITS.text}`;
  const field = values && Object.keys(values).length > 0 ? 'values' : 'template';
  const errors = [{ field, rule: 'API10', message: detail }];
  return problem('refused', detail, 'letter-too-long', { rule: 'API10', errors });
}

function wrong(field: string, message: string): { problems: FieldProblem[] } {
  return { problems: [{ field, rule: 'API10', message }] };
}

/** A value that was given and does not fit is the caller's; all else is the template's. */
function templateProblem({ code, name }: TemplateProblem, { values }: LetterOrder): FieldProblem {
  const field = values && Object.hasOwn(values, name) ? `values.${name}` : 'template';
  if (code === 'unknown') return { field, rule: 'API10', message: `there is no variable {${name}}` };
  if (code === 'invalid')
    return { field, rule: 'API10', message: 'does not fit the variable; a day is written 2026-03-31' };
  return { field, rule: 'API10', message: `cannot be read as a template: ${name}` };
}
