/** `text` one line · `date` a day · `money` an amount · `list` lines with bullets · `markdown` formatted already. */
export type VariableType = 'text' | 'date' | 'money' | 'list' | 'markdown';
export type VariableSpec = {
  type: VariableType;
  /** Whether every case has it; an optional one belongs inside a section. */
  always: boolean;
  /** What it stands for, for whoever writes a template. */
  is: string;
};

function spec(type: VariableType, always: boolean, is: string): VariableSpec {
  return { type, always, is };
}

/** What a template may name in braces. */
export const VARIABLES = {
  reference: spec('text', true, 'Number of the case'),
  name: spec('text', true, 'Name of the complainant, or a polite form where it is not known'),
  organisation: spec('text', true, 'Name of the organisation'),
  contact: spec('text', false, 'Phone and e-mail of the letterhead'),
  subject: spec('text', false, 'What the complaint is about'),
  received: spec('date', true, 'Day on which the complaint was received'),
  due: spec('date', false, 'Day by which the answer is owed, the earliest where several rules apply'),
  expected: spec('date', false, 'Day by which the answer is expected after a delay'),
  delayReasons: spec('text', false, 'Why the answer takes longer; written by whoever sends the letter'),
  openIssues: spec('list', false, 'The issues that are still to be decided, else all of them'),
  outcome: spec('text', false, 'Outcome of the complaint as a whole'),
  findings: spec('markdown', false, 'Each issue with its outcome and what was found'),
  redress: spec('list', false, 'What was approved to put things right'),
  redressTotal: spec('money', false, 'All money of the redress together, where it is more than one amount'),
  calculation: spec('markdown', false, 'How interest in the redress was reckoned, line by line'),
  offerUntil: spec('date', false, 'Last day on which the offer stands'),
  paid: spec('list', false, 'Redress that was paid or done, with the confirmation'),
  question: spec('text', false, 'What the complainant asked after the answer'),
  answer: spec('markdown', false, 'The answer to it; written by whoever sends the letter'),
  communications: spec('list', false, 'What was received from the complainant, by date'),
  history: spec('markdown', false, 'The course of the case: what was received and sent, in order'),
  body: spec('text', false, 'Ombudsman, dispute body or authority to which the complainant may turn'),
  bodyWebsite: spec('text', false, 'Its website'),
  bodyPhone: spec('text', false, 'Its phone number'),
  bodyEmail: spec('text', false, 'Its e-mail address'),
  bodyAddress: spec('text', false, 'Its postal address'),
  timeLimit: spec('text', false, 'How long after the final response it can be asked'),
  rights: spec('markdown', false, 'Whatever else the regimes of the case want this letter to say'),
} as const satisfies Record<string, VariableSpec>;

export type VariableName = keyof typeof VARIABLES;

/** Values in the language of the letter and ready to stand in Markdown; empty: the case has none. */
export type LetterVariables = Record<VariableName, string>;

export function isVariable(name: string): name is VariableName {
  return Object.hasOwn(VARIABLES, name);
}
