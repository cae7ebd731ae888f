/** Answers to the command, to mentions and to reactions. */
export const en = {
  'command.not-connected':
    'This workspace is not connected to Recourse. An administrator of Recourse can connect it in the settings.',
  'command.unreachable':
    'Recourse cannot be reached right now. Nothing was done; please try again in a moment.',
  'command.trouble':
    'Something went wrong, and it is not certain how much was done. Look at the case before you try again.',
  'command.show': 'Show',
  'command.emoji': 'Is this a complaint? Nothing is registered until you confirm it.',
} as const;
