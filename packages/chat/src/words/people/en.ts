export const en = {
  'people.not-a-member':
    'You are not a member of this register yet. An administrator can add you with the address {email}.',
  'people.bot': 'Only people can work on complaints; this account is an app.',
  'people.deleted': 'This account has been deactivated.',
  'people.stranger': 'You belong to another organisation. Only members of this one can see its complaints.',
  'people.guest': 'Guests cannot see complaints. Ask for a full account.',
  'people.no-email':
    'Your profile shows no e-mail address, and that is how members are recognised. Ask an administrator of this workspace.',
  'people.unconfirmed': 'Your e-mail address is not confirmed yet. Confirm it, then try again.',
  'people.summary': 'Your role sees how far {reference} is, but not what it says.',
} as const;
