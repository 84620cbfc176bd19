/** What is said of results once a round has closed: to everybody, and to whoever appeals. */
import type { ResultState } from '@hoi-thi/shared/result'

const states: Record<ResultState, string> = {
  provisional: 'Provisional',
  verified: 'Verified',
  final: 'Final',
  announced: 'Announced'
}

export const result = {
  title: 'Results and how to verify them',
  intro: 'Each result takes four steps. From the second on, each is proposed by one organizer and confirmed by another.',
  link: 'State of the results, verification and appeals',
  copying: { copy: 'Copy', of: (what: string) => `Copy the ${what}`, copied: 'Copied' },
  none: { title: 'No results yet', text: 'Results appear here once a round has closed and nobody can answer any more.' },
  states,
  stateTexts: {
    provisional: 'Marked by the machine, not yet verified by the organizers. Ranks may still change.',
    verified:
      'The organizers have checked everything again and two of them have confirmed it. Only a correction with a reason can change it now.',
    final: 'Every appeal has been answered. This is the official result.',
    announced: 'The organizers have announced this result.'
  } satisfies Record<ResultState, string>,
  line: {
    label: (name: string) => `The four steps of the result of ${name}`,
    reached: (moment: string) => `at ${moment}`,
    here: 'here now',
    ahead: 'still ahead'
  },
  version: (version: string, moment: string) => `Version ${version}, closed at ${moment}`,
  figures: (people: string, papers: string) => `People who took part: ${people}. Valid papers: ${papers}`,
  due: (moment: string) => `The rules promise it by ${moment}.`,
  boards: { units: 'Board of units', individuals: 'Board of people', of: (board: string, name: string) => `${board}, ${name}` },
  hash: {
    title: 'What the verification code is for',
    name: 'Verification code',
    label: (name: string) => `verification code of the result of ${name}`,
    text: 'The code is reckoned from all boards, without names: with one other point or rank it is another code. Whoever keeps it today can tell later whether the result was altered.'
  },
  appeal: {
    link: 'Appeal against the result',
    of: (name: string) => `Appeal against the result, ${name}`,
    until: (moment: string) => `Appeals are taken until ${moment}.`,
    over: (moment: string) => `The time for appeals ended at ${moment}.`
  },
  corrections: {
    title: 'Corrections',
    none: 'There has been no correction. If there is one, it is published here with its reason.',
    heading: (number: string, title: string) => `Correction ${number}: ${title}`,
    holds: (moment: string) => `In force since ${moment}`,
    reverted: (from: string, to: string) => `Applied at ${from}, taken back at ${to}`,
    tags: { holds: 'In force', reverted: 'Taken back' }
  },
  own: {
    title: 'Appeal against a result',
    intro: 'Appeal if you believe that your result is wrong. The organizers look at what happened to your paper and answer in your inbox.',
    toResults: 'Back to the results',
    notJoined: { title: 'You do not take part in this contest', text: 'Only those who take part may appeal against their own result.' },
    closed: {
      title: 'No appeals are taken at present',
      text: 'Appeals are taken once a result has been verified, for as long as the rules say. The results page tells the last moment for each.'
    },
    waits: 'Your appeal against this result waits for its answer.',
    form: 'File an appeal',
    occasion: 'Against which result',
    choose: 'Please choose',
    option: (name: string, moment: string) => `${name}, until ${moment}`,
    text: 'What you believe is wrong',
    textHint: 'Name the question or the moment if you can. It cannot be changed once it is sent.',
    submit: 'Send the appeal',
    errorTitle: 'The appeal was not sent',
    errors: { occasion: 'You have not chosen a result', text: 'You have not written anything' },
    sent: 'Your appeal has been recorded',
    sentText: 'You get a message when the organizers answer. The answer also appears on this page.',
    list: 'Your appeals',
    none: 'You have filed no appeal.',
    filed: (moment: string) => `Sent at ${moment}`,
    answered: (moment: string) => `Answered by the organizers at ${moment}`,
    outcomes: { waiting: 'Waiting for an answer', granted: 'Granted', refused: 'The result stands' }
  }
}
