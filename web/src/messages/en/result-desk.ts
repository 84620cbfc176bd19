/** What organizers read when they check results, take the next step, and answer appeals. */
import type { AppealCase, Obstacle, ResultState } from '@hoi-thi/shared/result'

type Step = Exclude<ResultState, 'provisional'>
type Kind = AppealCase['attempts'][number]['timeline'][number]['kind']

export const resultDesk = {
  menu: { label: 'Results, corrections, appeals', results: 'Results', changeSets: 'Corrections', appeals: 'Appeals' },
  results: {
    title: 'Results',
    intro:
      'A round is closed by itself once nobody can answer any more. From then on one person proposes each step and another confirms it.',
    none: {
      title: 'No result has been closed',
      text: 'Results appear here once the first round has closed and nobody can answer any more.'
    },
    version: (version: string) => `Version ${version}`,
    due: (moment: string) => `Promised by the rules before ${moment}`,
    overdue: (moment: string) => `Overdue: the rules promised it before ${moment}`,
    kept: (moment: string) => `Published in time, before ${moment}`,
    missed: (moment: string) => `Published later than promised, ${moment}`,
    open: (name: string) => `See ${name}`,
    ahead: 'Not closed yet',
    notClosed: (moment: string) => `The round closes at ${moment}.`,
    settling: 'The round is over and waits to be closed.',
    clips: {
      name: 'Clips',
      text: 'Close them once every sheet is signed.',
      close: 'Close the clips',
      question: 'Close the result of the clips?',
      more: 'It is reckoned from signed sheets. Until it is verified you may close it again.',
      reason: 'A note about it',
      missing: 'You have written no note',
      done: 'The clips are closed'
    }
  },
  next: {
    title: 'Next step',
    none: 'The result is announced; no step is left.',
    names: { verified: 'Confirm as verified', final: 'Confirm as final', announced: 'Record as announced' } satisfies Record<Step, string>,
    inList: (step: string) => `Next: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    ready: 'Nothing stands in the way; it waits for a proposal',
    waits: (who: string) => `Proposed by ${who}, waits for another person`,
    ownWaits: 'Proposed by you, waits for another person',
    will: {
      verified: 'The boards say “Verified”, and the days for appeals begin. From then on only a correction changes the result.',
      final: 'The boards say “Final”, and no appeals are taken any more.',
      announced: 'The boards and the results page say that it is announced.'
    } satisfies Record<Step, string>,
    propose: (step: string) => `Propose: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
    proposedBy: (who: string, moment: string) => `Proposed by ${who} at ${moment}.`,
    mustAct: 'Your proposal waits for another organizer, who signs in and opens this page.',
    take: 'Confirm',
    decline: 'Decline',
    withdraw: 'Withdraw the proposal',
    done: { proposed: 'Proposed', taken: 'Confirmed', declined: 'Declined', withdrawn: 'Withdrawn' },
    stands: 'Still lacking'
  },
  obstacles: {
    unchecked: 'It has not been checked',
    'check-differs': 'The check gave another result than the one that is closed',
    'appeal-time': 'Appeals are still taken',
    'open-appeals': 'Appeals wait for an answer',
    'parts-provisional': 'A round, or the part of clips, has not been verified',
    'target-unknown': 'What was guessed at is not known yet: other rounds have to be closed first',
    'open-change-set': 'A correction waits for a second person'
  } satisfies Record<Obstacle, string>,
  mends: {
    parts: 'See the rounds',
    check: 'Check it',
    appeals: 'Answer appeals',
    changeSets: 'See corrections',
    until: (moment: string) => `until ${moment}`
  },
  one: {
    back: 'Results',
    facts: {
      people: 'People who took part',
      attempts: 'Attempts',
      valid: 'Valid papers',
      incomplete: 'Papers not valid by the rules',
      voided: 'Papers voided by corrections'
    },
    boards: 'See the boards',
    public: 'Public page of results',
    judged: 'See the marks',
    check: {
      title: 'Check by marking again',
      text: 'Every paper is marked again from the answers that were received, the boards are reckoned again and compared with the closed version. Nothing is altered.',
      run: 'Check',
      again: 'Check again',
      asked: 'The check is asked for',
      running: 'Checking',
      runningText: 'It runs on the server; you may close this page. The outcome appears here by itself.',
      same: 'The check gave exactly the closed result',
      papers: (count: string) => `Papers whose points differ: ${count}`,
      papersText: 'Do not confirm this result. Tell whoever runs the server, with the time of the check.',
      boards: 'Each paper gives the same points, but the boards come out differently',
      boardsText:
        'Usually data of units or headcounts changed after the close. Close it again if it is not verified, or begin a correction without changes.',
      at: (moment: string) => `Checked at ${moment}.`
    },
    close: {
      title: 'Close again',
      text: 'Until somebody confirms it, it can be closed again from the present data. Former versions are kept.',
      label: 'Close again',
      question: 'Close this result again?',
      reason: 'Reason',
      missing: 'You have given no reason',
      keep: 'Leave it',
      done: 'Closed again'
    },
    versions: {
      title: 'Versions',
      columns: ['Version', 'When', 'By whom and why', 'Verification code'],
      byItself: 'By itself when the round was over',
      correction: (numbers: string) => `With correction ${numbers}`,
      now: 'shown now'
    },
    prizes: {
      title: 'Prizes by the plan',
      text: 'Reckoned from the boards of this version. They are proposals: a prize is recorded only on the page of awards.',
      none: 'The plan has no prize for this part, or nobody has won one.',
      columns: ['Prize', 'Rank', 'Proposed for', 'Value'],
      over: 'More share the rank than there are prizes',
      overText: 'More share a rank than there are prizes left. The organizers decide by the rules.',
      value: (amount: string) => `${amount} VND`,
      kinds: { money: 'Money', certificate: 'Certificate', flag: 'Flag' },
      toAwards: 'Record winners'
    }
  },
  appeals: {
    title: 'Appeals against results',
    intro: 'Those that wait come first. Whoever appealed gets the answer as a message.',
    none: { title: 'There is no appeal', text: 'When somebody appeals, the text and what happened to the paper appear here.' },
    waiting: 'Waiting',
    answered: 'Answered',
    noneWaiting: 'No appeal waits for an answer.',
    noUnit: 'Of no unit',
    filed: (moment: string) => `Sent at ${moment}`,
    open: (name: string) => `See the appeal of ${name}`,
    back: 'Appeals',
    heading: (name: string, about: string) => `Appeal of ${name}, ${about}`,
    text: 'What is appealed against',
    evidence: {
      title: 'What happened to the paper',
      text: 'Time of Vietnam by the server’s clock. What was chosen is not shown. The clock of the participant’s device is evidence only.',
      none: 'This person has no paper in this part.',
      paper: (ordinal: string, date: string) => `Attempt ${ordinal}, ${date}`,
      points: (points: string) => `Points: ${points}`,
      correct: (correct: string, all: string) => `${correct}/${all} right`,
      unmarked: 'no points yet',
      valid: 'Valid by the rules',
      invalid: 'Not valid by the rules',
      receipt: (code: string) => `Receipt ${code}`,
      late: (count: string) => `Answers that came late: ${count}`,
      columns: ['When', 'What', 'Clock of the device'],
      kinds: {
        started: 'Started',
        saved: 'Answer received',
        late: 'Answer received',
        submitted: 'Submitted',
        deadline: 'Time was up, closed by itself',
        marked: 'Marked',
        standstill: 'The clock stood still'
      } satisfies Record<Kind, string>,
      lateTag: 'Late, not counted',
      question: (position: string, seq: string) => `question ${position}, time ${seq}`,
      prediction: (seq: string) => `prediction, time ${seq}`
    },
    decide: {
      title: 'Answer',
      outcome: 'Decision',
      granted: 'Grant the appeal',
      refused: 'The result stands',
      answer: 'Answer',
      answerHint: 'It is sent as it stands. Give the grounds: the article of the rules, when the server received what.',
      changeSet: 'Correction that came from this appeal, if any',
      noChangeSet: 'None',
      option: (number: string, title: string) => `Correction ${number}: ${title}`,
      begin: 'Begin a correction from this appeal',
      submit: 'Send the answer',
      question: { granted: 'Send the answer that grants the appeal?', refused: 'Send the answer that the result stands?' },
      final: 'An answer cannot be changed. Granting alone changes no result: that takes a correction which two people approve.',
      keep: 'Look again',
      errorTitle: 'The answer was not sent',
      errors: { outcome: 'You have chosen no decision', answer: 'You have written no answer' },
      done: 'The answer has been sent',
      became: (number: string) => `Correction ${number}`
    }
  }
}
