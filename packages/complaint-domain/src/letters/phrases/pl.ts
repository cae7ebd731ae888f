import type { Phrases } from './phrases.ts';

export const PL: Phrases = {
  elements: {
    'refers-to-complaint': [
      'dotyczy reklamacji|dotyczące reklamacji|dotyczącą reklamacji|w sprawie reklamacji|w odpowiedzi na reklamację|odpowiedź na reklamację|w nawiązaniu do reklamacji|odpowiadając na reklamację|odpowiedzi na państwa reklamację|na pana reklamację|na pani reklamację',
      'reklamację z dnia|reklamacji z dnia|złożoną reklamację|złożonej reklamacji|otrzymaliśmy państwa reklamację|otrzymaliśmy reklamację|rozpatrywanie reklamacji|rozpatrzyliśmy reklamację|rozpatrzyliśmy państwa reklamację|rozpatrzenie reklamacji z',
      'reklamacj*|sprawy|sprawie|sprawa|zgłoszeni* + {reference}',
    ],
    'response-time': [
      'odpowiedź|odpowiedzi|odpowiemy|decyzj*|rozstrzygnięci*|napiszemy|rozwiązanie|rozpatrzymy + {date}|{duration}',
    ],
    'redress-decision': [
      'proponujemy|oferujemy|propozycj*|zwrot|zwrócimy|zwrotu|rekompensat*|odszkodowani*|zadośćuczynieni*|wypłacimy|wypłata|przeprosiny|naprawa|naprawę|naprawić|wymiana|wymianę|korekta|korektę',
    ],
    'considered-resolved': [
      'uznajemy|uważamy|traktujemy|uznać + załatwion*|zakończon*|rozwiązan*|zamknięt*',
      'sprawa|reklamacja + została załatwiona|została rozwiązana|została zakończona|jest załatwiona|jest zakończona|jest rozwiązana',
    ],
    'delay-reasons': [
      'ponieważ|gdyż|powód|powodu|powodem|przyczyn*|z uwagi na|ze względu|bo|czekamy na|oczekujemy na|wynika z + jeszcze|więcej czasu|dodatkow*|opóźnien*|nie możemy|nie jesteśmy w stanie|nie zakończyliśmy|dłużej|nadal|wydłuż*|przedłuż*',
    ],
    circumstances: [
      'jeszcze|musimy|wymaga*|należy|trzeba|pozostaj*|konieczne + ustalić|ustalenia|ustalenie|wyjaśnić|wyjaśnienia|wyjaśnienie|sprawdzić|zweryfikować + okoliczności|kwestii|kwestie|następując*|czy|kiedy|kto|jak|fakty|faktów',
      'okoliczności do ustalenia|okoliczności które muszą|okoliczności wymagające',
    ],
    'expected-date': [
      'odpowiedź|odpowiedzi|odpowiemy|decyzj*|rozstrzygnięci*|napiszemy|przewidujemy|przewidywan*|spodziewamy|nowy termin|zakończymy + {date}|{duration}',
    ],
    'turnaround-missed': [
      'nie odpowiedzieliśmy|nie udzieliliśmy|nie dotrzymaliśmy|przekroczyliśmy|przekroczon*|nie udało|minął|upłynął|po terminie|spóźnion*|z opóźnieniem + terminie|termin|terminu|na czas|w czasie|terminem',
    ],
    'right-to-refer': [
      'zwrócić|wystąpić|złożyć|skierować|odwołać|zgłosić|skorzystać|wnieść|poprosić|wniosek|wnioskiem + prawo|mogą|może|możliwość|przysługuje|można|uprawni* + {body}',
    ],
    'refer-time-limit': ['w ciągu|w terminie|od daty|od dnia|termin|przed upływem|do|mają|przez + {limit}'],
    'body-leaflet': [
      'ulotk*|broszur*|informator|przewodnik|folder + załącz*|dołącz*|wyjaśnia|opisuje|kopi*|wraz z',
    ],
    'time-limit-waiver': [
      'zgody|zgodę|zgadzamy|zgoda|zrzekamy|rezygnujemy|zezwol* + na czas|terminie|terminu|termin|terminów|późniejsz*|po terminie|opóźnien*|spóźnion*',
    ],
    'right-to-court': ['sąd|sądu|sądem|sądzie|sądow*|powództw*|pozew|pozwać|powszechn*'],
    'steps-taken': [
      'przeanalizowaliśmy|sprawdziliśmy|zbadaliśmy|zweryfikowaliśmy|rozmawialiśmy|zebraliśmy|porównaliśmy|przejrzeliśmy|wysłuchaliśmy|zapytaliśmy|zarejestrowaliśmy|przeprowadziliśmy|zabezpieczyliśmy|odsłuchaliśmy + dokumentacj*|dokument*|zapis*|akta|danych|dane|pracowni*|system*|wyjaśnieni*|dowod*|nagrani*|informacj*|wszystko|rejestr*|świadk*',
    ],
    'communications-received': [
      'otrzymaliśmy|wpłynęł*|dotarł* + korespondencj*|wiadomoś*|pisma od|państwa pism*|listy|listów|e mail*|mail*|telefon* + państwa|pana|pani',
      'napisali państwo do nas|skontaktowali się państwo|państwa wiadomość z|państwa pismo z|państwa wiadomości z',
    ],
    'follow-up': [
      'co dalej|kolejne kroki|dalsze kroki|następne kroki|dalsze działania|kolejny krok|następny krok|w następnej kolejności',
    ],
  },
  outcomes: {
    upheld: [
      'uznajemy reklamację|uznaliśmy reklamację|uznano|uznana|uwzględniamy|uwzględniliśmy|uwzględniono|zasadna|zasadną|zasadny|mają państwo rację|ma pan rację|ma pani rację|przyznajemy rację|na państwa korzyść',
    ],
    'partly-upheld': [
      'częściowo|w części|po części|z częścią + uznajemy|uznaliśmy|uznano|uznana|uwzględniamy|uwzględniliśmy|uwzględniono|zasadna|zasadną|zgadzamy|rację',
    ],
    'not-upheld': [
      'nie uznajemy|nie możemy uznać|nie uznajemy tego|nie podzielamy|nie znaleźliśmy podstaw|nie uznaliśmy|nie uznano|nie została uznana|nieuznana|nie możemy uznać|nie uwzględniamy|nie uwzględniliśmy|nie uwzględniono|odrzucamy|odrzucono|odrzuciliśmy|oddalamy|niezasadna|niezasadną|bezzasadna|bezzasadną|nie zgadzamy się|nie znajdujemy podstaw|brak podstaw|nie stwierdziliśmy nieprawidłowości|działaliśmy prawidłowo',
    ],
    withdrawn: ['wycofan*|wycofali|wycofał*|wycofano|cofnięt*'],
    'out-of-scope': ['poza zakresem|nie należy do naszych|nie jesteśmy właściwi|poza naszymi kompetencjami'],
  },
  denials: [
    'nie ma prawa|nie ma pan prawa|nie ma pani prawa|nie mają prawa|nie mają państwo prawa|nie masz prawa|nie przysługuje prawo|nie przysługuje państwu prawo|nie przysługuje panu prawo|nie przysługuje pani prawo|nie ma możliwości|nie mają państwo możliwości|żadnego prawa',
  ],
  bodies:
    'rzecznik*|ombudsman*|organ|organu|organem|urząd|urzędu|podmiot*|arbiter|arbitra|mediator*|inspekcj*|nadzor*|komisj*',
  limits: ['termin|terminy|terminów|terminu'],
  reasons: [
    'ponieważ|gdyż|dlatego|powód|powodem|powodu|przyczyn*|z uwagi na|ze względu|wynika|ustaliliśmy|stwierdziliśmy|okazało się|zatem|w związku z|zgodnie z|potwierdz*|powinniśmy|na podstawie|bo',
  ],
  closings: [
    'ostateczna odpowiedź|prosimy napisać|prosimy je przesłać|odpowiedzieć na tę wiadomość|prosimy o wiadomość',
  ],
  promises: [
    'zwrócimy|wypłacimy|zapłacimy|przelejemy|przekażemy|otrzymają państwo|otrzyma pan|otrzyma pani|proponujemy|oferujemy|gwarantujemy|obiecujemy|zobowiązujemy|zostanie zwrócona|zostanie wypłacona|zostanie wypłacone|zostanie zwrócone|przyznamy|przyznajemy|zrekompensujemy|umorzymy|zaliczymy',
  ],
  payments: [
    'zwrócimy|wypłacimy|zapłacimy|przelejemy|oferujemy|zrekompensujemy|umorzymy|zostanie zwrócona|zostanie zwrócone|zostanie wypłacona|zostanie wypłacone|zobowiązujemy się zapłacić|zobowiązujemy się zwrócić',
  ],
  offences: [
    'głupi*|idiot*|kłamc*|kłamstw*|bzdur*|żałosn*|histeryczn*|debil*|pieniacz*|marnują państwo nasz czas|marnowanie naszego czasu|wstyd',
    'to państwa wina|to pana wina|to pani wina|z własnej winy|wyłącznie państwa wina|sami są państwo sobie winni|sam jest pan sobie winien|państwa niedbalstwo|państwa nieudolność',
    'pozwiemy państwa|podejmiemy kroki prawne przeciwko|kroki prawne wobec państwa|pożałują państwo|wyciągniemy konsekwencje|jeśli nie wycofają|jeżeli nie wycofają|zamkniemy państwa konto jeśli|radzimy się zastanowić',
  ],
  brusque: [
    'nieuczciw*|absurd*|śmieszn*|jak już wyjaśniono|jak już wyjaśnialiśmy|jak już pisaliśmy|twierdzą państwo|rzekom*|oczywiście państwo|to nie nasz problem|to nie jest nasz problem|nic nie możemy zrobić|prosimy nie kontaktować|sprawa zamknięta|należało przeczytać|trzeba było przeczytać|proszę się uspokoić|zaniedbali państwo|z całym szacunkiem|takie są zasady|roszczeniow*',
  ],
  common:
    'panstwa panstwo nasz nasza nasze naszej naszych ktory ktora ktore oraz jest byla bylo byly nie jak jako przez przed przy pod nad dla tego tym ten tej tych sie ale lub czy juz takze nigdy wciaz nadal',
  numbers: {
    jeden: 1,
    jednego: 1,
    dwa: 2,
    dwoch: 2,
    dwie: 2,
    trzy: 3,
    trzech: 3,
    cztery: 4,
    czterech: 4,
    piec: 5,
    pieciu: 5,
    szesc: 6,
    szesciu: 6,
    siedem: 7,
    siedmiu: 7,
    osiem: 8,
    osmiu: 8,
    dziewieciu: 9,
    dziesiec: 10,
    dziesieciu: 10,
    dwanascie: 12,
    dwunastu: 12,
    czternastu: 14,
    pietnastu: 15,
    trzydziestu: 30,
    szescdziesieciu: 60,
  },
  units: {
    day: 'dzień|dnia|dni',
    week: 'tydzień|tygodnia|tygodnie|tygodni',
    month: 'miesiąc|miesiąca|miesiące|miesięcy',
    year: 'rok|roku|lata|lat',
  },
};
