import type { Phrases } from './phrases.ts';

export const EN: Phrases = {
  elements: {
    'refers-to-complaint': [
      'complaint that you made|complaint you made|complaint you raised|you complained|your recent complaint',
      'about your complaint|regarding your complaint|concerning your complaint|response to your complaint|reply to your complaint|answer to your complaint',
      'your complaint about|your complaint of|your complaint dated|your complaint regarding|your complaint concerning|your complaint number|your complaint reference|complaint no',
      'received your complaint|thank you for your complaint|looked into your complaint|looking into your complaint|considered your complaint|your complaint was received',
      'investigat*|review*|consider* + your complaint + {reference}',
      'complaint|matter|case + {reference}',
    ],
    'response-time': [
      'answer|reply|response|respond|decision|outcome|write to you|hear from us|resolve|get back to you|come back to you + {date}|{duration}',
    ],
    'redress-decision': [
      'offer|offers|offering|put things right|put this right|put it right|make up for|compensate|compensation|redress|refund|refunded|reimburse|credit|credited|pay you|goodwill|apology|repair|replace|replacement|correct',
    ],
    'considered-resolved': [
      'consider*|regard*|treat* + resolved|settled|closed',
      'complaint|matter|case|issue + is resolved|is now resolved|has been resolved|been settled|is settled|now settled|is now closed',
    ],
    'delay-reasons': [
      'because|reason|reasons|due to|owing to|as we are|as we have|since we|waiting for|awaiting|caused by + not yet|still|longer|more time|delay|delayed|unable|cannot|not able|not finished|not been able|have not|further time|additional time',
    ],
    circumstances: [
      'still|yet|remain*|need to|have to|must + establish|clarify|ascertain|determine|find out|confirm|verify + points|questions|facts|circumstances|whether|following|issues|matters|when|who|how|what',
      'open points|open questions|outstanding points|outstanding questions|points to be clarified|to be established|to be clarified',
    ],
    'expected-date': [
      'answer|reply|response|respond|decision|outcome|write to you|hear from us|resolve|get back to you|come back to you|expect*|new date|complete|finish + {date}|{duration}',
    ],
    'turnaround-missed': [
      'did not|have not|not been able|missed|exceeded|failed|later than|longer than|unable|breached|past|overdue + within the time|turnaround|deadline|time that we|time we|promised|time limit|target|on time|in time|service standard|standard time',
    ],
    'right-to-refer': [
      'refer|take|bring|escalate|turn|complain|go|contact|approach|submit|lodge|ask|raise + right|may|can|could|able|entitled|free to|option + {body}',
      'refer|take|bring|escalate + your complaint to the|it to the|your case to the|the matter to the|this to the + {body}',
    ],
    'refer-time-limit': ['within|by|from|of the date|deadline|limit|have|until|after|before + {limit}'],
    'body-leaflet': [
      'leaflet|brochure|booklet|guide|factsheet|fact sheet + enclos*|attach*|includ*|explain*|with this letter|copy|find|together with',
    ],
    'time-limit-waiver': [
      'permission|consent|consents|agree|waive|waiver|waiving|object + in time|out of time|time limit|time limits|late|late referral|deadline|six month|outside',
    ],
    'right-to-court': ['court|courts|tribunal|tribunals|judicial|legal action|legal proceedings|take legal'],
    'steps-taken': [
      'we|our|colleagues|investigator|team + looked at|looked through|looked into|reviewed|checked|examined|spoke|asked|interviewed|obtained|inspected|compared|analysed|analyzed|registered|gathered|collected|investigated|secured + record|records|files|file|documents|statements|colleagues|staff|evidence|logs|account|system|systems|recordings|everything|report|witnesses|information|departments',
    ],
    'communications-received': [
      'received|have had|got + communication*|message*|letters|your letter|email*|e mail*|call|calls|correspondence + you|your',
      'you wrote to us|you called us|you contacted us|you emailed us|your messages of|your letters of|your emails of|your message of|your letter of|your email of',
    ],
    'follow-up': [
      'what happens next|next step|next steps|follow up|followup|further steps|further action|follow ups|what we will do next|from here on',
    ],
  },
  outcomes: {
    upheld: [
      'uphold|upheld|upholding|you are right|you were right|accept your complaint|accepted your complaint|agree with your complaint|agree with you|complaint is justified|complaint was justified|in your favour|justified',
    ],
    'partly-upheld': [
      'partly|partially|in part|part of your|some of your|some parts|parts of your + uphold|upheld|agree|accept|accepted|right|justified',
    ],
    'not-upheld': [
      'not uphold|not upheld|not been upholding|dont uphold|havent upheld|havent been able to uphold|didnt uphold|cant uphold|couldnt uphold|wont uphold|wont be upholding|isnt upheld|wasnt upheld|hasnt been upheld|dont agree|cant agree|not to uphold|not to accept|not accept this|do not accept|could not uphold|not able to uphold|not been able to uphold|not been upheld|have not upheld|not upholding|unable to uphold|cannot uphold|dont uphold|not be upheld|we do not agree|we cannot agree|we disagree|reject|rejected|rejecting|not accept your complaint|cannot accept|dismissed|not in your favour|not justified|unfounded|not find in your|nothing wrong|did nothing wrong|no error|made no error|acted correctly',
    ],
    withdrawn: ['withdrawn|withdrew|withdraw'],
    'out-of-scope': [
      'outside what|outside our|out of scope|outside the scope|cannot decide|not able to decide|not ours to decide|not responsible for|not within our|another organisation',
    ],
  },
  denials: [
    'no right to|no rights to|not have the right|not have a right|not have any right|dont have the right|dont have a right|without the right to|not entitled to|are not able to refer',
  ],
  bodies:
    'ombudsman|ombudsmen|authority|authorities|regulator|dispute resolution|adjudicator|arbitrator|arbitration|supervisor|commissioner|mediator',
  limits: ['time limit|time limits|deadline|deadlines'],
  reasons: [
    'because|reason|reasons|since|therefore|so that|due to|owing to|found that|records show|record shows|shows that|show that|according to|as a result|evidence|we found|confirmed that|explains|this means|the cause|caused by|should have|as the|as we|as you',
  ],
  closings: ['final response|final answer|tell us why|send it to us|reply to this message|let us know'],
  promises: [
    'we will|we shall|well|we are going to|i will|we offer|we are offering|we agree to|we promise|we guarantee|will be paid|will be credited|will be refunded|will receive|you will get|will be reimbursed|we have agreed|offer you|we propose + pay|paid|refund|refunded|refunding|reimburse|reimbursed|credit|credited|compensate|compensation|transfer|offer|offering|receive|get|waive|send|give|deduct|add|goodwill|propose|payment|voucher',
  ],
  payments: [
    'we will pay|we will also pay|we will refund|we will also refund|we will reimburse|we will credit|we will also credit|we will compensate|well pay|well refund|well credit|i will pay|i will refund|ill pay|ill refund|we shall pay|we shall refund|we are going to pay|we are going to refund|we agree to pay|we have agreed to pay|we agree to refund|we promise to pay|we guarantee|we offer|we are offering|i offer|id like to offer|will be paid|will be refunded|will be credited|will be reimbursed',
  ],
  offences: [
    'stupid|idiot|idiots|idiotic|liar|liars|pathetic|moron|greedy|hysterical|shut up|troublemaker|time waster|wasting our time|waste our time|waste of time',
    'your own fault|you are to blame|you have only yourself to blame|you only have yourself to blame|your own stupidity|your carelessness|your negligence|you should be ashamed|you brought this on yourself',
    'we will sue|we will take legal action against|sue you|legal action against you|we will report you|you will regret|face consequences|blacklist|we will close your account if|unless you withdraw|if you continue to complain|if you go to the ombudsman we|think twice before',
  ],
  brusque: [
    'crazy|absurd|nonsense|ridiculous|dishonest|lying|as already explained|as we have already told you|as i already said|as we told you|you failed to|you neglected to|you claim|you allege|your allegations|your alleged|obviously|clearly you|you must understand|it is not our problem|not our problem|there is nothing we can do|nothing we can do|policy is policy|this is our policy|do not contact us again|case closed|we are not interested|you should have read|calm down|with all due respect',
  ],
  common:
    'your our you we us they them their which that this these those with from have has had been were was will would about into than then there here also only very what when where who how not and the for are but never ever again still any did does',
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    twelve: 12,
    fourteen: 14,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
  },
  units: { day: 'day|days', week: 'week|weeks', month: 'month|months', year: 'year|years' },
};
