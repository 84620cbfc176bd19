import type { leakSignals as Vietnamese } from '../vi/leak-signals.ts'

export const leakSignals: typeof Vietnamese = {
  title: 'Signs of a leak',
  intro:
    'This page only shows what is unusual, for organizers to look into. A sign is no finding about a unit or a person; no paper is voided and nobody is told by the system itself.',
  falseAlarms: (flagged, units) =>
    `False alarms: of ${units} honest units that were simulated, ${flagged} showed a sign. Real units may differ from simulated ones.`,
  rounds: 'Round',
  noRound: { title: 'No round has ended yet', text: 'Signs are looked for only after a round has ended.' },
  counting: {
    title: 'Not ready yet',
    text: 'The papers of the round are being marked and looked at. Please open this page again in a few minutes.'
  },
  none: { title: 'No sign was found', text: 'That none was found does not make it certain that nothing leaked.' },
  asOf: (papers, moment) => `From the first paper of each person, ${papers} papers, as of ${moment}.`,
  kinds: {
    pace: {
      title: 'Faster than reading',
      says: 'Many papers of the unit are right on most questions in less time than it takes to read question and options, even for a very fast reader.',
      doesNotSay: 'Somebody who has practised a lot may know the questions by sight. It does not say where the answers came from.'
    },
    likeness: {
      title: 'The same mistakes',
      says: 'Many papers of the unit chose the same wrong options and hardly differ in any answer.',
      doesNotSay: 'People who studied the same material may have the same wrong ideas. It does not say who copied from whom.'
    },
    perfect: {
      title: 'A jump of perfect papers',
      says: 'On one day the unit has far more perfect papers than before, and than other units on that day.',
      doesNotSay: 'A good lesson just before may do the same.'
    },
    exposure: {
      title: 'A question answered ever better',
      says: 'In the second half of the round this question was answered right far more often than in the first, while others were not.',
      doesNotSay: 'An article or a talk about just that matter may be the cause.'
    }
  },
  doesNotSay: 'What this sign does not say',
  columns: { where: 'Where', found: 'Papers with it', expected: 'Most to expect by chance', odds: 'Chance of it', attempts: 'Attempt ids' },
  question: (code) => `Question ${code}`,
  onDay: (day) => `on ${day}`,
  found: (striking, papers) => `${striking}/${papers}`,
  rare: 'below 0.1%',
  attempts: (count) => `${count} attempts`,
  exposures: 'How many papers drew each question',
  exposureColumns: { question: 'Question', papers: 'Papers', early: 'Right in the first half', late: 'Right in the second half' },
  next: 'If what you find out calls for a correction of the result, begin a change set; it takes two people.'
}
