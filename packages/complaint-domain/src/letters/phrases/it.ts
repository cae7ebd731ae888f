import type { Phrases } from './phrases.ts';

export const IT: Phrases = {
  elements: {
    'refers-to-complaint': [
      'reclamo che ci ha|reclamo che ha|reclamo da lei presentato|reclamo presentato|riguarda il reclamo|relativa al suo reclamo|suo recente reclamo',
      'in merito al suo reclamo|in relazione al suo reclamo|con riferimento al suo reclamo|in riferimento al suo reclamo|in risposta al suo reclamo|risposta al suo reclamo|esame del suo reclamo|riscontro al suo reclamo',
      'suo reclamo del|suo reclamo relativo|suo reclamo riguardante|suo reclamo n|suo reclamo numero|suo reclamo concernente|reclamo rif',
      'ricevuto il suo reclamo|esaminato il suo reclamo|esaminando il suo reclamo|registrato il suo reclamo',
      'reclamo|pratica|segnalazione + {reference}',
    ],
    'response-time': [
      'risposta|rispondere|risponderemo|risponderle|decisione|esito|riscontro|scriveremo|soluzione + {date}|{duration}',
    ],
    'redress-decision': [
      'offriamo|offrire|offerta|proponiamo|rimedi*|rimborso|rimborseremo|rimborsare|risarcimento|indennizzo|accrediteremo|accredito|corrisponderemo|pagheremo|verseremo|scuse|riparazione|sostituzione|rettifica|correzione',
    ],
    'considered-resolved': [
      'consideriamo|considerare|riteniamo|consideriamo ora + risolt*|chius*|definit*|conclus*',
      'reclamo|questione|pratica|caso + e risolto|e stato risolto|risulta risolto|e risolta|e stata risolta|e ora chiuso|risulta chiuso',
    ],
    'delay-reasons': [
      'perche|poiche|motivo|motivi|a causa|in quanto|dato che|dal momento che|in attesa|siccome + ancora|piu tempo|ulteriore tempo|ritardo|non siamo in grado|non possiamo|non abbiamo|non e possibile|piu del previsto|tempi piu lunghi|protrae',
    ],
    circumstances: [
      'ancora|resta*|dobbiamo|occorre|necessario|rimangono|rimane + accertare|chiarire|verificare|stabilire|appurare|accertati|chiariti + punti|fatti|circostanze|seguenti|questioni|aspetti|se|quando|chi|come',
      'punti da chiarire|aspetti da chiarire|circostanze da accertare|fatti da accertare',
    ],
    'expected-date': [
      'risposta|rispondere|risponderemo|risponderle|decisione|esito|riscontro|scriveremo|prevediamo|previst*|concludere|nuovo termine + {date}|{duration}',
    ],
    'turnaround-missed': [
      'non abbiamo|non siamo riusciti|superato|oltre|mancato|scaduto|in ritardo|non e stato|non e stata|non rispettato + entro il termine|entro i termini|termine che|termini|termine previsto|termine indicato|tempi previsti|tempi indicati|nei tempi|scadenza',
    ],
    'right-to-refer': [
      'rivolgersi|rivolgere|ricorrere|sottoporre|presentare|adire|ricorso|contattare|inviare|rivolga|attivare|segnalare + diritto|puo|potra|potrebbe|possibilita|facolta|ha modo + {body}',
    ],
    'refer-time-limit': ['entro|dalla data|termine|ha|fino|prima|dopo|decorsi + {limit}'],
    'body-leaflet': [
      'opuscolo|brochure|guida|scheda informativa|foglio informativo|pieghevole + alleg*|acclud*|unit*|illustra|spiega|copia|trova',
    ],
    'time-limit-waiver': [
      'consenso|acconsent*|rinunci*|permesso|autorizz*|opporr* + in tempo|termine|termini|tardiv*|ritardo|fuori termine|scadenza',
    ],
    'right-to-court': [
      'autorita giudiziaria|in giudizio|giudice|giudici|tribunale|tribunali|azione legale|azione giudiziaria|vie legali|sede giudiziaria',
    ],
    'steps-taken': [
      'esaminato|verificato|controllato|analizzato|sentito|interpellato|raccolto|confrontato|ascoltato|acquisito|svolto|registrato|ricostruito|consultato + documentazione|documenti|registri|archivi|dati|colleghi|personale|sistemi|dichiarazioni|prove|indicazioni|registrazioni|informazioni|tutto cio|fascicolo|uffici',
    ],
    'communications-received': [
      'ricevuto|ricevute|pervenute|pervenuti|ci sono giunte + comunicazion*|messaggi*|lettere|lettera|email|e mail|telefonate|corrispondenza',
      'ci ha scritto|ci ha contattato|ci ha telefonato|suo messaggio del|sua lettera del|sua email del|sua e mail del|suoi messaggi del',
    ],
    'follow-up': [
      'prossimi passi|prossimo passo|che cosa succede ora|cosa succede ora|passi successivi|seguito della pratica|ulteriori azioni|azioni successive|come proseguiremo',
    ],
  },
  outcomes: {
    upheld: [
      'accolto|accolta|accolti|accolte|accogliamo|accoglimento|fondato|fondata|lei ha ragione|ha ragione|siamo d accordo con lei|riconosciamo la fondatezza',
    ],
    'partly-upheld': [
      'in parte|parzialmente|parziale + accolto|accogliamo|accoglimento|fondato|ragione|accogliere',
    ],
    'not-upheld': [
      'non accolt*|non accogliamo|non possiamo pertanto accogliere|non possiamo quindi accogliere|non possiamo purtroppo accogliere|non ci e possibile accogliere|non siamo in grado di accogliere|non e accoglibile|non meritevole|non possiamo accogliere|non puo essere accolto|non e stato accolto|non e stata accolta|non fondat*|infondat*|respint*|respingiamo|rigettat*|rigettiamo|non condividiamo|non siamo d accordo|non possiamo dare seguito|nessuna irregolarita|nessun errore|abbiamo agito correttamente',
    ],
    withdrawn: ['ritirato|ritirata|rinunciato|rinuncia al reclamo'],
    'out-of-scope': [
      'al di fuori delle nostre|fuori dalle nostre|non di nostra competenza|non siamo competenti|esula|non rientra',
    ],
  },
  denials: [
    'non ha diritto|non ha il diritto|non ha alcun diritto|non ha nessun diritto|nessun diritto|non avete diritto|non avete il diritto|non ha la facolta|non ha la possibilita|non sussiste il diritto',
  ],
  bodies:
    'arbitro|ombudsman|autorita competente|autorita di vigilanza|autorita garante|autorita indipendente|autorita di regolazione|organismo|mediatore|conciliazione|garante|vigilanza|difensore|risoluzione delle controversie|sportello',
  limits: ['termini|termine|scadenza|scadenze'],
  reasons: [
    'perche|poiche|in quanto|motivo|motivi|a causa|dato che|risulta che|risulta|emerge|emerso|abbiamo accertato|accertato|pertanto|quindi|infatti|dimostra|secondo|avremmo dovuto|dovuto a|causa',
  ],
  closings: [
    'risposta definitiva|ci spieghi|ce le invii|rispondendo a questo messaggio|rispondere a questo messaggio|ce lo faccia sapere',
  ],
  promises: [
    'rimborseremo|pagheremo|verseremo|corrisponderemo|accrediteremo|le offriamo|offriamo|le riconosceremo|riconosciamo|le verra|le verranno|le sara|le saranno|ci impegniamo|garantiamo|ricevera|le paghiamo|le rimborsiamo|le accreditiamo|proponiamo|risarciremo|restituiremo|abbuoneremo',
  ],
  payments: [
    'rimborseremo|pagheremo|verseremo|corrisponderemo|accrediteremo|offriamo|paghiamo|rimborsiamo|accreditiamo|risarciremo|restituiremo|abbuoneremo|sarà rimborsat*|verrà rimborsat*|saranno rimborsat*|verranno rimborsat*|sarà accreditat*|verrà accreditat*|saranno accreditat*|verranno accreditat*',
  ],
  offences: [
    'stupid*|idiot*|bugiard*|imbecill*|cretin*|isteric*|patetic*|piantagrane|perditempo|ci fa perdere tempo|farci perdere tempo|si vergogni|avid*',
    'e colpa sua|solo colpa sua|la colpa e sua|colpa esclusivamente sua|deve incolpare solo|sua incapacita|per sua negligenza|se l e cercata',
    'la denunceremo|agiremo per vie legali contro|azioni legali contro di lei|procederemo contro di lei|se ne pentira|ne subira le conseguenze|se non ritira|se continua a reclamare|chiuderemo il suo conto se|ci pensi bene prima',
  ],
  brusque: [
    'sciocchezz*|disonest*|assurd*|ridicol*|come gia spiegato|come gia detto|come le abbiamo gia|lei sostiene|lei pretende|le sue pretese|ovviamente|e evidente che lei|non e un nostro problema|non e affar nostro|non possiamo farci nulla|non ci contatti piu|caso chiuso|avrebbe dovuto leggere|si calmi|lei ha omesso|lei ha trascurato|con tutto il rispetto|cosi sono le regole',
  ],
  common:
    'suo sua suoi sue nostro nostra nostri nostre che per con dal dalla della delle dei degli nel nella sono stato stata essere abbiamo hanno non questo questa come quando dove anche solo una uno gli del alla alle agli mai ancora',
  numbers: {
    un: 1,
    uno: 1,
    una: 1,
    due: 2,
    tre: 3,
    quattro: 4,
    cinque: 5,
    sei: 6,
    sette: 7,
    otto: 8,
    nove: 9,
    dieci: 10,
    dodici: 12,
    quattordici: 14,
    quindici: 15,
    venti: 20,
    trenta: 30,
    sessanta: 60,
    novanta: 90,
  },
  units: { day: 'giorno|giorni', week: 'settimana|settimane', month: 'mese|mesi', year: 'anno|anni' },
};
