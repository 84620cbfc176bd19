/** What the boards say. */
import type { ranking as Vietnamese } from '../vi/ranking.ts'

const gates = {
  rate: 'the share of staff',
  people: 'the number of people',
  clip: 'a valid entry',
  winner: 'a prize-winner'
}

export const ranking: typeof Vietnamese = {
  title: 'Rankings',
  unitsTitle: (scope) => `Ranking of units, ${scope}`,
  individualsTitle: (scope) => `Ranking of people, ${scope}`,
  kinds: { label: 'Kind of ranking', units: 'Units', individuals: 'People' },
  rounds: { label: 'Round', whole: 'Whole contest', wholeInSentence: 'whole contest', open: (name) => `${name} · open` },
  status: {
    live: 'Being updated',
    frozen: 'On hold',
    provisional: 'Provisional result',
    verified: 'Verified',
    final: 'Final result',
    announced: 'Announced'
  },
  asOf: (snapshot, stamp) => `Snapshot ${snapshot}, at ${stamp}`,
  refreshed: (stamp) => `The ranking has a new version, at ${stamp}`,
  frozenNotice: {
    title: (snapshot, stamp) => `The ranking is held at snapshot ${snapshot}, at ${stamp}`,
    text: (moment, left) =>
      `Every place shows this version, and none has newer figures. The ranking opens again at ${moment}${left ? `, ${left}` : ''}.`
  },
  news: { text: 'There are new figures', show: 'Show the new figures' },
  moved: (places, day) =>
    places > 0 ? `Up ${places} since ${day}` : places < 0 ? `Down ${-places} since ${day}` : `The same rank as on ${day}`,
  gap: {
    points: (value) => `${value} points behind the rank above`,
    people: (value) => `Level with the rank above with ${value} more taking part`,
    correct: (value) => `${value} right answers behind the rank above`,
    prediction: (value) => `Further from the number guessed at than the rank above, by ${value}`,
    duration: (value) => `${value} seconds longer than the rank above`
  },
  search: {
    form: 'Search the ranking',
    label: { units: 'Find a unit', individuals: 'Find a person' },
    hint: 'With or without accents',
    find: 'Find',
    own: { units: 'My unit', individuals: 'My rank' },
    found: (count, q) => `${count} rows have “${q}”`,
    all: 'Show the whole ranking'
  },
  days: {
    link: 'Day by day',
    title: (name) => `${name}: day by day`,
    caption: 'The last snapshot of each day',
    day: 'Day',
    people: 'People'
  },
  files: { workbook: 'Download this ranking (.xlsx)', bundle: 'Download all rankings to publish elsewhere (.zip)' },
  views: {
    label: 'How units are counted',
    name: (view) => (view === 'now' ? 'By present units' : 'By units at enrolment'),
    text: (view) =>
      view === 'now'
        ? 'Units have merged, been split or renamed during the contest. This view counts everybody for the present units. Of a unit that was split, people count for the new unit that they have moved to; who has not moved stays under the former name. Both views have the same totals of people, attempts and valid papers.'
        : 'Units have merged, been split or renamed during the contest. This view keeps the units as they were before. Who joined later, for a unit made of several, stands under its new name. Both views have the same totals of people, attempts and valid papers.',
    undecided: (view) => (view === 'now' ? 'Not yet in a new unit' : 'Joined after the merge'),
    madeOf: (names) => `Counts ${names} too`
  },
  bloc: 'Bloc of units',
  division: 'Division',
  caption: {
    units: (bloc, total) => `${bloc ? `${bloc}: ` : ''}${total} units. The sign = marks a shared rank.`,
    individuals: (division, total) => `${division}: ${total} people. The sign = marks a shared rank.`,
    keyUnit: 'unit',
    keyYard: (share) => `the bloc as a whole, ${share}`
  },
  columns: {
    rank: 'Rank',
    unit: 'Unit',
    person: 'Participant',
    points: 'Points',
    rate: 'Participation',
    attempts: 'Attempts',
    correct: 'Right',
    rounds: 'Rounds',
    prediction: 'Prediction off by',
    duration: 'Time taken'
  },
  shared: 'shared rank',
  people: (people, headcount) => `${people}/${headcount} people`,
  peopleOnly: (people) => `${people} people`,
  attempts: (count) => (count === '1' ? '1 attempt' : `${count} attempts`),
  unconfirmed: (count) => `${count} not confirmed by the unit yet`,
  validPapers: (count) => (count === '1' ? '1 valid paper' : `${count} valid papers`),
  difference: (count) => `off by ${count}`,
  mine: { unit: 'My unit', person: 'Me' },
  noRank: 'not ranked',
  notRanked: (failed) => `Not ranked, still lacks ${failed.map((gate) => gates[gate]).join(', ')}`,
  right: (share) => `${share} right`,
  roundsOf: (count, all) => `${count} of ${all} rounds`,
  orderOfRules: 'Ordered as the rules say.',
  masked: 'Names are abbreviated. A full name is published only when a winner agrees.',
  target: (count) => `The number of people who had every answer right is ${count}.`,
  order: (hasPrediction) =>
    hasPrediction
      ? 'Ordered by right answers, then by the closer prediction, then by the shorter time taken.'
      : 'Ordered by right answers, then by the shorter time taken.',
  closed: {
    title: (round) => `The ranking of people of ${round} is not open yet`,
    prediction: (round, moment) =>
      `The paper of ${round} asks for a prediction, so people are ranked after the round closes at ${moment}. The participation of each unit can be seen now.`,
    plain: (moment) => `People are ranked after the round closes at ${moment}. The participation of each unit can be seen now.`,
    toUnits: 'See the ranking of units'
  },
  empty: {
    units: (scope) => `No units are ranked yet, ${scope}`,
    individuals: (scope) => `No people are ranked yet, ${scope}`,
    text: 'Ranks appear when papers are counted.',
    opens: (moment) => `The round opens at ${moment}.`,
    calendar: 'See the calendar of rounds'
  },
  pages: {
    label: 'Pages',
    next: 'Next page',
    previous: 'Previous page',
    first: 'Back to the top of the ranking',
    range: (from, to, total) => `Ranks ${from} – ${to}, of ${total}`
  }
}
