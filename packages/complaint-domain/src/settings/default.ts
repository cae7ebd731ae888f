import { DEFAULT_INTEREST_RULES } from '../redress/default-rules.ts';
import { ChatSchema } from './chat.ts';
import { DEFAULT_ESCALATION } from './escalation.ts';
import type { Settings } from './schema.ts';
import { DEFAULT_STAGES } from './stages.ts';
import { DEFAULT_TAXONOMY } from './taxonomy.ts';
import { DEFAULT_TEMPLATES } from './templates/index.ts';

/** Regimes of the countries and lines of business in which a financial firm is asked to answer. */
const DEFAULT_REGIMES = [
  'au-rg271',
  'au-rg271-super',
  'au-rg271-death-benefit',
  'au-rg271-credit',
  'uk-disp',
  'uk-disp-payments',
  'uk-dpa-complaint',
  'eu-gdpr-request',
  'eu-whistleblower',
  'eu-psd2',
  'pl-financial',
  'pl-consumer',
  'it-banking',
  'it-payments',
  'it-insurance',
  'pt-livro',
  'br-ouvidoria',
  'ae-cbuae',
  'us-cfpb',
  'internal',
  'grievance',
];

/**
 * Settings with which a register works from the first minute, for an organisation in the United Kingdom that
 * answers in English. Every value is meant to be changed by an administrator.
 */
export function defaultSettings(organisation = 'Example Ltd'): Settings {
  return {
    version: 1,
    organisation,
    timeZone: 'Europe/London',
    defaultCountry: 'GB',
    defaultLanguage: 'en',
    stages: DEFAULT_STAGES,
    queues: [
      {
        id: 'general',
        label: { en: 'General', it: 'Generale', pl: 'Ogólna', pt: 'Geral', ar: 'عام' },
      },
      {
        id: 'payments',
        label: { en: 'Payments', it: 'Pagamenti', pl: 'Płatności', pt: 'Pagamentos', ar: 'المدفوعات' },
      },
      {
        id: 'care',
        label: {
          en: 'Special care',
          it: 'Assistenza dedicata',
          pl: 'Szczególna opieka',
          pt: 'Atenção especial',
          ar: 'رعاية خاصة',
        },
      },
    ],
    defaultQueue: 'general',
    routing: [
      { id: 'vulnerable', when: { vulnerable: true }, queue: 'care' },
      { id: 'serious', when: { severityFrom: 'critical' }, queue: 'care' },
      { id: 'whistleblowing', when: { type: 'whistleblowing' }, queue: 'care' },
      { id: 'grievance', when: { type: 'grievance' }, queue: 'care' },
      { id: 'safety', when: { category: 'safety' }, queue: 'care' },
      { id: 'payments', when: { category: 'payments' }, queue: 'payments' },
      { id: 'fees', when: { category: 'fees' }, queue: 'payments' },
    ],
    taxonomy: DEFAULT_TAXONOMY,
    priority: {
      severity: { low: 1, medium: 2, high: 4, critical: 8 },
      impact: { individual: 1, several: 1.5, many: 2 },
      nearness: [
        { withinHours: 0, factor: 3 },
        { withinHours: 24, factor: 2 },
        { withinHours: 72, factor: 1.5 },
        { withinHours: 168, factor: 1.25 },
      ],
      vulnerableFactor: 1.5,
      escalatedFactor: 1.5,
      levels: { medium: 2, high: 5, urgent: 12 },
    },
    approvalLimits: {
      currency: 'GBP',
      byRole: { agent: 5_000, investigator: 25_000, manager: 200_000, administrator: 1_000_000 },
    },
    defaultSector: 'banking',
    regimes: DEFAULT_REGIMES,
    warnAtShare: 0.75,
    warnings: [],
    escalation: DEFAULT_ESCALATION,
    followUps: [],
    secondPerson: { severityFrom: 'critical' },
    interestRules: [...DEFAULT_INTEREST_RULES],
    closingDays: {},
    letterhead: {},
    chat: ChatSchema.parse({}),
    templates: DEFAULT_TEMPLATES,
    retentionDays: 3 * 365 + 1,
    ownWriteIdentities: [],
  };
}
