import type { Wordings } from './wordings.ts';

export const PL: Wordings = {
  'refers-to-complaint':
    'Niniejsze pismo dotyczy reklamacji, którą otrzymaliśmy od Państwa dnia {received}{#subject}: {subject}{/subject}.',
  'reference-number':
    'Państwa numer referencyjny to {reference}. Prosimy podawać go przy każdym kontakcie z nami.',
  'response-time': 'Odpowiedź otrzymają Państwo najpóźniej do dnia {due}.',
  outcome: 'Wynik rozpatrzenia reklamacji: {outcome}.',
  'redress-decision': `{#redress}
Aby naprawić sytuację, proponujemy:

{redress}
{/redress}
{^redress}
Z powodów podanych w tym piśmie nie proponujemy rekompensaty.
{/redress}`,
  'considered-resolved':
    'Cieszymy się, że udało się znaleźć wspólne rozwiązanie, i uznajemy sprawę za załatwioną.',
  'delay-reasons':
    'Potrzebujemy więcej czasu, ponieważ nie zakończyliśmy jeszcze badania tego, co się stało.{#delayReasons} Powód jest następujący: {delayReasons}{/delayReasons}',
  circumstances: `Musimy jeszcze ustalić okoliczności dotyczące następujących kwestii:

{openIssues}`,
  'expected-date': 'Przewidujemy, że odpowiedź otrzymają Państwo do dnia {expected}.',
  'turnaround-missed':
    'Przepraszamy: nie odpowiedzieliśmy w terminie, który podaliśmy. Nasze ustalenia trwały dłużej, niż zakładaliśmy.',
  'right-to-refer':
    'Jeśli nie są Państwo zadowoleni{#now} z naszej odpowiedzi lub z czasu jej przygotowania{/now}, mają Państwo prawo zwrócić się{#now} już teraz{/now} ze swoją sprawą do: {body}.',
  'body-contact':
    'Dane kontaktowe {body}: {bodyWebsite}{#bodyPhone}, telefon {bodyPhone}{/bodyPhone}{#bodyEmail}, e-mail {bodyEmail}{/bodyEmail}{#bodyAddress}, {bodyAddress}{/bodyAddress}',
  'refer-time-limit':
    '{#timeLimit}Trzeba to zrobić w ciągu {timeLimit} od daty tego pisma.{/timeLimit}{^timeLimit}Obowiązują przy tym terminy. {body} poinformuje, który z nich ma zastosowanie.{/timeLimit}',
  'body-leaflet': 'Załączamy ulotkę {body}, która wyjaśnia zasady działania i to, czego można oczekiwać.',
  'time-limit-waiver':
    '{#alone}Trzeba to zrobić w ciągu {timeLimit} od daty tego pisma. {/alone}Postępowanie to jest bezpłatne. Jeśli nie zwrócą się tam Państwo na czas, nie wyrażamy zgody na późniejsze rozpatrzenie; będzie ono wtedy możliwe tylko w bardzo ograniczonych przypadkach, na przykład gdy opóźnienie wynikło z wyjątkowych okoliczności.',
  'right-to-court': 'Mogą Państwo również wystąpić z powództwem do sądu.',
  'steps-taken':
    'Co zrobiliśmy: zarejestrowaliśmy zgłoszenie, przeanalizowaliśmy wszystko, co nam Państwo przekazali, i porównaliśmy to z naszą dokumentacją.',
  'communications-received': `Otrzymaliśmy od Państwa następującą korespondencję:

{communications}`,
  'follow-up':
    'Co dalej: {#redress}gdy tylko przyjmą Państwo naszą propozycję, zrealizujemy ją i potwierdzimy to na piśmie.{/redress}{^redress}nie muszą Państwo robić nic więcej. Jeśli dowiemy się czegoś nowego, napiszemy do Państwa.{/redress}',
  someBody: 'właściwy podmiot pozasądowego rozwiązywania sporów lub właściwy organ nadzoru',
};
