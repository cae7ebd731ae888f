import type { Wordings } from './wordings.ts';

export const IT: Wordings = {
  'refers-to-complaint':
    'La presente riguarda il reclamo che ci ha presentato e che abbiamo ricevuto il {received}{#subject}: {subject}{/subject}.',
  'reference-number':
    'Il Suo numero di riferimento è {reference}. La preghiamo di indicarlo ogni volta che ci contatta.',
  'response-time': 'Riceverà la nostra risposta al più tardi entro il {due}.',
  outcome: 'Esito del reclamo: {outcome}.',
  'redress-decision': `{#redress}
Per rimediare, Le offriamo:

{redress}
{/redress}
{^redress}
Per i motivi indicati in questa lettera non offriamo alcun indennizzo.
{/redress}`,
  'considered-resolved':
    'Siamo lieti di aver trovato una soluzione insieme a Lei e consideriamo ora risolta la questione.',
  'delay-reasons':
    "Abbiamo bisogno di più tempo, perché non abbiamo ancora concluso le verifiche sull'accaduto.{#delayReasons} Il motivo è il seguente: {delayReasons}{/delayReasons}",
  circumstances: `Dobbiamo ancora accertare i fatti relativi ai seguenti punti:

{openIssues}`,
  'expected-date': 'Prevediamo di inviarLe la nostra risposta entro il {expected}.',
  'turnaround-missed':
    'Ci scusiamo: non abbiamo risposto entro il termine che avevamo indicato. Le nostre verifiche hanno richiesto più tempo del previsto.',
  'right-to-refer':
    'Se non è soddisfatto{#now} della nostra risposta o dei tempi di trattazione{/now}, ha il diritto di sottoporre{#now} fin da ora{/now} il Suo reclamo a: {body}.',
  'body-contact':
    'Come raggiungere {body}: {bodyWebsite}{#bodyPhone}, telefono {bodyPhone}{/bodyPhone}{#bodyEmail}, e-mail {bodyEmail}{/bodyEmail}{#bodyAddress}, {bodyAddress}{/bodyAddress}',
  'refer-time-limit':
    '{#timeLimit}Deve farlo entro {timeLimit} dalla data di questa lettera.{/timeLimit}{^timeLimit}Sono previsti termini di scadenza. {body} Le indicherà quale si applica al Suo caso.{/timeLimit}',
  'body-leaflet':
    "Alleghiamo l'opuscolo di {body}, che ne illustra il funzionamento e che cosa ci si può aspettare.",
  'time-limit-waiver':
    '{#alone}Deve farlo entro {timeLimit} dalla data di questa lettera. {/alone}La procedura è gratuita. Se non vi ricorre in tempo, non diamo il nostro consenso a un esame tardivo, che resterebbe allora possibile solo in casi molto limitati, ad esempio se il ritardo è dovuto a circostanze eccezionali.',
  'right-to-court': 'Resta ferma la possibilità di agire in giudizio.',
  'steps-taken':
    'Che cosa abbiamo fatto: abbiamo registrato il reclamo, esaminato tutto ciò che ci ha riferito e confrontato le Sue indicazioni con la nostra documentazione.',
  'communications-received': `Abbiamo ricevuto da Lei le seguenti comunicazioni:

{communications}`,
  'follow-up':
    'I prossimi passi: {#redress}non appena avrà accettato, daremo seguito alla nostra offerta e gliene daremo conferma scritta.{/redress}{^redress}da parte Sua non occorre altro. Se emergeranno elementi nuovi, Le scriveremo.{/redress}',
  someBody: "l'organismo indipendente di risoluzione delle controversie o l'autorità competente",
};
