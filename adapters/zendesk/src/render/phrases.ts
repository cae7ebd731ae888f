import type { Language, Status } from '@recourse/complaint-domain';

type Phrases = {
  noteBy: string;
  edited: string;
  statuses: Record<Status, string>;
  fields: { reference: string; status: string; nextObligation: string };
};

/** What the adapter itself says in Zendesk. */
export const PHRASES: Record<Language, Phrases> = {
  en: {
    noteBy: 'Note by',
    edited: 'The text of an earlier comment was changed in the complaint register. It now reads:',
    statuses: { new: 'New', in_progress: 'In progress', resolved: 'Resolved', closed: 'Closed' },
    fields: {
      reference: 'Complaint reference',
      status: 'Complaint status',
      nextObligation: 'Complaint: next obligation',
    },
  },
  it: {
    noteBy: 'Nota di',
    edited: 'Il testo di un commento precedente è stato modificato nel registro dei reclami. Ora è:',
    statuses: { new: 'Nuovo', in_progress: 'In lavorazione', resolved: 'Risolto', closed: 'Chiuso' },
    fields: {
      reference: 'Numero di reclamo',
      status: 'Stato del reclamo',
      nextObligation: 'Reclamo: prossima scadenza',
    },
  },
  pl: {
    noteBy: 'Notatka, autor:',
    edited: 'Treść wcześniejszego komentarza została zmieniona w rejestrze skarg. Obecne brzmienie:',
    statuses: { new: 'Nowa', in_progress: 'W toku', resolved: 'Rozpatrzona', closed: 'Zamknięta' },
    fields: {
      reference: 'Numer skargi',
      status: 'Status skargi',
      nextObligation: 'Skarga: najbliższy termin',
    },
  },
  pt: {
    noteBy: 'Nota de',
    edited: 'O texto de um comentário anterior foi alterado no registo de reclamações. Agora é:',
    statuses: { new: 'Nova', in_progress: 'Em tratamento', resolved: 'Resolvida', closed: 'Encerrada' },
    fields: {
      reference: 'Número da reclamação',
      status: 'Estado da reclamação',
      nextObligation: 'Reclamação: próximo prazo',
    },
  },
  ar: {
    noteBy: 'ملاحظة من',
    edited: 'تم تغيير نص تعليق سابق في سجل الشكاوى. وأصبح نصه الآن:',
    statuses: { new: 'جديدة', in_progress: 'قيد المعالجة', resolved: 'تم حلها', closed: 'مغلقة' },
    fields: { reference: 'رقم الشكوى', status: 'حالة الشكوى', nextObligation: 'الشكوى: الموعد التالي' },
  },
};
