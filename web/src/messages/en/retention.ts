/** What is said about until when a contest names people. */
import type { retention as Vietnamese } from '../vi/retention.ts'

const people = (count: string) => (count === '1' ? '1 person' : `${count} people`)

export const retention: typeof Vietnamese = {
  title: 'Retention of personal data',
  intro: 'After this day the contest names nobody any more. The day and the reason are published in the rules.',
  until: 'Kept until the end of',
  notSet: 'Not set. As long as there is no day, data are kept',
  why: 'Reason',
  who: 'Set by',
  set: (name, moment) => `${name}, at ${moment}`,
  laid: 'laid with the contest',
  end: {
    title: 'When the day has passed',
    erased: 'Erased',
    erasedText: (count) => `Names, sign-in names, passwords, messages and answers about themselves of ${people(count)}.`,
    kept: 'Still named',
    keptText: (count) =>
      `${people(count)}, who take part in a contest that keeps data longer, hold a role, or have an open request. What they said for this contest alone is erased.`,
    stays: 'Stays, without names',
    staysText: (participants, attempts) => `Figures of ${participants} participants, ${attempts} attempts, results and rankings.`,
    asOf: 'Counted as things are now. Who has been erased before is not counted again.'
  },
  form: 'Set another day',
  day: 'Keep until the end of',
  dayHint: (day) => `${day} at the earliest: until then results may be disputed`,
  reason: 'Reason for keeping until then',
  reasonHint: 'Everybody who reads the rules can read this',
  submit: 'Save this day',
  errorTitle: 'Could not be saved',
  errors: { until: (day) => `Choose ${day} or a later day`, reason: 'The reason is missing' },
  shorter: {
    title: 'Keep data for a shorter time?',
    text: (before, after, count) =>
      `Until now the last day is ${before}; it becomes ${after}. From then on the data of ${people(count)} are erased and cannot be brought back.`,
    keep: 'Leave as it is',
    confirm: 'Shorten'
  },
  done: (day) => `Personal data are kept until the end of ${day}`,
  undo: 'Undo',
  undone: 'Undone: the former day is set again',
  back: 'Back to the participants'
}
