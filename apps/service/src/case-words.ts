import type { Language, Status } from '@recourse/complaint-domain';

/** A title, and what to do. */
type Notice = readonly [string, string];
export type CaseWords = {
  status: Record<Status, string>;
  next: string;
  unverified: string;
  worked: string;
  signIn: Notice;
  unknown: Notice;
  later: Notice;
};

/** What the page of a case says. */
export const CASE_WORDS: Record<Language, CaseWords> = {
  en: {
    status: { new: 'New', in_progress: 'In progress', resolved: 'Resolved', closed: 'Closed' },
    next: 'Next date',
    unverified: 'rule not verified',
    worked: 'Where it is worked',
    signIn: [
      'Sign in to see this page',
      'Ask your administrator for a sign-in link, open it, then come back.',
    ],
    unknown: ['There is no such case', 'Or you may not see it. Ask whoever gave you the address.'],
    later: ['Not available at the moment', 'Try again in a minute.'],
  },
  it: {
    status: { new: 'Nuovo', in_progress: 'In lavorazione', resolved: 'Risolto', closed: 'Chiuso' },
    next: 'Prossima scadenza',
    unverified: 'regola non verificata',
    worked: 'Dove si lavora',
    signIn: [
      'Acceda per vedere questa pagina',
      'Chieda un link di accesso al Suo amministratore, lo apra e torni qui.',
    ],
    unknown: ['Questo caso non esiste', 'Oppure non può vederlo. Chieda a chi Le ha dato l’indirizzo.'],
    later: ['Al momento non disponibile', 'Riprovi fra un minuto.'],
  },
  pl: {
    status: { new: 'Nowa', in_progress: 'W toku', resolved: 'Rozpatrzona', closed: 'Zamknięta' },
    next: 'Najbliższy termin',
    unverified: 'przepis niezweryfikowany',
    worked: 'Gdzie sprawa jest prowadzona',
    signIn: [
      'Zaloguj się, aby zobaczyć tę stronę',
      'Poproś administratora o link do logowania, otwórz go i wróć tutaj.',
    ],
    unknown: ['Nie ma takiej sprawy', 'Albo nie masz do niej dostępu. Zapytaj osobę, od której masz adres.'],
    later: ['Chwilowo niedostępne', 'Spróbuj ponownie za minutę.'],
  },
  pt: {
    status: { new: 'Nova', in_progress: 'Em curso', resolved: 'Resolvida', closed: 'Encerrada' },
    next: 'Próximo prazo',
    unverified: 'regra não verificada',
    worked: 'Onde é tratada',
    signIn: [
      'Inicie sessão para ver esta página',
      'Peça ao administrador um link de acesso, abra-o e volte aqui.',
    ],
    unknown: ['Esta reclamação não existe', 'Ou não a pode ver. Pergunte a quem lhe deu o endereço.'],
    later: ['De momento indisponível', 'Tente novamente dentro de um minuto.'],
  },
  ar: {
    status: { new: 'جديدة', in_progress: 'قيد المعالجة', resolved: 'تم حلّها', closed: 'مغلقة' },
    next: 'الموعد القادم',
    unverified: 'قاعدة غير متحقق منها',
    worked: 'أين تُعالَج',
    signIn: ['سجّل الدخول لرؤية هذه الصفحة', 'اطلب رابط دخول من المسؤول وافتحه ثم عد إلى هنا.'],
    unknown: ['لا توجد شكوى بهذا الرقم', 'أو لا يحق لك الاطلاع عليها. اسأل من أعطاك العنوان.'],
    later: ['غير متاح حاليًا', 'حاول مرة أخرى بعد دقيقة.'],
  },
};
