import type { Lexicon } from './lexicon.ts';

export const PL: Lexicon = {
  common:
    'w i na do nie sie to jest ze z jak mam mi dzien dobry prosze moje moj moja czy od po za o przez juz ale dla bardzo byl bylo zostal pozdrawiam dziekuje panstwa panstwo mnie jestem ktory co',
  complaint: {
    3: `
      reklamacj*, reklamuje, reklamowac, skarg*, skarze, poskarzyc, niedopuszczaln*, skandal*,
      karygodn*, oszust*, oszukan*, oszukal*, hanb*, wstyd, odszkodowan*, zadoscuczynien*, rzecznik*,
      uokik, wsciek*, oburzon*, oburzajac*, mam dosc, dosc tego, najgorsz*, zazalen*, fataln*, adwokat*`,
    2: `
      rozczarowan*, niezadowolon*, nieuprzejm*, niekompetent*, chamsk*, bezczeln*, absurd*, kpina,
      niesprawiedliw*, wprowadzon* w blad, wprowadzil* w blad, wprowadzajac* w blad, klamstw*, klamal*,
      ignoruj*, zignorowan*, odmowi*, odmawia*, bezprawn*, nielegaln*, bez mojej zgody, bez mojej
      wiedzy, nieautoryzowan*, podwojnie, dwa razy, dwukrotnie, nigdy nie dotar*, nie otrzymal*, nie
      dotar*, nie doszl*, brak odpowiedzi, nikt nie odpowiada, nikt nie odpisal, nikt nie oddzwonil,
      nikt nie, zadam, domagam, trzeci raz, po raz kolejny, kolejny raz, wielokrotnie, od tygodni, od
      miesiecy, od miesiaca, strata czasu, kiepsk*, beznadziejn*, okropn*, tragiczn*, dyskryminac*,
      dyskryminowan*, nekan*, groz*, grozi*, skradzion*, ukradl*, kradziez*, prawnik*, nie do przyjecia,
      naruszen*`,
    1: `
      zepsut*, zepsul*, wadliw*, wada, wady, uszkodzon*, bledn*, blad, bledy, problem*, opozni*,
      spoznion*, brakuje, zaginel*, zgubion*, czekam, czekal*, nadal, wciaz, zwrot*, nie dziala*, nie
      moge, nie udalo, za dlugo, wolno, zle, zly, zla, mimo, pomimo, nigdy, nikt, znowu, znow,
      kierownik*, przeprosin*, przeprosic, naliczon*, pobran*, pobrali, oplat*, nie zgadzam, brudn*`,
  },
  negation: `
    nie, bez, brak, zadn*, nigdy, zero`,
  harmless: `
    bez problem*, nie ma problem*, zaden problem, brak zastrzezen, nie mam zastrzezen, nie mam zadnych
    skarg, bez zarzutu, to nie reklamacja, to nie jest skarga, nie jest to reklamacja, nie skladam
    reklamacji, problem rozwiazan*, rozwiazali problem, rozwiazaliscie problem, rozwiazanie problemu,
    jak zlozyc reklamacje, biuro rzeczy znalezionych, nic pilnego, nigdy nie mialem problem*`,
  praise: `
    dziekuje bardzo za pomoc, serdecznie dziekuje, swietn*, doskonal*, wspanial*, fantastyczn*,
    rewelacyjn*, super, idealn*, zadowolon*, polecam, mila obsluga, uprzejm*, profesjonaln*, szybk*,
    pochwal*, brawo, gratuluj*, pomocn*, jestem pod wrazeniem`,
  question: `
    jak moge, jak mozna, jak zrobic, gdzie moge, gdzie jest, kiedy bedzie, kiedy otrzymam, ile kosztuje,
    ile trwa, jakie sa, jaki jest, co jest potrzebne, czy mozna, czy jest mozliwe, czy moge, czy jest,
    czy macie, czy panstwo, chcialbym zapytac, chcialabym zapytac, chcialbym wiedziec, chcialabym
    wiedziec, chcialbym zamowic, chcialabym zamowic, prosze o informacje, prosze o oferte, prosze o
    przeslanie, godziny otwarcia, newsletter, zmiana adresu, nowy adres, poza biurem`,
  severity: {
    high: `
      oszust*, skradzion*, ukradl*, kradziez*, dyskryminac*, nekan*, groz*, adwokat*, prawnik*, sad,
      sadu, sadow*, policj*, prokuratur*, uokik, uodo, wyciek danych, komornik*, eksmisj*,
      niepelnosprawn*, w ciazy, gazet*, rasis*`,
    critical: `
      ranny, ranna, rany, obrazen*, szpital*, samobojst*, zmarl*, smierc*, smierteln*, pozar*, zapalil*
      sie, wybuch*, porazen*, porazil*, zatruc*, zatrul*, napasc, pobit*, przemoc*, molestowan*,
      ulatnia* gaz, karetk*, pogotowi*, reakcj* alergiczn*`,
  },
};
