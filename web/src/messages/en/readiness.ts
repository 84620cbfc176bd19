/** What the organizer's pages about rounds say: whether one may open, and when each does. */
import type { roundCalendar as VietnameseCalendar, readiness as VietnameseReadiness } from '../vi/readiness.ts'
import { readinessChecks as checks } from './readiness-checks.ts'

export const readiness: typeof VietnameseReadiness = {
  title: (round) => `Is ${round} ready to open?`,
  rounds: 'Rounds',
  asOf: (clock, date) => `As of ${clock} on ${date}, Vietnam time.`,
  again: 'Check again',
  lookedAgain: 'Checked again',
  begun: { title: 'The opening of this round has passed', text: 'This page is for the time before it opens.' },
  back: 'Back to the calendar of rounds',
  levels: { blocked: 'Blocked', look: 'To look at', passed: 'Passed' },
  count: (level, count) => `${level}: ${count}`,
  verdicts: {
    blocked: { title: 'It cannot open yet', text: 'First put right what is listed under Blocked.' },
    look: {
      title: 'It can open; some things are worth a look',
      text: 'Nothing blocks this round. What is listed under To look at is for you to weigh.'
    },
    ready: { title: 'Ready to open', text: 'Everything that can be checked has passed.' }
  },
  pages: {
    calendar: 'Open the calendar of rounds',
    pool: 'Open the question pool of the round',
    round: 'Open the control page of the round',
    people: 'Open Participants',
    roster: 'Open the rosters',
    headcounts: 'Open the headcounts'
  },
  checks
}

export const roundCalendar: typeof VietnameseCalendar = {
  title: 'Calendar of rounds',
  note: 'All times are Vietnam time.',
  none: { title: 'The contest has no rounds', text: 'The calendar is here once the rules have rounds.' },
  columns: { round: 'Round', opens: 'Opens', closes: 'Closes', gap: 'To the next', state: 'State', pages: 'What to do' },
  opens: (moment) => `Opens ${moment}`,
  closes: (moment) => `Closes ${moment}`,
  gap: (seconds, figures) => (seconds === 0 ? 'The next opens at once' : `${figures.spelled(seconds)} to the next`),
  overlap: (seconds, figures) => `Overlaps the next by ${figures.spelled(seconds)}`,
  last: 'The last',
  phases: { draft: 'Not open yet', sealed: 'Not open yet', open: 'Open', closed: 'Closed' },
  overdue: 'Its opening has passed unsealed',
  sealed: 'Sealed',
  unsealed: 'Not sealed',
  toReadiness: 'Ready to open?',
  toPool: 'Question pool',
  toScores: 'Outside scores',
  toRound: 'Control',
  toResults: 'Results',
  of: (round) => `, ${round}`,
  today: 'today'
}
