/** Why a file was not kept as a document of the case. */
export const en = {
  'file.lost': '{file} was not added to {reference}. {why}',
  'file.large': 'It is larger than {limit}.',
  'file.empty': 'It is empty.',
  'file.elsewhere': 'It is only linked here and lies outside Slack. Download it, then add it to the case.',
  'file.unreadable': 'Slack did not hand it over. Share it again, or add it in the case.',
} as const;
