/** What the organizer's console of rules says: the draft step by step, its publication, and new contests. */
import type { rules as Vietnamese } from '../vi/rules.ts'
import { ruleChoices, ruleFields } from './rules-fields.ts'

const steps: (typeof Vietnamese)['steps'] = {
  chung: 'General',
  'doi-tuong': 'Who takes part',
  'vong-thi': 'Rounds',
  'bai-thi': 'Papers and marking',
  'xep-hang': 'Ranking',
  'don-vi': 'Units',
  clip: 'Clips',
  'giai-thuong': 'Prizes',
  'cong-bo': 'Results, complaints, data',
  'phat-hanh': 'Publish'
}

const faults: (typeof Vietnamese)['faults'] = {
  blank: 'This is still empty',
  'out-of-range': 'This value is outside what is allowed',
  'closes-before-opens': 'The round must close after it opens',
  'rounds-overlap': 'This round opens before the one before it has closed',
  'code-twice': 'Another round has this code',
  'division-twice': 'Two divisions have the same code',
  'bloc-twice': 'Two blocs have the same code',
  'bloc-of-two': 'A kind of unit belongs to one bloc only',
  'paper-empty': 'The blueprint has no questions',
  'row-division-unknown': 'The blueprint has questions for a division that is gone',
  'no-quiz': 'There is no quiz that counts',
  'maximum-missing': 'A part that is marked outside needs its highest mark',
  'admits-unknown': 'The earlier round that it names is gone',
  'admits-later': 'The earlier round must close before this one opens',
  'admits-limit-missing': 'The last rank or the least points are missing',
  'breaks-ties-unknown': 'It must break the ties of a quiz round',
  'order-twice': 'A key of the ranking is there twice',
  'order-without-prediction': 'The ranking looks at a prediction, but papers have none',
  'prediction-before-timed': 'With time per question the prediction comes after the questions',
  'prediction-unused': 'There is a prediction, but the ranking does not look at it',
  'order-without-tie-break': 'The ranking looks at a tie-break, but no round is one',
  'tie-break-unused': 'There is a tie-break, but the ranking does not look at it',
  'only-with-many': '“The only one” needs exactly one attempt a round',
  'limit-above-larger': 'This number of attempts is above that of a longer span',
  'complete-without-prediction': 'The prediction must be answered, but there is none',
  'question-time-too-long': 'The questions together take longer than the paper',
  'unit-division-unknown': 'A division that counts for units is gone',
  'metric-twice': 'A metric is there twice',
  'metric-without-clips': 'Units are ranked by entries, but there is no part with clips',
  'last-tier-missing': 'The last tier must leave the number empty, for all other units',
  'age-reversed': 'The upper age must be above the lower',
  'prize-within-unknown': 'This prize is for a division or bloc that is gone',
  'prize-period-unknown': 'A prize for each month or quarter, but no round belongs to one',
  'prize-for-clips-without-clips': 'A prize for entries, but there is no part with clips',
  'criterion-twice': 'Two criteria have the same code',
  'above-maximum': 'This is more than the highest mark of the criterion',
  'vote-closes-before-entries': 'Voting ends before entries do: later ones could not be voted for',
  'vote-too-heavy': 'Votes make at most 30% of the result',
  'overall-rounds-missing': 'How many best rounds count is missing',
  'consent-version-same': 'The wording of the consent has changed and needs a new version'
}

const reasons: (typeof Vietnamese)['publish']['reasons'] = {
  'running-round-changed': (rounds) => `${rounds} is running: how papers are made, marked and ranked stays as it is`,
  'past-round-changed': (rounds) => `${rounds} is over and stays as it was`,
  'begun-round-removed': (rounds) => `${rounds} has begun and cannot be removed`,
  'running-round-shortened': (rounds) => `${rounds} is running and cannot be shortened`,
  'running-round-extended': (rounds) => `${rounds} is running and would be extended`,
  'amended-while-running': (rounds) => `The rules change while ${rounds} is running`,
  'division-with-people-removed': () => 'A division that people have joined is removed'
}

const templates: (typeof Vietnamese)['create']['templates'] = {
  weekly: {
    name: 'Weekly rounds',
    lines: [
      '4 weeks, each 15 questions and 1 prediction, 15 minutes, 1 attempt',
      'Officials, and citizens from 18 years',
      '3 blocs of units ranked by rate; weekly and collective prizes'
    ]
  },
  month: {
    name: 'One round of 30 days',
    lines: [
      '19 questions from easy to hard, 20 minutes, up to 3 attempts',
      'The most points count, then the earliest',
      'Open to all; a guess of how many have everything right'
    ]
  },
  school: {
    name: 'Pupils, in stages',
    lines: [
      '30 seconds a question, 10 points each',
      '2 qualifying rounds, the first 15 of each division in the final, a buzzer for ties',
      'They are minors: a parent or guardian agrees'
    ]
  },
  'unit-gates': {
    name: 'Units against each other',
    lines: [
      '10 questions in 5 minutes, any number of attempts',
      'Units need a least rate by size, and an initiative',
      'The score of a unit follows a formula'
    ]
  }
}

