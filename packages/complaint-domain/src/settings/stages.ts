import type { Settings } from './schema.ts';

/** The way of a case from its receipt to its answer. Target times are the organisation's own. */
export const DEFAULT_STAGES: Settings['stages'] = [
  {
    id: 'received',
    label: { en: 'Received', it: 'Ricevuto', pl: 'Przyjęta', pt: 'Recebida', ar: 'مستلمة' },
    requires: [],
    targetHours: 24,
  },
  {
    id: 'assessed',
    label: { en: 'Assessed', it: 'Valutato', pl: 'Oceniona', pt: 'Avaliada', ar: 'مقيَّمة' },
    requires: ['category'],
    targetHours: 48,
  },
  {
    id: 'investigating',
    label: {
      en: 'Investigating',
      it: 'In istruttoria',
      pl: 'W trakcie wyjaśniania',
      pt: 'Em investigação',
      ar: 'قيد التحقيق',
    },
    requires: ['assignee', 'acknowledgement'],
    targetHours: 240,
  },
  {
    id: 'deciding',
    label: {
      en: 'Deciding',
      it: 'In decisione',
      pl: 'W trakcie decyzji',
      pt: 'Em decisão',
      ar: 'قيد اتخاذ القرار',
    },
    requires: ['findings'],
    targetHours: 72,
  },
  {
    id: 'responding',
    label: {
      en: 'Responding',
      it: 'In risposta',
      pl: 'Przygotowanie odpowiedzi',
      pt: 'Em resposta',
      ar: 'قيد الرد',
    },
    requires: ['redress-decided'],
    targetHours: 48,
  },
];
