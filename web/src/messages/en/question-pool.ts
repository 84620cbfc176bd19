/** What the organizer's pages about a round's questions say: the pool before the round, the statistics after it. */
import type { questionPool as Vietnamese } from '../vi/question-pool.ts'

export const questionPool: typeof Vietnamese = {
  tab: 'Question pools',
  title: (round) => `Question pool of ${round}`,
  rounds: 'Rounds',
  none: { title: 'The contest has no rounds', text: 'Pools are here once the rules have rounds.' },
  verdicts: { enough: 'Enough', thin: 'Thin', short: 'Short' },
  verdictTexts: {
    enough: 'The pool feeds the blueprint: each row has at least five times what a paper draws.',
    thin: 'Papers can be drawn, but the pool is thin: below five times the paper, people beside each other see the same questions.',
    short: 'Papers cannot be drawn. If the round opened now, nobody could enter.'
  },
  summary: (questions, paper) => `${questions} questions in the pool, each paper draws ${paper}.`,
  filled: (moment) => `Last filled ${moment}.`,
  notFilled: 'The pool has not been filled.',
  overtaken: (count) => `${count} questions of the pool have a newer version, are retired, or cite a document that has changed`,
  overtakenText: 'Fill the pool anew to replace them.',
  overtakenOpen: 'The round has opened, so the pool stays as it is, to be fair.',
  fill: 'Fill the pool from the bank',
  refill: 'Fill the pool anew from the bank',
  fillText: 'Takes every approved question in force of the topics and levels of the round. Can be repeated until the round opens.',
  filledDone: 'The pool has been filled',
  filledText: (questions) => `It now has ${questions} questions.`,
  isOpen: 'The round has opened: its pool does not change any more.',
  columns: { row: 'Topic, level', paper: 'A paper draws', pool: 'There are', seen: 'How many people see a question', verdict: 'Verdict' },
  wanted: (count) => `A paper draws ${count}`,
  inPool: (pool, bank) => `${pool} in the pool, ${bank} in the bank`,
  times: (times) => `${times} times the paper`,
  seen: (percent) => `Of 100 people, ${percent} see any one question of this row`,
  notSeen: 'No question yet',
  forDivision: (division) => `For ${division}`,
  missing: (count) => `At least ${count} more needed`,
  letters: 'Letters of the keys, as stored in the pool',
  toStatistics: 'Statistics of each question',
  toPool: 'Back to the pool',
  statistics: {
    title: (round) => `Question statistics, ${round}`,
    asOf: (papers, moment) => `Of ${papers} valid papers, as of ${moment}. Numbers below 5 are not shown, so that nobody is recognized.`,
    none: { title: 'No papers', text: 'This round has no valid papers.' },
    small: 'fewer than 5',
    suspicions: {
      'key-likely-wrong': 'The key may be wrong',
      'too-easy': 'Too easy',
      'too-hard': 'Too hard',
      'does-not-tell-apart': 'Does not tell people apart',
      'distractor-unused': 'An option that nobody chooses'
    },
    suspicionTexts: {
      'key-likely-wrong': 'People with high scores choose another option. Look it up in the document now.',
      'too-easy': 'Nearly everybody is right.',
      'too-hard': 'Fewer are right than by guessing.',
      'does-not-tell-apart': 'People with high and with low scores are right equally often.',
      'distractor-unused': 'The wrong option is too obvious: replace it.'
    },
    fine: 'Nothing unusual',
    suspect: (count) => `${count} questions may have a wrong key`,
    suspectText: 'Look at these first. If a key is wrong, results change only by a change set that two people approve.',
    columns: { question: 'Question', result: 'Result', remark: 'Remarks' },
    version: (code, version) => `${code}, version ${version}`,
    facility: (share, papers) => `${share} right of ${papers} papers`,
    tooFew: (papers) => `${papers} papers held it: not enough to say`,
    answered: (answered, papers) => `Answered in ${answered} of ${papers} papers`,
    groups: (upper, lower) => `High scores ${upper} right, low scores ${lower}`,
    discrimination: (value) => `Discrimination ${value}`,
    seconds: (duration) => `Usually takes ${duration}`,
    options: 'Each option',
    option: (letter, text) => `${letter}. ${text}`,
    right: 'the key',
    chosen: (count) => `chosen in ${count} papers`,
    chosenBy: (upper, lower) => `high scores ${upper}, low scores ${lower}`
  }
}
