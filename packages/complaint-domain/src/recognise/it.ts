import type { Lexicon } from './lexicon.ts';

export const IT: Lexicon = {
  common:
    'il lo la i gli le un una di del della dei che e è sono non per con mi ho ha avete vostro vostra questo questa da al alla nel come cosa vorrei buongiorno salve grazie ancora più anche ci si se ma quando dove posso',
  complaint: {
    3: `
      reclamo, reclami, lamentel*, lamentare, lamentarmi, inaccettabil*, inammissibil*, vergogn*,
      scandalos*, indecent*, pessim*, schifos*, schifo, truff*, diffida, risarcimento, avvocato,
      denunci*, indignat*, stufo, stufa, arrabbiat*, furios*, arbitro bancario, associazione
      consumatori, contest*, non ne posso piu`,
    2: `
      delus*, deludent*, insoddisfatt*, scontent*, maleducat*, scortes*, sgarbat*, incompetent*,
      ingiust*, assurd*, ridicol*, disservizi*, ingannat*, ingannevol*, mentito, rifiutat*, rifiuta*,
      ignorat*, illegal*, abusiv*, non autorizzat*, senza consenso, senza autorizzazione, senza il mio
      consenso, due volte, doppio addebito, mai arrivat*, mai ricevut*, mai ricevuta, nessuna risposta,
      nessuno risponde, nessuno mi ha, non risponde nessuno, non risponde mai, rivoglio i miei soldi,
      pretendo, esigo, terza volta, piu volte, diverse volte, ennesim*, da settimane, da mesi, perdita
      di tempo, discriminat*, molest*, minacci*, rubat*, furto, inutil*, cattivo servizio`,
    1: `
      rott*, difettos*, difetto, guast*, danneggiat*, sbagliat*, error*, problem*, ritard*, manca,
      mancante, smarrit*, pers*, aspett*, attesa, attendo, ancora, rimbors*, sollecit*, non funziona,
      non funzionano, non ha funzionato, non riesco, troppo, lent*, mal*, nonostante, mai, nessuno,
      responsabile, scuse, addebit*, non ho ricevuto, non e arrivat*, non dovut*, sporc*`,
  },
  negation: `
    non, nessun, nessuna, senza, mai, niente, nulla, zero`,
  harmless: `
    nessun problema, nessun reclamo, nessuna lamentela, senza problemi, senza alcun problema, non e un
    reclamo, non e urgente, non ho problemi, non ho nulla da lamentare, problema risolto, risolto il
    problema, risolto il mio problema, oggetti smarriti, come si presenta un reclamo, come presentare un
    reclamo, male non, malattia, mail, persona, persone, personal*, mailing`,
  praise: `
    grazie mille, ottim*, eccellent*, fantastic*, meraviglios*, perfett*, bravissim*, complimenti,
    soddisfatt*, content*, gentilissim*, gentil*, consiglio a tutti, impeccabil*, veloc*, felic*,
    continuate cosi, professional*, vi ringrazio`,
  question: `
    come posso, come si fa, come faccio, dove posso, dove si trova, quando arriv*, quanto costa, quanto
    tempo, quali sono, qual e, che cosa serve, e possibile, si puo, posso, potete dirmi, potreste
    inviarmi, vorrei sapere, vorrei informazioni, vorrei ordinare, vorrei prenotare, avete, mi
    interessa, preventivo, orari di apertura, newsletter, cambiare indirizzo, nuovo indirizzo, fuori
    ufficio`,
  severity: {
    high: `
      truff*, rubat*, furto, discriminat*, molest*, minacci*, avvocato, denunci*, diffida, tribunale,
      polizia, carabinieri, garante, violazione dei dati, sfratt*, pignorament*, disabil*, incinta,
      giornal*, razzist*`,
    critical: `
      ferit*, ferita, ospedale, pronto soccorso, suicid*, morto, morta, morte, decedut*, incendi*, preso
      fuoco, esplos*, scossa elettrica, avvelenat*, intossica*, aggredit*, aggressione, violenza, fuga
      di gas, ambulanza, reazione allergica`,
  },
};
