/** What leaders read, in English. */
import type { insight as Vietnamese } from '../vi/insight.ts'

export const insight: typeof Vietnamese = {
  tab: 'Overview',
  contests: 'Overview of contests',
  noContest: { title: 'No contest yet', text: 'This page is for the leaders and organizers of a contest.' },
  title: (round) => `Overview of ${round}`,
  rounds: 'Rounds',
  toWall: 'Wall screen',
  toPhone: 'To the ordinary page',
  download: 'Download the tables (.xlsx)',
  tableOf: 'Figures as a table',
  asOf: (moment) => `Counted at ${moment}.`,
  notCounted: { title: 'Not counted for the first time yet', text: 'Figures are here in about a minute. The page refreshes itself.' },
  none: { title: 'No round has opened yet', text: 'Figures are here once the first round opens.' },
  stale: 'New figures could not be fetched',
  staleText: (moment) => `The page still shows those of ${moment}, and tries again by itself.`,
  secret: {
    title: 'Please keep the number of people to yourself',
    text: 'Participants are guessing at this number. Use it to encourage units; do not tell or show it until the round has closed.',
    wall: 'The wall screen shows the number again once the round has closed.'
  },
  headline: (share) => `${share} of the headcount have taken part`,
  headlineNone: 'Nobody has taken part in this round yet',
  lead: (people, headcount, units) => `${people} of ${headcount} people of ${units} units whose headcount is known.`,
  others: (others) => `Beside them ${others} people who count for no unit.`,
  whole: (people, rounds) => `All ${rounds} rounds so far: ${people} people, each counted once.`,
  projection: {
    ends: (low, high, expected) =>
      low === high
        ? `At this pace the round ends with about ${expected} people of the units.`
        : `At this pace the round ends with about ${low} to ${high} people of the units, most likely ${expected}.`,
    method: (days) =>
      `How: the time that is left is taken to go like the same hours of the ${days} days so far (working days and weekends apart). The two ends are: like the quietest day, and like the busiest. Never above the headcount.`,
    notYet: 'Too little has been counted to say how the round will end: it takes two days and 30 people.'
  },
  course: {
    title: 'People who have taken part, added up',
    finding: (now, people, before, then) =>
      before === null ? `${now} has ${people} people.` : `${now} has ${people} people. At the same point ${before} had ${then}.`,
    plan: 'projected',
    day: 'Day',
    dayOf: (number) => `Day ${number}`,
    blocs: 'Share of each bloc over time',
    blocFinding: (best, share) => `The highest is ${best}: ${share}.`,
    notYet: '–'
  },
  shares: {
    title: 'By bloc and kind of unit',
    people: (people, headcount) => `${people} of ${headcount} people`,
    unknown: 'headcount not known',
    value: 'bloc',
    yard: (share) => `all units ${share}`,
    kinds: 'By kind of unit',
    columns: { name: 'Bloc, kind of unit', units: 'Units', people: 'People', headcount: 'Headcount', share: 'Share' }
  },
  tiles: {
    title: (count) => `${count} wards and communes by share of people`,
    titleUnits: (count) => `${count} units by share of people`,
    places:
      'On a wide screen each tile stands near its real place: north at the top, the sea in the east, the mountains in the west. On a phone they go from high to low.',
    ordered: 'From high to low.',
    steps: ['below 20%', '20–39%', '40–59%', '60–74%', 'from 75%'],
    legend: 'Colours and stripes of the tiles',
    columns: { unit: 'Unit', people: 'People', headcount: 'Headcount', share: 'Share' }
  },
  calls: {
    title: (count) => (count === '1' ? '1 unit to call' : `${count} units to call`),
    why: 'Those that lack the most people of what all units together have reached.',
    reason: (share, yard, short, left) =>
      `${share} so far, all units ${yard}. ${short} people short of that; ${left} have not taken part yet.`,
    call: (name) => `Call ${name}`,
    noPhone: (name) => `Officer: ${name}, no phone number on record.`,
    noOfficer: 'No officer on record.',
    none: { title: 'No unit needs a call yet', text: 'Units are level with each other, or their headcounts are not known.' }
  },
  knowledge: {
    title: 'What many do not know',
    scope: (round, papers) => `Share of wrong answers by topic, ${round}, the first papers of ${papers} people.`,
    wrong: (share) => `${share} wrong`,
    before: (share, round) => `${round}: ${share} wrong`,
    of: (wrong, asked) => `${wrong} of ${asked} questions`,
    worst: 'Most wrong:',
    hidden: 'not shown',
    small: 'Groups of fewer than 5 people are not shown, nor what would tell of them by subtraction.',
    all: 'All',
    outside: 'Of no unit',
    article: (number) => `Article ${number}`,
    articles: 'By article of law',
    byBloc: 'By bloc',
    columns: { topic: 'Topic', place: 'Place in the law' },
    none: { title: 'Nothing to show yet', text: 'Figures are here once a round has closed and all its papers are marked.' }
  },
  genders: {
    title: 'Women and men among those who took part',
    names: { female: 'Women', male: 'Men', unsaid: 'Prefer not to say' },
    share: (said) => `Of ${said} people, with those who prefer not to say. Closed rounds only.`,
    people: (people, right) => `${people} people, ${right} of answers right`,
    few: 'Too few have chosen to say: to show it would tell of somebody.',
    columns: { said: 'Gender', people: 'People', right: 'Right answers' }
  },
  records: {
    title: 'Of note',
    today: (people) => `Today: ${people} people`,
    todayIsBest: 'The most since the round opened.',
    best: (day, people) => `Busiest day: ${day}, ${people} people`,
    bestHour: (from, day, people) => `Busiest hour: from ${from} on ${day}, ${people} people`,
    farAlong: (units) => (units === '1' ? '1 unit has reached 75%' : `${units} units have reached 75%`),
    farAlongBefore: (round, units) => `When ${round} closed there were ${units}.`
  },
  compare: {
    title: 'Rounds compared',
    columns: { round: 'Round', people: 'People', headcount: 'Headcount', share: 'Share', farAlong: 'Units from 75%' }
  },
  wall: {
    panels: { course: 'Pace', tiles: 'Units', knowledge: 'What to know' },
    stop: 'Stop turning',
    go: 'Turn by itself'
  },
  kinds: {
    ward: 'Wards',
    commune: 'Communes',
    department: 'Departments',
    'central-body': 'Central bodies in the city',
    'party-body': 'Party bodies',
    'zone-board': 'Board of economic and industrial zones',
    'service-unit': 'Public service units',
    hospital: 'Hospitals',
    university: 'Universities',
    school: 'Schools',
    association: 'Associations'
  }
}
