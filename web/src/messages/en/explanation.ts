/** Why somebody has their rank. */
import type { explanation as Vietnamese } from '../vi/explanation.ts'

export const explanation: typeof Vietnamese = {
  link: 'Why this rank?',
  linkOf: (name) => `Why this rank? ${name}`,
  ownTitle: 'Why I have this rank',
  unitTitle: 'Why the unit has this rank',
  back: 'Back to the ranking',
  keys: {
    points: 'points',
    correct: 'right answers',
    'full-marks': 'everything right or not',
    'prediction-difference': 'distance of the guess',
    duration: 'time taken',
    finish: 'moment of finishing',
    'tie-break': 'the part that breaks ties',
    wins: 'rounds won',
    lot: 'a lot',
    gates: 'what is asked to be ranked',
    score: 'score by the formula',
    people: 'people who took part'
  },
  outcomes: {
    counts: 'Counts',
    incomplete: 'Does not count: a part that the rules ask for is missing',
    voided: 'Does not count: voided by a correction',
    several: 'Does not count: the rules take one valid paper in a round',
    'earlier-counts': 'Does not count: the first paper does',
    'later-counts': 'Does not count: the last paper does',
    'better-counts': 'Does not count: there is a better one'
  },
  levels: { recognition: 'Recognition', comprehension: 'Comprehension', application: 'Application' },
  metrics: {
    rate: 'Rate of participation (%)',
    people: 'People who took part',
    attempts: 'Attempts',
    'right-share': 'Mean share of right answers (%)',
    'full-marks-share': 'Share of papers with everything right (%)',
    clips: 'Points of the best entry',
    winners: 'Prizes of people'
  },
  gateNames: { rate: 'Rate of participation', people: 'People who took part', clip: 'A marked entry', winner: 'A prize winner' },
  rank: (rank, total, scope) => `Rank ${rank} of ${total}, ${scope}.`,
  noRank: (scope) => `Not ranked yet, ${scope}.`,
  peers: (count) => `Shares the rank with ${count} other rows.`,
  order: (order) => `The ranking goes by, in turn: ${order}.`,
  lots: 'Those who are equal in all of these draw lots.',
  shared: 'Those who are equal in all of these share the rank.',
  notCurrent: {
    title: 'This ranking is older than what is known now',
    text: 'There are papers or results since it was made. The papers are safe. Look at the newer version of the ranking.'
  },
  papers: {
    title: 'My papers',
    outside: 'Marked outside this site',
    columns: {
      finished: 'Last answer',
      points: 'Points',
      correct: 'Right',
      prediction: 'Guess',
      duration: 'Time',
      outcome: 'Does it count'
    },
    points: (points) => `${points} points`,
    right: (right, questions) => `${right}/${questions} right`,
    prediction: (value) => `guess ${value}`
  },
  groups: {
    title: 'Points of the paper that counts',
    columns: { level: 'Level', right: 'Right', points: 'Points' },
    floor: 'More was taken off than there was: no paper is below 0',
    sum: 'Sum',
    annulled: (count) => `Questions taken out of the paper by a correction: ${count}.`
  },
  target: (target) => `The number guessed at is ${target}.`,
  overGuess: 'The guess was above it. By the rules such a guess stands behind all that are not.',
  rounds: {
    title: 'Round by round',
    columns: { round: 'Round', rank: 'Rank', points: 'Points', duration: 'Time', isCounted: 'Does it count' },
    rank: (rank) => `rank ${rank}`,
    counted: 'Counts',
    notCounted: 'Does not count: the rules take the best rounds',
    wins: (count) => `Rounds won in all: ${count}`
  },
  beside: {
    title: 'Beside the ranks above and below',
    above: (rank) => `Nearest rank above, ${rank}`,
    below: (rank) => `Nearest rank below, ${rank}`,
    unranked: 'Nearest row below, not ranked yet',
    first: 'Nobody is above.',
    last: 'Nobody is below.',
    by: (key, own, theirs, gap) => `The two first differ in ${key}: ${own} against ${theirs}, ${gap} apart.`,
    hidden: (key) => `The figures of the ranking are equal. Decided by ${key}.`,
    noGuess: 'One of the two papers has no valid guess, and stands behind.',
    overGuess: 'One of the two guesses was above the real number, and stands behind.',
    fullMarks: 'One paper has everything right, the other has not.',
    gates: 'One passes what is asked to be ranked, the other does not.',
    unknown: 'Something has changed since the ranking was made, so that the two cannot be compared any more.',
    points: (value) => `${value} points`,
    questions: (value) => `${value} right`,
    people: (value) => `${value} people`,
    rounds: (value) => `${value} rounds`,
    plain: (value) => value
  },
  score: {
    title: 'Score by the formula',
    columns: { metric: 'Figure', value: 'Value', weight: 'Weight', points: 'Points' },
    times: (weight) => `times ${weight}`,
    unknown: 'no headcount yet',
    rounding: 'Lost or won by rounding each line',
    sum: 'Sum',
    none: 'There is no headcount yet, and no score.',
    byParticipation: 'While a round is open, the ranking goes by who takes part alone. Results count when it has closed.',
    uncapped: (percent) => `The real rate is ${percent} %. The rules count no more than 100 %.`,
    reckonedAs: (people) => `By the rules a small unit is reckoned as if it had ${people} people.`,
    papers: (papers, fullMarks) => `Over ${papers} papers, ${fullMarks} of them with everything right.`
  },
  gates: {
    title: 'What is asked to be ranked',
    columns: { gate: 'Condition', has: 'The unit has', needs: 'The rules ask for', isPassed: 'Outcome' },
    passed: 'Passed',
    failed: 'Not passed',
    none: 'none yet',
    any: 'at least one',
    percent: (value) => `${value} %`,
    needsPercent: (value, under) => `${value} % or more${under ? `, of units with fewer than ${under} people` : ''}`,
    orPeople: (people) => `, or ${people} people`,
    needs: (value) => `${value} or more`,
    noTier: 'nothing is set for a unit of this size'
  },
  headcount: {
    title: 'Headcount',
    total: (people, headcount) => `${people} took part, of a headcount of ${headcount}.`,
    peopleOnly: (people) => `${people} took part. There is no headcount yet.`,
    source: (source, day) => `Headcount of the unit: ${source}, counted from ${day}.`,
    document: (number) => `Document ${number}.`,
    invented: 'This number is for demonstration only.',
    change: (number) => `Headcount by correction ${number}.`,
    units: 'Units that are added up',
    columns: { unit: 'Unit', people: 'Took part', headcount: 'Headcount' },
    people: (people) => `${people} took part`,
    of: (headcount) => `headcount ${headcount}`
  }
}
