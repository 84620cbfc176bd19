/** What organizers read when they correct results: changes, what they would do, and the two people that it takes. */
import type { ChangeSetState } from '@hoi-thi/shared/result'

export const changeSet = {
  title: 'Corrections of results',
  intro:
    'A correction holds changes with a reason: papers voided, keys added, questions annulled, headcounts. See its effect first; one person proposes it, another approves. Papers and answers are never altered, so each correction can be taken back.',
  begin: 'Begin a correction',
  none: { title: 'There is no correction', text: 'Results are reckoned from the papers alone.' },
  heading: (number: string, title: string) => `Correction ${number}: ${title}`,
  begun: (who: string, moment: string) => `Begun by ${who} at ${moment}`,
  count: (count: string) => (count === '1' ? '1 change' : `${count} changes`),
  states: {
    draft: 'Draft',
    proposed: 'Waiting for approval',
    applied: 'In force',
    'reversal-proposed': 'Taking back waits for approval',
    reverted: 'Taken back',
    dropped: 'Given up'
  } satisfies Record<ChangeSetState, string>,
  back: 'Corrections',
  backToAppeal: 'Back to the appeal',
  form: {
    newTitle: 'Begin a correction',
    editTitle: (number: string) => `Change correction ${number}`,
    ends: 'This correction waits for approval. Saving ends the proposal; it must be proposed again.',
    changes: 'Changes',
    noChanges: 'No changes yet. A correction without changes reckons the results anew from the facts as they are.',
    remove: 'Remove',
    removeOf: (what: string) => `Remove: ${what}`,
    add: 'Add a change',
    kinds: { paper: 'Void a paper', question: 'Question', headcount: 'Headcount' },
    added: 'Added',
    there: 'Added already',
    why: 'Name and reason',
    name: 'Name of the correction',
    nameHint: 'For example: question 12 has two right answers',
    reason: 'Reason',
    reasonHint: 'Published to everybody once it is applied. Name no participant.',
    save: 'Save and see the effect',
    errorTitle: 'Not saved',
    errors: { title: 'The correction has no name', reason: 'You have given no reason' },
    fromAppeal: (about: string) => `Following an appeal, ${about}`
  },
  search: {
    find: 'Search',
    more: 'There are more. A longer search finds fewer.',
    none: 'Nothing found. Try fewer letters.',
    failed: 'The search failed. Please try again.'
  },
  paper: {
    label: 'Find a paper',
    hint: 'A name without accents, or a receipt. Only papers of closed rounds.',
    ofAppeal: 'Papers of whoever appeals',
    add: 'Void this paper',
    addOf: (name: string, round: string) => `Void the paper of ${name}, ${round}`,
    line: (round: string, ordinal: string) => `${round}, attempt ${ordinal}`,
    marks: (points: string, correct: string, all: string) => `Points: ${points}. Right: ${correct}/${all}`,
    unmarked: 'no points yet',
    invalid: 'Not valid by the rules',
    voided: 'Voided by a correction'
  },
  question: {
    label: 'Find a question',
    hint: 'Its code or some words, without accents. Only questions of closed rounds.',
    choose: 'Choose this question',
    chooseOf: (code: string) => `Choose question ${code}`,
    other: 'Find another question',
    key: 'present key',
    what: 'What to do',
    kinds: {
      'second-key': 'Add a right answer: whoever chose exactly the options below was right too',
      'for-everybody': 'The question is faulty: right for everybody whose paper has it',
      'for-nobody': 'The question is faulty: out of every paper, counted for nobody, and the number of questions falls by one'
    },
    options: 'Options that are right as well',
    add: 'Add to the correction',
    errors: {
      what: 'You have not chosen what to do',
      options: 'You have chosen no option',
      same: 'This is the present key. Choose other options.'
    },
    errorTitle: 'Not added'
  },
  headcount: {
    unit: 'Unit',
    people: 'The right headcount',
    add: 'Add to the correction',
    errorTitle: 'Not added',
    errors: { unit: 'You have chosen no unit', people: 'A number from 1 to 1,000,000 is needed' }
  },
  change: {
    paper: (name: string, where: string) => `Void the paper of ${name}, ${where}`,
    secondKey: (code: string, letters: string) => `Question ${code}: ${letters} is right as well`,
    everybody: (code: string) => `Question ${code}: right for everybody`,
    nobody: (code: string) => `Question ${code}: out of every paper`,
    headcount: (unit: string, people: string) => `${unit}: reckoned with ${people} people`,
    before: (people: string) => `${people} people without corrections`,
    gone: 'not found any more'
  },
  effect: {
    title: 'Effect',
    none: { title: 'The effect is not known yet', text: 'It is tried on the real data; nothing is altered. Only then can it be proposed.' },
    try: 'See the effect',
    reversalTitle: 'Effect of taking it back',
    tryReversal: 'See what taking it back would do',
    again: 'Reckon the effect again',
    tried: 'The effect has been reckoned',
    nothing: 'No rank and no prize changes.',
    results: 'results that change',
    moves: 'rows of boards that change',
    prizes: 'prizes gained or lost',
    prizesTitle: 'Prizes gained and lost',
    prizesNone: 'Nobody gains or loses a prize.',
    lost: 'Lost',
    gained: 'Gained',
    prizeColumns: ['Change', 'Who', 'Prize'],
    closesTitle: 'Results that change',
    closeColumns: ['Result', 'Code before', 'Code after'],
    unchanged: 'as before',
    first: 'none yet',
    movesTitle: 'Ranks that change',
    movesNone: 'No rank and no points change.',
    moveColumns: { who: 'Who', board: 'Board', before: 'Before', after: 'After' },
    shown: (shown: string, all: string) => `Rows shown: ${shown} of ${all}.`,
    kept: (kept: string, all: string) => `Rows that change: ${all}. This page keeps the first ${kept}.`,
    search: 'Search the list',
    searchHint: 'A name, without accents',
    more: 'Show more',
    place: (rank: string) => `Rank ${rank}`,
    withPoints: (rank: string, points: string) => `Rank ${rank}, points ${points}`,
    away: 'Not on the board'
  },
  money: {
    title: 'Money of the prizes proposed',
    columns: { prize: 'Prize', before: 'Before', after: 'After', difference: 'Difference' },
    dong: (amount: string) => `${amount} VND`,
    prizes: (count: string) => `Prizes: ${count}`,
    worth: (count: string, sum: string) => `Prizes: ${count}, ${sum}`,
    same: 'no difference',
    more: (sum: string) => `${sum} more`,
    less: (sum: string) => `${sum} less`,
    unset: 'no amount is set',
    without: 'no money with it',
    total: (difference: string, before: string, after: string) =>
      `Money of the prizes that change: ${difference} (before ${before}, after ${after}).`,
    unsetText: 'Prizes for which the plan sets no amount are not in the total.',
    overText:
      'More share a rank than there are prizes. The money is reckoned as if each of them had the whole prize; organizers decide by the rules.'
  },
  boards: {
    units: 'Board of units',
    individuals: 'Board of people',
    clips: 'Board of clips',
    now: 'under present units',
    whole: 'whole contest',
    clipParts: { all: 'all', units: 'of units', people: 'of people' }
  },
  decide: {
    title: 'Decision',
    edit: 'Change',
    propose: 'Propose to apply it',
    proposeText: 'The second person sees exactly this effect and decides.',
    proposed: (who: string, moment: string) => `Proposed by ${who} at ${moment}.`,
    mustAct: 'Your proposal waits for another organizer, who signs in and opens this page.',
    approve: 'Approve and apply',
    will: (results: string, moves: string, prizes: string) =>
      `Approving applies it at once. Results with a new version: ${results}. Rows of boards that change: ${moves}. Prizes gained or lost: ${prizes}. Name and reason are published.`,
    drop: 'Give it up',
    dropQuestion: 'Give this correction up?',
    dropText: 'No result changes. It stays in the list and cannot be opened again.',
    keep: 'Leave it',
    applied: (who: string, moment: string) => `Approved by ${who}, in force since ${moment}.`,
    reverse: 'Propose to take it back',
    reverseQuestion: 'Propose to take this correction back?',
    reverseText:
      'The second person sees exactly this effect. Once that person approves, results are reckoned as if it had never been. The reason is kept with the new version.',
    reverseReason: 'Reason for taking it back',
    missing: 'You have given no reason',
    reversalReason: (reason: string) => `Reason for taking it back: ${reason}`,
    reversalWaits: 'Your proposal to take it back waits for another organizer.',
    approveReversal: 'Approve and take it back',
    reversalProposed: (who: string, moment: string) => `${who} proposed to take it back at ${moment}.`,
    tryReversal: 'To take this correction back, first see below what that would do. Seeing it changes nothing.',
    willRevert: (results: string, moves: string, prizes: string) =>
      `Approving reckons the results at once as if this correction had never been. Results with a new version: ${results}. Rows of boards that change: ${moves}. Prizes gained or lost: ${prizes}.`,
    withdrawReversal: 'Withdraw the proposal',
    declineReversal: 'Do not take it back',
    reverted: (moment: string) => `Taken back at ${moment}.`,
    dropped: 'This correction was given up and never applied.',
    done: {
      proposed: 'Proposed',
      applied: 'The correction is in force',
      dropped: 'Given up',
      reversalProposed: 'Taking it back is proposed',
      reverted: 'The correction has been taken back',
      reversalDropped: 'The correction goes on to hold'
    }
  }
}
