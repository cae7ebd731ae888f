import type { Lexicon } from './lexicon.ts';

export const EN: Lexicon = {
  common:
    'the and is are was were to of in for you your my me i it that this have has had not on with be but at they we from please hello hi thank how what can do would',
  complaint: {
    3: `
      complain, complaint, complaints, complaining, unacceptable, disgusted, disgusting, disgrace*,
      outrage*, appalling, appalled, ombudsman, ripped off, rip off, rip-off, scam*, worst, furious, fed
      up, sick of, sick and tired, had enough, compensation, grievance, harass*, small claims, legal
      action, not good enough, shocking, trading standards`,
    2: `
      angry, annoyed, terrible, horrible, awful, dreadful, rude, dishonest, misled, misleading, lied,
      lying, cheated, deceptive, disappointed, disappointing, dissatisfied, unhappy, unfair, unfairly,
      upset, frustrat*, ridiculous, incompetent, negligen*, ignor*, stupid, unprofessional, unfriendly,
      arrogant, inconvenient, not convenient, not happy, not satisfied, not pleased, not helpful, not
      friendly, not ready, too expensive, too high, no record, hidden, without notice, took my money,
      refuse, refused, refuses, refusing, overcharged, charged twice, charged me twice, double charged,
      wrongly, incorrectly, without my permission, without my consent, without telling me, unauthorized,
      unauthorised, fraud*, illegal*, inaccurate*, never received, never arrived, never got, no answer,
      no reply, no response, nobody answers, nobody replied, nobody called, nobody has, no one answers,
      no one has, hung up on me, hang up on me, fobbed off, useless, discriminat*, not acceptable, want
      my money back, give me my money back, demand, third time, three times, several times, many times,
      numerous times, again and again, for weeks, for months, waste of time, poor service, bad service,
      bad experience, badly, let down, lawyer, solicitor, threaten*, stole, stolen, hidden fees, hidden
      charges, false, violat*`,
    1: `
      broken, not available, not paid, did not have, did not receive, did not get, would not, wouldnt,
      could not, have not, long time, credit report*, reporting, inaccurate, responds, charge, fee,
      fees, attitude, mess, broke, defective, faulty, damaged, wrong, error, errors, mistake*, problem*,
      issue, issues, fail*, late, delay*, missing, lost, waiting, still, overdue, refund*, cancelled,
      not working, does not work, doesnt work, stopped working, didnt work, cannot, unable to,
      unwilling, too long, slow, hours, poor, poorly, bad, rather than, despite, dispute*, denied, debt,
      collection*, nothing, never, nobody, again, unhelpful, dirty, hurt, owe, not received, havent
      received, not mine, not my, apology, apologise, apologize, manager, supervisor, charged`,
  },
  negation: `
    no, not, never, without, isnt, dont, didnt, wasnt, nothing, hardly, zero`,
  harmless: `
    no problem*, no complaints, no complaint, no issue, no issues, not a problem, not complaining, not a
    complaint, nothing to complain, nothing wrong, no worries, opening hours, office hours, business
    hours, never been better, never had a problem, no hurry, not urgent, lost property, complaints
    procedure, problem solved, resolved my problem, solved my problem, fixed the problem, issue resolved`,
  praise: `
    thank you for your help, thank you so much, thanks so much, many thanks, great, excellent,
    wonderful, fantastic, amazing, brilliant, love, loved, perfect, happy with, very happy, pleased,
    impressed, recommend, well done, keep up, helpful, friendly, satisfied, delighted, quick, good job,
    good service`,
  question: `
    how do i, how can i, how do you, how long, how much, how many, where can i, where do i, where is,
    what is, what are, what do i need, when will, when does, when do, can i, can you tell me, could you
    tell me, could you send, could you please, do you, does your, is it possible, is there a way, is
    there, i would like to know, id like to know, i would like to order, i want to know, i need to know,
    interested in, quote for, unsubscribe, out of office, newsletter, invoice attached, change my
    address, new address`,
  severity: {
    high: `
      fraud*, stolen, stole, discriminat*, harass*, threaten*, lawyer, solicitor, legal action, court,
      police, ombudsman, regulator, data breach, identity theft, cannot pay, homeless, evict*,
      foreclos*, bailiff*, disabled, pregnant, journalist, newspaper, racist`,
    critical: `
      injur*, hospital, suicide, kill myself, died, death, bleeding, caught fire, explod*, electric
      shock, poison*, assault*, abuse of a child, sexual*, gas leak, life threatening, allergic
      reaction, ambulance`,
  },
};
