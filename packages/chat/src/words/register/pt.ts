import type { Texts } from '../types.ts';
import type { en } from './en.ts';

export const pt: Texts<typeof en> = {
  'register.modal': 'Registar reclamação',
  'register.submit': 'Registar',
  'register.from': 'Escrita por {name}, {date}',
  'register.message': 'Abrir a mensagem',
  'register.whole': {
    one: 'A mensagem tem {n} carácter e é registada por inteiro. Começa assim:',
    other: 'A mensagem tem {n} caracteres e é registada por inteiro. Começa assim:',
  },
  'register.rest': 'A mensagem continua no ficheiro anexo {file}.',
  'register.words': 'Palavras que o indicam: {words}',
  'register.instead': 'Associar a este caso',
  'register.email.own':
    'Apenas o endereço do próprio reclamante. O colega que reencaminhou a mensagem não é o reclamante.',
  'register.connect':
    'O autor pertence a outra organização e fica indicado como reclamante. Altere se for outra pessoa a reclamar.',
  'register.files': 'Anexados como documentos: {files}',
  'register.files.big': 'Demasiado grandes para anexar (limite {limit}): {files}',
  'register.files.unread':
    'Os ficheiros não podem ser anexados: a aplicação não está neste canal. Convide-a primeiro ou anexe-os ao caso por si.',
  'register.thread': 'O cartão do caso aparece na conversa.',
  'register.alone': 'Pode abri-lo em qualquer altura com {command}.',
  'register.filing': {
    one: '{n} ficheiro está a ser anexado.',
    other: '{n} ficheiros estão a ser anexados.',
  },
  'register.file.lost': 'Não anexado: {name}. {why}',
  'register.already': 'Já está registada como {reference}. Abra o caso ou escreva na respetiva conversa.',
  'register.already.unseen': 'Já pertence a uma reclamação que não pode ver. Nada foi registado de novo.',
  'register.unreadable':
    'A mensagem já não pode ser lida no Slack. Convide a aplicação para o canal ou registe a reclamação com {command}.',
  'register.email.error': 'Um endereço como nora@example.org.',
  'register.attach.modal': 'Associar a um caso',
  'register.attach.search': 'Referência, nome ou palavras',
  'register.attach.find': 'Procurar',
  'register.attach.case': 'Caso',
  'register.attach.hint': 'Toda a conversa passa a notas internas do caso. O reclamante não vê nada dela.',
  'register.attach.submit': 'Associar',
  'register.attach.choose': 'Procure primeiro e depois escolha um caso.',
  'register.attach.done': 'A conversa pertence agora a {reference}.',
  'register.attach.notes': {
    one: '{n} mensagem anterior está a ser guardada como nota.',
    other: '{n} mensagens anteriores estão a ser guardadas como notas.',
  },
  'register.attach.most': 'A conversa é mais longa: só foram incluídas as primeiras {n} mensagens.',
  'register.attach.later': 'Não foi possível incluir as mensagens anteriores da conversa: {why}',
};
