/** What the organizer's page of votes says. */
import type { voteReview as Vietnamese } from '../vi/vote-review.ts'

export const voteReview: typeof Vietnamese = {
  none: { title: 'Nobody votes in this contest', text: 'To have a vote, switch it on in the rules, in the step about clips.' },
  phases: {
    coming: (from, to) => `Voting goes from ${from} to ${to}.`,
    open: (_from, to) => `Voting goes on until ${to}. Visitors do not see the counts yet.`,
    over: (_from, to) => `Voting ended at ${to}. The counts are public.`
  },
  secret: 'Nobody, organizers included, can see who voted for which entry.',
  tallies: 'Votes',
  noEntries: { title: 'No entry has been published yet', text: 'People vote for entries that are in the gallery.' },
  columns: { entry: 'Entry', counted: 'Counted', others: 'From elsewhere', ownUnit: 'From the sender’s unit', voided: 'Voided' },
  cells: {
    others: (count) => `${count} from elsewhere`,
    ownUnit: (count) => `${count} from the unit`,
    voided: (count) => `${count} voided`
  },
  entry: (number) => `Entry ${number}`,
  votes: (count) => `${count} votes`,
  notShown: 'No longer shown',
  signals: 'What looks odd',
  signalsIntro:
    'Votes that are quite unlike those for other entries. A signal proves nothing: a hall in which everybody votes at once looks like bought votes too. No vote is voided by itself.',
  noSignals: 'Nothing looks odd.',
  kinds: {
    burst: 'Many votes within minutes',
    'one-device': 'Many accounts in one browser',
    'new-accounts': 'Many accounts made the same day',
    'only-voted': 'Many accounts that only voted',
    'one-unit': 'Most votes from one other unit'
  },
  evidence: (votes, ofEntry) => `${votes} of the entry’s ${ofEntry} votes.`,
  others: (share) => `In the middle one of the other entries: ${share}.`,
  between: (first, last) => `From ${first} to ${last}.`,
  fromUnit: (name) => `Unit: ${name}.`,
  held: (count) => `${count} votes are voided, or proposed to be`,
  tooEarly: 'Votes can be proposed to be voided once voting is over.',
  propose: 'Propose to void these votes',
  proposeOf: (kind, number) => `Propose to void votes: ${kind}, entry ${number}`,
  proposeQuestion: (votes, number) => `Propose to void ${votes} votes for entry ${number}?`,
  proposeText: 'They count until another organizer approves. The reason goes into the audit log and the minutes of the judging.',
  proposed: 'The proposal is recorded. Another organizer has to approve it.',
  reason: 'Reason',
  missing: 'You have given no reason',
  keep: 'Not now',
  voidings: 'Voided votes',
  noVoidings: 'No vote has been voided.',
  voiding: (votes, number) => `${votes} votes for entry ${number}`,
  states: { proposed: 'Waits for a second person', approved: 'Voided', declined: 'Not voided', restored: 'Counted again' },
  proposedBy: (name, moment) => `Proposed by ${name}, ${moment}`,
  approvedBy: (name, moment) => `Approved by ${name}, ${moment}`,
  endedBy: (name, moment, reason) => `Ended by ${name}, ${moment}: ${reason}`,
  isOwn: 'You have proposed it; another organizer looks at it and approves.',
  approve: 'Approve',
  approveOf: (number) => `Approve that votes for entry ${number} are voided`,
  approveQuestion: (votes, number) => `Void ${votes} votes for entry ${number}?`,
  approveText: 'The public count and the result change at once. The votes can be counted again later.',
  approved: 'These votes do not count any more.',
  decline: 'Do not void',
  declineQuestion: (votes, number) => `Keep ${votes} votes for entry ${number}?`,
  declineText: 'The proposal ends, and the votes still count.',
  declined: 'The proposal has ended. The votes still count.',
  restore: 'Count again',
  restoreQuestion: (votes, number) => `Count ${votes} votes for entry ${number} again?`,
  restoreText: 'The public count and the result change at once.',
  restored: 'These votes count again.'
}
