/** Who may be in the channel of a case, said to those whom it concerns. */
export const en = {
  'membership.removed': 'You were taken out of the channel of {reference}. {why}',
  'membership.may-not-read':
    'Only those who may see the complaint can be there. If you are needed for it, ask whoever invited you to have you added in Recourse.',
  'membership.undone': '{name} may not see {reference} and was taken out of this channel again.',
  'membership.stays':
    '{name} may not see {reference}, and Slack did not let the app take them out of this channel. Please remove them now.',
} as const;
