import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'card.status': 'Estado',
  'card.priority': 'Prioridade',
  'card.because': '{level}, por causa de: {reasons}',
  'card.reason': '{name}: {value}',
  'card.by': '{duty}, até {date}',
  'card.was': '{duty}, o prazo era {date}',
  'card.step': 'Próximo passo: {step}',
  'card.tasks': { one: '{n} tarefa aberta', other: '{n} tarefas abertas' },
  'card.acknowledge': 'Acusar receção',
  'card.note': 'Nota interna',
  'card.send': 'Enviar ao reclamante',
  'card.open': 'Abrir o caso',
  'card.hidden': 'Aqui só se vê a referência, porque há outras pessoas a ler. Abra o caso para ver mais.',
};
