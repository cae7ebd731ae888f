export const en = {
  'install.title': 'Connect Slack to Recourse',
  'install.again': 'Start again from the settings of Recourse.',
  'install.done.title': 'Slack is connected',
  'install.done.text': '{workspace} now works with the register {register}.',
  'install.done.next':
    'In Slack, add the app to the channels of your teams. In the settings, choose where each team talks about its cases. You can close this page.',
  'install.denied.title': 'Nothing was connected',
  'install.denied.text': 'The request was declined in Slack.',
  'install.ticket.title': 'This link no longer works',
  'install.ticket.text': 'A link to connect Slack works once, and only for a short time.',
  'install.state.title': 'This page cannot be trusted',
  'install.state.text':
    'It was opened in another browser than the one that started, took too long, or was opened twice. Nothing was connected.',
  'install.code.title': 'Something is missing in this address',
  'install.code.text': 'Slack has to send a code along, and it is not there. Nothing was connected.',
  'install.refused.title': 'Slack did not confirm',
  'install.refused.text': 'Slack answered “{code}”. Nothing was connected.',
  'install.elsewhere.title': 'Already connected elsewhere',
  'install.elsewhere.text':
    '{workspace} belongs to another register. It has to be disconnected there first; nothing was changed.',
  'install.later.title': 'Please try again later',
  'install.later.text': 'Slack or Recourse could not be reached. Nothing was connected.',
} as const;
