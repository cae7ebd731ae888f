/** A final response that waits for a second person. */
export const en = {
  'approval.title': 'Final response for {reference}',
  'approval.waiting':
    '{name} asks for approval. Read it as the complainant will: it goes out once it is approved.',
  'approval.approved': 'Approved. It is on its way to the complainant.',
  'approval.declined': 'Declined. Nothing was sent; it can be written anew.',
  'approval.by': 'Written by',
  'approval.at': 'Submitted',
  'approval.approve': 'Approve',
  'approval.decline': 'Decline',
  'approval.hidden': 'The text is only shown in the case itself.',
} as const;
