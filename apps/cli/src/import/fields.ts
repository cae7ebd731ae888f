import * as z from 'zod';
import { CliError } from '../outcome.ts';

/** Fields that a column can fill, and the headers by which they are guessed, likeliest first; one line a language. */
const GUESSES = {
  description: `Consumer complaint narrative | Complaint description | Complaint text | Description | Narrative
    | Details | Complaint | Message | Text | Body
    | Descrizione | Testo del reclamo | Testo | Reclamo | Messaggio
    | Opis | Treść skargi | Treść reklamacji | Treść | Skarga | Reklamacja | Wiadomość
    | Descrição | Texto da reclamação | Texto | Reclamação | Queixa | Mensagem
    | وصف الشكوى | نص الشكوى | الوصف | الشكوى | الرسالة | النص`,
  subject: `Subject | Issue | Title | Summary | Oggetto | Titolo | Temat | Tytuł | Assunto | Título | الموضوع | العنوان`,
  name: `Complainant | Complainant name | Customer name | Full name | Name | Customer
    | Reclamante | Nome e cognome | Nome | Cliente
    | Imię i nazwisko | Klient | Nazwisko
    | Nome completo | Nome do cliente | Requerente
    | اسم المشتكي | اسم العميل | الاسم | المشتكي`,
  email: `Email | Email address | Customer email | Indirizzo e-mail | Posta elettronica
    | Adres e-mail | Endereço de e-mail | Correio eletrónico
    | البريد الإلكتروني | البريد الالكتروني | البريد`,
  phone: `Phone | Telephone | Phone number | Mobile | Telefono | Cellulare | Telefon | Numer telefonu
    | Telefone | Telemóvel | Celular | الهاتف | رقم الهاتف | الجوال`,
  country: `Country | Country code | Paese | Nazione | Kraj | País | الدولة | البلد`,
  receivedAt: `Date received | Received at | Received on | Received | Complaint date | Created at | Date | Created
    | Data di ricezione | Data ricezione | Data reclamo
    | Data otrzymania | Data wpływu | Data wpłynięcia
    | Data de receção | Data de recebimento | Data da reclamação | Data
    | تاريخ الاستلام | تاريخ الشكوى | التاريخ`,
  channel: `Submitted via | Channel | Received via | Source | Canale | Kanał | Canal | Meio | قناة الاستلام | القناة`,
  language: `Language | Lingua | Język | Idioma | اللغة`,
  product: `Product | Service | Prodotto | Servizio | Produkt | Usługa | Produto | Serviço | المنتج | الخدمة`,
  defect: `Sub-issue | Defect | Fault | Difetto | Guasto | Wada | Usterka | Defeito | Avaria | العيب`,
  place: `State | Place | Location | Branch | City | Luogo | Filiale | Città | Miejsce | Oddział | Miasto
    | Local | Agência | Cidade | المكان | الفرع | المدينة`,
  externalReference: `Complaint ID | Complaint number | Case number | Case ID | Ticket ID | Ticket | Reference | ID
    | Numero reclamo | Numero pratica | Riferimento
    | Numer skargi | Numer reklamacji | Numer sprawy
    | Número da reclamação | Número do processo | Referência
    | رقم الشكوى | رقم الطلب | المرجع`,
  remedySought: `Remedy sought | Desired resolution | Desired outcome | Richiesta | Żądanie | Oczekiwane rozwiązanie
    | Solução pretendida | Pedido | الحل المطلوب`,
};

/** Fields that only a map can fill: the register checks them against its own lists. */
const MAPPED_ONLY = [
  'type',
  'category',
  'subcategory',
  'severity',
  'impact',
  'vulnerability',
  'representative',
  'safeContact',
] as const;

export type Field = keyof typeof GUESSES | (typeof MAPPED_ONLY)[number];
const FIELDS = [...(Object.keys(GUESSES) as (keyof typeof GUESSES)[]), ...MAPPED_ONLY];

/** Which column (from 0) fills a field. */
export type Mapping = Partial<Record<Field, number>>;

/** `--map`: field → header of the column, or null: leave this field empty. */
export const MapFileSchema = z.partialRecord(z.enum(FIELDS), z.string().min(1).nullable());
export type MapFile = z.infer<typeof MapFileSchema>;

/** For each guess by header, a comparable form: without case, accents, signs and spaces. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

export function guessedHeaders(): { field: Field; plain: string }[] {
  return Object.entries(GUESSES).flatMap(([field, names]) =>
    names.split('|').map((name) => ({ field: field as Field, plain: plainHeader(name) })),
  );
}

/** Fills each field from the column with the likeliest header. A column fills one field only. */
export function guessMapping(header: string[]): Mapping {
  const plain = header.map(plainHeader);
  const mapping: Mapping = {};
  for (const { field, plain: name } of guessedHeaders()) {
    const column = plain.indexOf(name);
    if (column < 0 || mapping[field] !== undefined) continue;
    if (!Object.values(mapping).includes(column)) mapping[field] = column;
  }
  return mapping;
}

/** Reads the text of a `--map` file. Throws `mapping` that names the field. */
export function parseMapFile(text: string, name: string): MapFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CliError('mapping', `${name} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const result = MapFileSchema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw new CliError(
      'mapping',
      `${name}: ${issue.keys.join(', ')} is no field; fields are ${FIELDS.join(', ')}`,
    );
  }
  throw new CliError('mapping', `${name}: ${issue?.path.join('.') || 'the map'}: ${issue?.message}`);
}

/** The guess with the map file over it. Throws `mapping` for a column that the file does not have. */
export function mappingFor(header: string[], map: MapFile = {}): Mapping {
  const mapping = guessMapping(header);
  for (const [field, column] of Object.entries(map) as [Field, string | null][]) {
    delete mapping[field];
    if (column === null) continue;
    const index = header.indexOf(column);
    if (index < 0) {
      throw new CliError(
        'mapping',
        `${field}: there is no column "${column}"; columns are ${header.join(', ')}`,
      );
    }
    mapping[field] = index;
  }
  const hasText = mapping.description !== undefined || mapping.subject !== undefined;
  if (hasText) return mapping;
  throw new CliError(
    'mapping',
    `no column was recognised as the text of the complaint; columns are ${header.join(', ')}`,
    'say which with --map map.json, for example {"description": "Your column"}',
  );
}

/** Files of the US consumer complaint database (CFPB) are known by these columns. */
export function isCfpb(header: string[]): boolean {
  return ['Consumer complaint narrative', 'Complaint ID', 'Submitted via'].every((name) =>
    header.includes(name),
  );
}
