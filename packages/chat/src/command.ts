import { parseReference } from '@recourse/complaint-domain/reference';

export type ChatCommand =
  | { kind: 'new'; text: string }
  | { kind: 'find'; words: string; page: number }
  | { kind: 'mine'; page: number }
  | { kind: 'due'; page: number }
  | { kind: 'reference'; reference: string }
  | { kind: 'bad-reference'; reference: string }
  | { kind: 'help' }
  | { kind: 'unknown'; text: string };

type Verb = 'new' | 'find' | 'mine' | 'due' | 'help';

/** What each can be called; the first of a language is what its help shows. Without accents, in lower case. */
export const VERBS: Record<Verb, Record<'en' | 'it' | 'pl' | 'pt' | 'ar', string[]>> = {
  new: {
    en: ['new', 'register', 'complaint'],
    it: ['nuovo', 'nuova', 'registra', 'reclamo'],
    pl: ['nowa', 'nowe', 'nowy', 'zarejestruj', 'reklamacja'],
    pt: ['nova', 'novo', 'registar', 'registrar', 'reclamacao'],
    ar: ['جديد', 'جديدة', 'تسجيل', 'شكوى'],
  },
  find: {
    en: ['find', 'search'],
    it: ['cerca', 'trova'],
    pl: ['szukaj', 'znajdz'],
    pt: ['procurar', 'pesquisar', 'buscar', 'procura'],
    ar: ['بحث', 'ابحث'],
  },
  mine: {
    en: ['mine', 'my'],
    it: ['miei', 'mie', 'mio'],
    pl: ['moje', 'moja'],
    pt: ['meus', 'minhas', 'meu'],
    ar: ['شكاواي', 'شكاوى', 'لي'],
  },
  due: {
    en: ['due', 'deadlines'],
    it: ['scadenze', 'scadenza'],
    pl: ['terminy', 'termin'],
    pt: ['prazos', 'prazo'],
    ar: ['مواعيد', 'المواعيد', 'مستحق'],
  },
  help: {
    en: ['help', '?'],
    it: ['aiuto', 'guida'],
    pl: ['pomoc'],
    pt: ['ajuda'],
    ar: ['مساعدة', 'مساعده'],
  },
};

const VERB_OF = new Map<string, Verb>(
  Object.entries(VERBS).flatMap(([verb, byLanguage]) =>
    Object.values(byLanguage).flatMap((names) => names.map((name) => [bare(name), verb as Verb] as const)),
  ),
);

/** Reads what follows the name of the command, in any of the five languages. Nothing at all asks for help. */
export function parseCommand(text: string): ChatCommand {
  const said = text.replace(/[\u2066-\u2069\u200e\u200f\u202a-\u202e]/g, '').trim();
  if (said === '') return { kind: 'help' };
  const reference = readReference(said);
  if (reference) return reference;
  const [, first = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(said) ?? [];
  const verb = VERB_OF.get(bare(first));
  if (!verb) return { kind: 'unknown', text: said };
  return WITH[verb](rest.trim(), said);
}

const WITH: Record<Verb, (rest: string, said: string) => ChatCommand> = {
  new: (text) => ({ kind: 'new', text }),
  find: (rest, said) => {
    const { words, page } = paged(rest);
    return words === '' ? { kind: 'unknown', text: said } : { kind: 'find', words, page };
  },
  mine: (rest) => ({ kind: 'mine', page: paged(rest).page }),
  due: (rest) => ({ kind: 'due', page: paged(rest).page }),
  help: () => ({ kind: 'help' }),
};

/** A page is asked for at the end: "find broken heater #2". */
function paged(rest: string): { words: string; page: number } {
  const match = /^([\s\S]*?)\s*#(\d{1,3})$/.exec(rest);
  if (!match) return { words: rest, page: 1 };
  return { words: (match[1] ?? '').trim(), page: Math.max(1, Number(match[2])) };
}

/** Lower case without accents; Polish ł, which does not decompose, is an l. */
function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('ł', 'l')
    .normalize('NFC');
}

const WHOLE = /^#?c[\s\-–—_./]*(\d{4})[\s\-–—_./]+(\d{6,12})[\s\-–—_./]+(\d)$/i;
const RUN_ON = /^#?c[\s\-–—_./]*(\d{4})[\s\-–—_./]*(\d{6})[\s\-–—_./]*(\d)$/i;

/**
 * A reference as people write it: any case, blanks or any dashes between its parts, or none. Null when the text is
 * none; `bad-reference` when its check digit says that a digit is wrong.
 */
export function readReference(
  text: string,
): Extract<ChatCommand, { kind: 'reference' | 'bad-reference' }> | null {
  const latin = text.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15));
  const match = WHOLE.exec(latin) ?? RUN_ON.exec(latin);
  if (!match) return null;
  const reference = `C-${match[1]}-${match[2]}-${match[3]}`;
  return { kind: parseReference(reference) ? 'reference' : 'bad-reference', reference };
}
