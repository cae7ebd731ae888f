import type { Wordings } from './wordings.ts';

/**
 * `refer-time-limit` and `time-limit-waiver` say together what DISP 1 Annex 3R (1) prescribes for a firm that does not
 * waive the six months: free of charge, within six months of the letter, and what a late referral means. The words
 * are ours; a firm bound to the prescribed text puts it into its own template, and the linter knows it.
 */
export const EN: Wordings = {
  'refers-to-complaint':
    'This letter is about the complaint that you made to us, and that we received on {received}{#subject}: {subject}{/subject}.',
  'reference-number': 'Your reference number is {reference}. Please quote it whenever you contact us.',
  'response-time': 'You will receive our answer by {due} at the latest.',
  outcome: 'Outcome of your complaint: {outcome}.',
  'redress-decision': `{#redress}
To put things right, we offer you:

{redress}
{/redress}
{^redress}
For the reasons given in this letter we do not offer any redress.
{/redress}`,
  'considered-resolved':
    'We are glad that we could settle this with you, and we now consider the matter resolved.',
  'delay-reasons':
    'We need more time, because we have not finished looking into what happened.{#delayReasons} The reason is this: {delayReasons}{/delayReasons}',
  circumstances: `We still have to establish the facts on these points:

{openIssues}`,
  'expected-date': 'We expect to send you our answer by {expected}.',
  'turnaround-missed':
    'We are sorry: we did not answer within the time that we had promised. Our enquiries took longer than we had planned.',
  'right-to-refer':
    'If you are not satisfied{#now} with our answer, or with the time that it takes{/now}, you have the right to take your complaint to {#the}the {/the}{body}{#now} now{/now}.',
  'body-contact':
    'How to reach {#the}the {/the}{body}: {bodyWebsite}{#bodyPhone}, phone {bodyPhone}{/bodyPhone}{#bodyEmail}, e-mail {bodyEmail}{/bodyEmail}{#bodyAddress}, {bodyAddress}{/bodyAddress}',
  'refer-time-limit':
    '{#timeLimit}You must do so within {timeLimit} of the date of this letter.{/timeLimit}{^timeLimit}Time limits apply to this. {#the}The {/the}{body} will tell you which one applies to you.{/timeLimit}',
  'body-leaflet':
    'We enclose the leaflet of {#the}the {/the}{body}, which explains how it works and what to expect from it.',
  'time-limit-waiver':
    '{#alone}You must do so within {timeLimit} of the date of this letter. {/alone}Going there is free of charge. If you do not do so in time, we do not give our permission for the complaint to be considered, and it can then be looked at only in very limited circumstances, for example where the delay was the result of exceptional circumstances.',
  'right-to-court': 'You are also free to bring the matter before a court.',
  'steps-taken':
    'What we did: we registered your complaint, reviewed everything that you told us, and compared it with our own records.',
  'communications-received': `We have received these communications from you:

{communications}`,
  'follow-up':
    'What happens next: {#redress}as soon as you accept, we will carry out what we offer and confirm it to you in writing.{/redress}{^redress}no further step from you is needed. If we learn anything new, we will write to you.{/redress}',
  someBody: 'the independent dispute resolution body or the authority that is competent for you',
};
