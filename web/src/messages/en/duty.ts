/** What the duty desk says, in English. */
import type { duty as Vietnamese } from '../vi/duty.ts'

export const duty: typeof Vietnamese = {
  tab: 'Duty desk',
  title: (round) => `Duty desk, ${round}`,
  rounds: 'Rounds',
  none: { title: 'The contest has no rounds yet', text: 'The duty desk is here once the rules have rounds.', started: 'nobody yet' },
  well: 'All is well',
  wrong: (count) => (count === '1' ? '1 thing needs attention' : `${count} things need attention`),
  levels: { look: 'Look at this', stop: 'Act now' },
  until: (moment) => `The round is open and closes at ${moment}.`,
  phases: {
    draft: (moment) => `To open at ${moment}.`,
    sealed: (moment) => `The round opens at ${moment}.`,
    open: (moment) => `The round is open and closes at ${moment}.`,
    closed: (moment) => `The round closed at ${moment}.`
  },
  phaseTitles: {
    draft: 'The round is not sealed yet',
    sealed: 'The round has not opened',
    open: 'The round is open',
    closed: 'The round has closed'
  },
  signals: {
    'saves-stopped': {
      title: 'No answers are being saved',
      what: (long, count) => `Nothing has been saved for ${long}, while ${count} people have a paper open.`,
      todo: 'Open the quiz on a phone that uses another network. If that fails, call whoever runs the server now. What was saved is safe; what was not sent is kept on people’s devices.'
    },
    'saves-fell': {
      title: 'Far fewer answers are being saved',
      what: (_long, count) => `In the last three minutes ${count} were saved a minute, less than a third of the quarter of an hour before.`,
      todo: 'Ask a few units whether their network has trouble. If several say so, call whoever runs the server.'
    },
    'room-refused': {
      title: 'The server is full, and requests were turned away',
      what: (_long, count) => `In the last 5 minutes ${count} requests were told to come again. Devices send again by themselves.`,
      todo: 'If this number keeps growing, call whoever runs the server. Do not tell people to reload the page.'
    },
    'database-slow': {
      title: 'The database answers slowly',
      what: (long) => `The simplest question took ${long}.`,
      todo: 'Stop other heavy work on the server, such as backups or reports, and tell whoever runs it.'
    },
    'clocks-differ': {
      title: 'Two clocks of the server differ',
      what: (long) => `The clock of the database is ${long} apart from the one that times attempts.`,
      todo: 'Tell whoever runs the server to set the time. Do not set it yourself while a round is open.'
    },
    'starts-stopped': {
      title: 'Nobody has started for long',
      what: (long) => `The latest attempt was started ${long} ago.`,
      todo: 'If many should be coming now, try to start with an account of your own and ask a few units.'
    }
  },
  seconds: (seconds) => `${seconds} seconds`,
  stale: 'No new figures came',
  staleText: (clock) => `The page shows what was known at ${clock} and tries again by itself. Look at this device’s network first.`,
  never: 'none in the last hour',
  asOf: (clock) => `As of ${clock}. The page refreshes itself every 10 seconds.`,
  counts: {
    title: (open) => `${open} attempts are open`,
    submitted: 'Submitted',
    expired: 'Ended by time',
    people: 'Have entered',
    lastSave: 'Latest answer saved',
    lastStart: 'Latest attempt started',
    attempts: (count) => `${count} attempts`,
    persons: (count) => `${count} people`
  },
  people: {
    titles: {
      stuck: (count) => `${count} attempts may need help`,
      open: (count) => `Who has an attempt open: ${count}`,
      late: (count) => `${count} attempts had late answers`
    },
    states: 'Whom to show',
    stateNames: { stuck: 'Need help', open: 'Open', late: 'Late' },
    intro: {
      stuck:
        'The soonest deadline first. This page only counts what was saved and shows nobody’s answers. That you see names is written into the audit log.',
      open: 'The soonest deadline first. That you see names is written into the audit log.',
      late: 'In the last 30 minutes. What came too late is kept as evidence and not counted.'
    },
    search: 'Find by name, accents do not matter',
    submit: 'Find',
    clear: 'Show all',
    none: {
      stuck: {
        title: 'Nobody needs help now',
        text: 'Whoever stops for long, signs in again and again or runs out of time shows up here.'
      },
      open: { title: 'Nobody has an attempt open', text: 'Whoever has will show up here.' },
      late: { title: 'No answers came late', text: 'In the last 30 minutes all of them came in time.' }
    },
    notFound: (q) => `Nobody’s name matches “${q}”`,
    notFoundText: 'Try fewer letters, or look under Open.',
    hasMore: (count) => `There are more. These are ${count} of those with the soonest deadlines; find others by name.`,
    first: 'Back to the first',
    next: 'Next page',
    needs: {
      'no-answer': 'Nothing saved for over 5 minutes',
      'late-answers': 'Answers came too late',
      'several-sign-ins': 'Signed in several times',
      'little-time': 'Under 2 minutes, not half done'
    },
    answered: (answered, questions) => `${answered}/${questions} answers saved`,
    times: (ordinal, from, to) => `Attempt ${ordinal}, started ${from}, deadline ${to}`,
    lastSave: (clock) => `Last saved ${clock}.`,
    neverSaved: 'Nothing saved yet.',
    over: 'This attempt has ended.'
  },
  help: {
    keep: 'Not now',
    time: {
      label: (span) => `Add ${span}`,
      of: (span, name) => `Add ${span} for ${name}`,
      question: (name, span) => `Add ${span} for ${name}?`,
      text: 'It holds at once. The person is told, and it is written into the audit log.',
      reason: 'Reason',
      missing: 'Write a reason, such as: power cut at 20:10',
      confirm: 'Add time',
      done: (name, span) => `${span} added for ${name}`,
      doneText: 'The person’s page learns of the new deadline when it next saves or is opened again.'
    },
    code: {
      label: 'Resume code',
      of: (name) => `Resume code for ${name}`,
      question: (name) => `Give ${name} a resume code?`,
      text: 'Whoever has the code gets into this person’s open paper. Be sure whom you are talking to: ask the officer of their unit, or call back the number that the unit gives. An earlier code that was not used works no more.',
      confirm: 'Give the code',
      done: (name) => `Resume code of ${name}, shown this once`,
      doneText: (place, until) =>
        `Read the code out. On another device, the person opens ${place} and enters it. It works once, until ${until}. What was saved is safe, the password stays.`
    }
  },
  minutes: {
    title: 'Each minute of the last hour',
    names: { saves: 'Answers saved', starts: 'Started', submissions: 'Submitted' },
    findings: {
      saves: (last, most) => `${last} answers saved in the last minute, at most ${most}`,
      starts: (last, most) => `${last} attempts started in the last minute, at most ${most}`,
      submissions: (last, most) => `${last} papers submitted in the last minute, at most ${most}`
    },
    table: 'Show as a table',
    minute: 'Minute',
    cell: (name, count) => `${name}: ${count}`
  },
  units: {
    title: 'By unit',
    search: 'Find a unit, accents do not matter',
    found: (found, all) => `${found}/${all} units`,
    none: { title: 'There is no such unit', text: 'Try fewer letters.' },
    more: 'Show more units',
    others: 'Of no unit of the contest',
    columns: { unit: 'Unit', people: 'Have entered', open: 'Open', done: 'Done' },
    people: (people) => `${people} people have entered`,
    peopleOf: (people, headcount) => `${people}/${headcount} people have entered`,
    open: (open) => `${open} attempts open`,
    done: (done) => `${done} people done`
  }
}
