import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pl: Texts<typeof en> = {
  'command.not-connected':
    'Ta przestrzeń robocza nie jest połączona z Recourse. Administrator Recourse może ją połączyć w ustawieniach.',
  'command.unreachable':
    'Recourse jest w tej chwili nieosiągalne. Nic nie zostało zrobione; proszę spróbować za chwilę.',
  'command.trouble':
    'Coś poszło nie tak i nie ma pewności, co zostało zrobione. Przed ponowną próbą proszę zajrzeć do sprawy.',
  'command.show': 'Pokaż',
  'command.emoji': 'Czy to reklamacja? Nic nie zostanie zarejestrowane bez potwierdzenia.',
};