export const rules: typeof Vietnamese = {
  fields: ruleFields,
  choices: ruleChoices,
  faults,
  steps,
  title: 'Write the rules',
  stepsLabel: 'Steps of writing the rules',
  stepOf: (number, total, name) => `Step ${number} of ${total}: ${name}`,
  previous: (name) => `Previous: ${name}`,
  next: (name) => `Next: ${name}`,
  unpublished: 'The rules of this contest are not published: nobody but organizers sees it',
  basedOn: (version) => `The version after version ${version} is being written`,
  save: {
    label: 'Save the draft',
    saved: (stamp) => `Saved at ${stamp}`,
    none: 'No draft yet: these are the rules that hold',
    unsaved: 'There are unsaved changes',
    failed: 'Not saved yet. What you have typed is still on the screen'
  },
  faultTitle: (count) => `To be mended before publication: ${count}`,
  faultIn: (step, round, fault) => `${round ?? step}: ${fault}`,
  faultField: (field, fault) => `${field}: ${fault}`,
  conflict: {
    title: (name) => `${name} has saved this draft before you`,
    text: 'Nothing of yours is lost: it is still on the screen. The other draft differs from yours here.',
    theirs: 'The other draft',
    mine: 'Your draft',
    keepMine: 'Keep mine and save over theirs',
    takeTheirs: 'Take theirs and drop what I typed'
  },
  preview: {
    title: 'What the rules will print',
    waits: 'This part goes on once the empty fields are filled.',
    changed: 'Differs from the rules that hold',
    new: 'New',
    before: 'Rules that hold:',
    gone: 'Dropped:'
  },
  lists: {
    up: 'Up',
    down: 'Down',
    copy: 'Copy',
    remove: 'Remove',
    of: (deed, name) => `${deed}: ${name}`,
    copyName: (name) => `${name} (bản sao)`,
    unnamed: (number) => `Item ${number}`
  },
  none: 'None chosen',
  everyone: 'All',
  ownPoints: 'None: its points are added to the result',
  parts: {
    text: 'Opening words',
    consent: 'Consent',
    consentVersion: (version) => `Version ${version} of the consent`,
    divisions: 'Divisions',
    addDivision: 'Add a division',
    excluded: 'May not take part',
    addExcluded: 'Add a group that may not',
    unitAdded: (name) => `${name} has been added.`,
    unitThere: (name) => `${name} is in the list already.`,
    unitRemoved: (name) => `${name} has been taken out.`,
    unitUnknown: 'A unit that takes part no more',
    rounds: 'Rounds',
    addRound: 'Add a round',
    allRounds: 'All rounds',
    roundLine: (opens, closes) => `${opens} to ${closes}`,
    questions: (count) => `${count} questions`,
    paper: 'How papers are made',
    admission: 'Who comes in',
    outside: 'Marked outside',
    attempts: 'Attempts',
    scoring: 'Marking',
    prediction: 'Prediction',
    order: 'Keys, in order of weight',
    addKey: 'Add the key',
    chooseKey: 'Choose a key',
    timeHint:
      '“Time” means two things. Duration is the span from the start to the last answer; the moment of completion is when the server received the last answer. Choose the one that you mean.',
    formula: 'Formula of a unit’s score',
    formulaHint: 'The score is the sum of each metric times its weight.',
    addMetric: 'Add a metric',
    gates: 'Conditions for being ranked',
    addGate: 'Add a condition',
    tiers: 'Tiers, from small units to large',
    addTier: 'Add a tier',
    otherUnits: 'All other units',
    unitsUnder: (people) => `Units under ${people} people`,
    blocs: 'Blocs',
    addBloc: 'Add a bloc',
    clips: 'Clips and initiatives',
    judging: 'Judging',
    vote: 'The vote of visitors',
    criteria: 'Criteria of judging',
    addCriterion: 'Add a criterion',
    anchors: 'What marks mean',
    addAnchor: 'Add a mark',
    fromPoints: (points: string) => `From ${points} points`,
    prizes: 'Prize plan',
    addPrize: 'Add a prize',
    show: 'What participants see',
    publication: 'Publication of results',
    data: 'Complaints and data'
  },
  orderKeys: {
    points: 'Points (more ranks higher)',
    correct: 'Right answers (more ranks higher)',
    'full-marks': 'Everything right (ranks above the rest)',
    'prediction-difference': 'Distance of the prediction (smaller ranks higher)',
    duration: 'Duration: from the start to the last answer (shorter ranks higher)',
    finish: 'Moment of completion: when the last answer came (earlier ranks higher)',
    'tie-break': 'Tie-break part (higher ranks higher)'
  },
  blueprint: {
    title: 'Blueprint',
    hint: 'How many questions each paper draws, by topic and level.',
    papers: 'Questions for papers of',
    all: 'All divisions',
    topic: 'Topic',
    sum: 'Sum',
    cell: (topic, level) => `${topic}, ${level}`,
    inBank: (count) => `bank has ${count}`,
    short: (count) => `bank has only ${count}`,
    total: (count) => `${count} questions in all`,
    noBank: 'What the bank has is shown once rules with rounds have been published for the first time.'
  },
  publish: {
    first: 'This is the first publication. From then on everyone sees the contest and can join.',
    unchanged: 'The draft says what the rules say: there is nothing to publish.',
    saveFirst: 'There are unsaved changes. Save the draft, then look at it here before it is published.',
    mendFirst: 'Some places must be mended: they are listed at the top.',
    changes: 'What changes',
    before: 'Before',
    after: 'After',
    nothing: 'Nothing',
    quiet: 'The wording stays; only details that are not printed change.',
    whom: 'Whom it touches',
    people: (count) => `${count} people who have joined: each is told`,
    open: (count) => `${count} attempts under way: they keep the rules that they began under`,
    finished: (count) => `${count} papers of a running round: they keep the rules that they began under`,
    unseals: (rounds) => `${rounds} must be sealed again`,
    nobody: 'Nobody has joined, and there are no papers.',
    refused: 'This draft cannot be published',
    refusedText: 'Put these back as they were; everything else can still be published.',
    two: 'Two people must decide',
    twoText: 'You propose it; another organizer looks at it and approves. Changing the draft ends the proposal.',
    reasons,
    reason: 'Reason for the change',
    reasonHint: 'Everyone can read it on the page of the rules',
    reasonFirstHint: 'Kept with the rules, for example: Theo Kế hoạch số 12/KH-UBND',
    reasonMissing: 'The reason is missing (at least 3 letters)',
    publish: 'Publish the rules',
    propose: 'Propose publication',
    approve: 'Approve and publish',
    proposedBy: (name, moment) => `${name} proposed publication, ${moment}`,
    waiting: 'You have proposed it. Another organizer must open this page and approve.',
    why: (reason) => `Reason: ${reason}`,
    proposed: 'Publication is proposed',
    proposedText: 'Ask another organizer to open this page and approve.',
    done: (version) => `Version ${version} of the rules is published`,
    doneText:
      'Next: fill the question pool of each round, then see in the calendar whether anything blocks one. Each round is sealed before it opens.',
    toRules: 'See the published rules',
    toCalendar: 'To the calendar of rounds',
    toPools: 'To the question pools',
    giveUp: 'Drop the draft',
    giveUpQuestion: 'Drop this draft?',
    giveUpText: 'All unpublished changes are lost. The rules that hold stay.',
    keep: 'Keep the draft',
    givenUp: 'The draft is dropped'
  },
  contests: {
    title: 'My contests',
    administratorTitle: 'Contests',
    intro: 'All contests that you organize, also those that are not published.',
    administratorIntro: 'You make a contest from a template, then give the role of organizer to those who write and publish its rules.',
    none: { title: 'You organize no contest yet', text: 'An administrator gives the role of organizer; the contest is here then.' },
    write: 'Write the rules',
    writeOf: (name) => `Write the rules: ${name}`,
    people: 'People',
    create: 'Make a new contest'
  },
  create: {
    title: 'Make a new contest',
    begin: 'Begin with',
    copy: 'A copy of a contest',
    copyLines: [
      'All of its rules stay as they are',
      'The rounds move to the new date at their distances',
      'People, papers and results are not copied'
    ],
    templates,
    source: 'Which contest',
    name: 'Name of the contest',
    slug: 'Address',
    slugHint: 'Small letters, figures and hyphens. The page will be at /contests/ and then this',
    opens: 'First round opens',
    opensHint: 'Vietnam time. The others follow at the distances of the template; each can be changed',
    errorTitle: 'The contest was not made',
    errors: {
      begin: 'Choose what to begin with',
      title: 'The name needs at least 3 letters',
      slug: 'The address has only small letters, figures, and hyphens between them',
      opens: 'Choose when the first round opens'
    },
    submit: 'Make it and write the rules',
    submitOnly: 'Make the contest',
    created: (title) => `${title} is made`,
    createdText: 'Nobody sees it yet. Give the role of organizer to who will write its rules.',
    toAccounts: 'To accounts and roles'
  }
}
