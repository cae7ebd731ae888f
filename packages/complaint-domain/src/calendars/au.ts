import type { Calendar } from './calendar-schema.ts';

/** Days that are public holidays in every Australian state and territory. */
export const AU: Calendar = {
  id: 'au',
  name: 'Australia, days common to all states and territories',
  country: 'AU',
  countryDefault: true,
  timeZone: 'Australia/Sydney',
  weekend: [6, 7],
  source: {
    title: 'Public holidays (Fair Work Act 2009, section 115, and the public holidays acts of the states)',
    url: 'https://www.fairwork.gov.au/employment-conditions/public-holidays',
    checkedOn: '2026-11-24',
    checkedAgainst: 'The tables of python-holidays 0.105, intersected over the eight states and territories',
  },
  note:
    'Days of single states (King’s Birthday, Labour Day, a Monday for Anzac Day) count as business days here, ' +
    'so that a date is never later than the law of any state allows.',
  years: {
    '2023': {
      status: 'published',
      holidays: {
        '2023-01-02': "New Year's Day (additional day)",
        '2023-01-26': 'Australia Day',
        '2023-04-07': 'Good Friday',
        '2023-04-10': 'Easter Monday',
        '2023-04-25': 'Anzac Day',
        '2023-12-25': 'Christmas Day',
        '2023-12-26': 'Boxing Day',
      },
    },
    '2024': {
      status: 'published',
      holidays: {
        '2024-01-01': "New Year's Day",
        '2024-01-26': 'Australia Day',
        '2024-03-29': 'Good Friday',
        '2024-04-01': 'Easter Monday',
        '2024-04-25': 'Anzac Day',
        '2024-12-25': 'Christmas Day',
        '2024-12-26': 'Boxing Day',
      },
    },
    '2025': {
      status: 'published',
      holidays: {
        '2025-01-01': "New Year's Day",
        '2025-01-27': 'Australia Day (substitute day)',
        '2025-04-18': 'Good Friday',
        '2025-04-21': 'Easter Monday',
        '2025-04-25': 'Anzac Day',
        '2025-12-25': 'Christmas Day',
        '2025-12-26': 'Boxing Day',
      },
    },
    '2026': {
      status: 'published',
      holidays: {
        '2026-01-01': "New Year's Day",
        '2026-01-26': 'Australia Day',
        '2026-04-03': 'Good Friday',
        '2026-04-06': 'Easter Monday',
        '2026-04-25': 'Anzac Day',
        '2026-12-25': 'Christmas Day',
        '2026-12-26': 'Boxing Day',
        '2026-12-28': 'Boxing Day (additional day)',
      },
    },
    '2027': {
      status: 'published',
      holidays: {
        '2027-01-01': "New Year's Day",
        '2027-01-26': 'Australia Day',
        '2027-03-26': 'Good Friday',
        '2027-03-29': 'Easter Monday',
        '2027-04-25': 'Anzac Day',
        '2027-12-25': 'Christmas Day',
        '2027-12-26': 'Boxing Day',
        '2027-12-27': 'Christmas Day (additional day)',
        '2027-12-28': 'Boxing Day (additional day)',
      },
    },
    '2028': {
      status: 'projected',
      holidays: {
        '2028-01-03': "New Year's Day (additional day)",
        '2028-01-26': 'Australia Day',
        '2028-04-14': 'Good Friday',
        '2028-04-17': 'Easter Monday',
        '2028-04-25': 'Anzac Day',
        '2028-12-25': 'Christmas Day',
        '2028-12-26': 'Boxing Day',
      },
    },
    '2029': {
      status: 'projected',
      holidays: {
        '2029-01-01': "New Year's Day",
        '2029-01-26': 'Australia Day',
        '2029-03-30': 'Good Friday',
        '2029-04-02': 'Easter Monday',
        '2029-04-25': 'Anzac Day',
        '2029-12-25': 'Christmas Day',
        '2029-12-26': 'Boxing Day',
      },
    },
    '2030': {
      status: 'projected',
      holidays: {
        '2030-01-01': "New Year's Day",
        '2030-01-28': 'Australia Day (substitute day)',
        '2030-04-19': 'Good Friday',
        '2030-04-22': 'Easter Monday',
        '2030-04-25': 'Anzac Day',
        '2030-12-25': 'Christmas Day',
        '2030-12-26': 'Boxing Day',
      },
    },
  },
};
