/** Why somebody is let in nowhere, and how they can be. */
export const en = {
  'people.not-a-member':
    'You are not a member of this register yet. An administrator can add you with the address {email}.',
  'people.bot': 'Only people can work on complaints; this account is an app.',
  'people.deleted': 'This account has been deactivated.',
  'people.stranger':
    'Guests and people of other organisations cannot see complaints here. Ask for a full account if you work on them.',
  'people.no-email':
    'Your profile shows no e-mail address, and that is how members are recognised. Ask an administrator of this workspace.',
  'people.unconfirmed': 'Your e-mail address is not confirmed yet. Confirm it, then try again.',
} as const;
