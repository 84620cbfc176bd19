/** What the page says with which organizers seal, pause and extend a round. */
import type { roundControl as Vietnamese } from '../vi/round-control.ts'

export const roundControl: typeof Vietnamese = {
  title: (round) => `Control of ${round}`,
  tab: 'Control of rounds',
  rounds: 'Rounds',
  none: { title: 'The contest has no rounds yet', text: 'Rounds are shown here once the rules are published.' },
  keep: 'Leave it',
  state: {
    draft: 'Not sealed: it does not open, whatever the time',
    sealed: 'Sealed, waiting for its opening',
    open: 'Open',
    paused: 'Paused',
    closed: 'Closed',
    extended: 'Closed; some still answer in extra time'
  },
  ways: { admission: 'Who comes into the round', outside: 'Scores given outside' },
  facts: {
    opens: 'Opens',
    closes: 'Closes',
    until: 'Last deadline of anybody',
    attempts: 'Attempts',
    counts: (open, over) => `${open} open, ${over} over`
  },
  overText: 'Nobody can answer any more, so no deadline of this round moves.',
  seal: {
    title: 'Seal',
    none: 'Two organizers seal a round: one proposes, another one confirms. Without a seal it does not open.',
    short: 'The pool does not feed the blueprint, so the round cannot be sealed yet.',
    propose: 'Propose to seal',
    proposed: (who, moment) => `${who} proposed it at ${moment}.`,
    ownWaits: 'Your proposal waits for another organizer.',
    confirm: 'Confirm and seal',
    withdraw: 'Take the proposal back',
    sealed: (who, moment) => `Sealed by ${who} at ${moment}.`,
    sealedBefore: (moment) => `Sealed at ${moment}.`,
    commitment: 'Commitment, public',
    seed: 'Number drawn at the sealing',
    off: {
      label: 'Take the seal off',
      question: 'Take the seal off this round?',
      text: 'The round does not open until two people seal it again. Anyone can read the reason.',
      reason: 'Reason, public',
      missing: 'You have given no reason'
    },
    done: {
      proposed: 'The proposal is written down',
      sealed: 'The round is sealed',
      withdrawn: 'The proposal is taken back',
      off: 'The seal is off'
    }
  },
  pause: {
    title: 'Pause',
    text: 'In a pause the clocks of all attempts stand, nothing starts, and answers are still taken. Afterwards every deadline and the close move by exactly its length. After 24 hours it ends by itself.',
    label: 'Pause the round',
    question: (open) => `Pause the round? ${open} attempts are open`,
    reason: 'Reason, public',
    missing: 'You have given no reason',
    since: (moment) => `Paused since ${moment}`,
    resume: 'Resume the round',
    resumeQuestion: 'Resume the round now?',
    resumeText: 'All clocks go on from where they stood. The close moves by the length of the pause.',
    onlyOpen: 'Only an open round can be paused.',
    done: { paused: 'The round is paused', resumed: 'The round goes on' }
  },
  extension: {
    title: 'Extra time',
    text: 'Attempts that are open get it at once, later ones when they start. Keys and boards wait until the last person’s time is over.',
    search: 'Find a participant',
    searchHint: 'Name, accents not needed',
    find: 'Find',
    unitSearch: 'Find a unit',
    unitHint: 'Name of the unit, accents not needed',
    nobody: { title: 'Nothing found', text: 'Try fewer letters.' },
    more: 'There are more. Write more letters to find fewer.',
    choose: 'Choose',
    chooseOf: (name) => `Choose ${name}`,
    chosen: 'Extra time for',
    other: 'Choose another',
    minutes: 'Minutes',
    minutesHint: 'From 1 to 120',
    reason: 'Reason',
    reasonHint: 'Whoever gets the time reads it',
    give: 'Give the time',
    errorTitle: 'No time has been given yet',
    errors: { minutes: 'Minutes are a whole number from 1 to 120', reason: 'You have given no reason' },
    done: (name, minutes) => `${minutes} minutes given to ${name}`,
    doneText: (moved) => `${moved} open attempts got them at once.`,
    noUnit: 'No unit'
  },
  gaps: {
    title: 'Outages, and time given back',
    text: 'The server writes a beat every 5 seconds. Silences of more than 30 seconds, and minutes in which a quarter or more was refused for want of room, are listed here. Giving time back takes one who proposes and another who approves.',
    none: { title: 'No outage', text: 'If you know of one that the server did not see, write it below.' },
    interval: (from, to, date) => `${from} – ${to}, ${date}`,
    effect: (people, attempts) => `Touches ${people} people, ${attempts} attempts.`,
    open: (count, duration) => `${count} attempts still open get ${duration}.`,
    ended: (count) =>
      `${count} attempts have ended: their people are told, nothing opens again by itself; you may give extra time to those with an attempt left.`,
    refused: (refused, kept, minutes) =>
      `For want of room the server refused ${refused} requests in the minutes ${minutes}; it kept ${kept} answers and starts meanwhile.`,
    close: (duration) => `It touched the last hour, so the round closes ${duration} later.`,
    propose: 'Propose to give it back',
    question: (interval) => `Propose to give back ${interval}?`,
    reason: 'Reason, public',
    missing: 'You have given no reason',
    own: 'Write another interval',
    from: 'From',
    to: 'To',
    judge: 'Show the effect',
    proposedBy: (who, moment) => `Proposed by ${who} at ${moment}.`,
    waits: 'Waits for approval',
    ownWaits: 'Your proposal waits for another organizer.',
    approve: 'Approve',
    approveQuestion: 'Approve, and give the time back now?',
    decline: 'Decline',
    declineQuestion: 'Give nothing back for this interval?',
    declineText: 'No attempt changes. The interval may be proposed again.',
    approved: 'Given back',
    declined: 'Declined',
    done: { proposed: 'The proposal is written down', approved: 'The time is given back', declined: 'Written down as declined' }
  },
  history: {
    title: 'What has been done',
    none: 'Nothing yet.',
    pause: (from, who) => `${from}: ${who} paused the round`,
    resumed: (moment, who) => (who ? `Resumed at ${moment} by ${who}` : `Resumed by itself at ${moment}`),
    extension: (moment, who, duration, whom) => `${moment}: ${who} gave ${duration} to ${whom}`,
    erased: 'somebody whose data is erased',
    takenBack: (moment) => `Taken back at ${moment}`,
    takeBack: {
      label: 'Take back',
      of: (whom) => `Take extra time back from ${whom}`,
      question: (whom) => `Take extra time back from ${whom}?`,
      text: 'Only while nobody has used it. Whoever had it is told.',
      done: 'The extra time is taken back'
    }
  }
}
