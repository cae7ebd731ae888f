/**
 * Days on which the independent tables of ../shared/vectors and the law differ, with the law. `missing`: days off
 * that the tables lack; `extra`: days off that only the tables have, inferred from their rows. Everything else of
 * the tables holds.
 */
export const DIFFERENCES: Record<string, { law: string; missing?: string[]; extra?: string[] }[]> = {
  BR: [{ law: 'Lei 14.759/2023, in force from 2024', missing: ['2024-11-20', '2025-11-20'] }],
  GB: [{ law: 'Proclamation for the coronation, 2022', missing: ['2023-05-08'] }],
  IE: [
    {
      law: 'Organisation of Working Time Act 1997 as amended for Saint Brigid’s Day',
      missing: ['2023-02-06', '2024-02-05', '2025-02-03'],
    },
  ],
  JP: [
    {
      law: 'Act on National Holidays, article 3(2): substitute days',
      missing: ['2024-05-06', '2024-08-12', '2024-11-04', '2025-02-24', '2025-05-06'],
    },
  ],
  PL: [{ law: 'Act of 6 December 2024', missing: ['2025-12-24'] }],
  QA: [
    {
      law: 'Amiri Resolution 80/2011: National Sports Day',
      missing: ['2023-02-14', '2024-02-13', '2025-02-11'],
    },
    {
      law: 'Labour Law 14/2004, article 78: three working days for each Eid, from its sighted first day',
      missing: ['2023-07-02', '2024-04-14', '2024-06-16'],
      extra: ['2023-04-26', '2024-06-20'],
    },
  ],
  SG: [{ law: 'Presidential Elections Act: polling day', missing: ['2023-09-01'] }],
  US: [{ law: 'Public Law 117-17: Juneteenth', missing: ['2023-06-19', '2024-06-19', '2025-06-19'] }],
};
