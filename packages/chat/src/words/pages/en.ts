/** Lists of cases, page by page. */
export const en = {
  'pages.find': 'Found for “{words}”',
  'pages.mine': 'My complaints',
  'pages.due': 'Due first',
  'pages.none.find': 'Nothing was found for “{words}”.',
  'pages.none.mine': 'Nothing is assigned to you.',
  'pages.none.due': 'No date is running.',
  'pages.page': 'Page {page}',
  'pages.back': 'Back',
  'pages.more': 'More',
} as const;
