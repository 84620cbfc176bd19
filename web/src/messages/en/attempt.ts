/** What the timed quiz says, in English. */
import type { attempt as Vietnamese } from '../vi/attempt.ts'

const listed = (items: readonly (string | number)[]) =>
  items.length < 2 ? `${items[0] ?? ''}` : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`

const counted = (count: number) => (count === 1 ? '1 question' : `${count} questions`)
const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)

/** Position 0 is the prediction. */
const questions = (positions: readonly number[]): string => {
  const numbers = positions.filter((position) => position > 0)
  const words = [
    ...(numbers.length > 8
      ? [counted(numbers.length)]
      : numbers.length
        ? [`${numbers.length === 1 ? 'question' : 'questions'} ${listed(numbers)}`]
        : []),
    ...(positions.includes(0) ? ['the prediction'] : [])
  ]
  return words.join(' and ')
}

export const attempt: typeof Vietnamese = {
  questions,
  paper: (round) => (round ? `Paper of ${round}` : 'Paper'),
  fallbackRound: 'paper',
  leave: 'Leave',

  start: {
    title: (round) => `Take ${round}`,
    facts: {
      questions: 'Questions',
      questionsValue: (count) => counted(count),
      duration: 'Time',
      durationValue: (minutes) => `${minutes} minutes`,
      attempts: 'Attempts',
      attemptsValue: (count) => (count === 1 ? 'one in this round' : `${count} in this round`),
      closes: 'Closes'
    },
    ahead: 'Before you start',
    clock: {
      title: 'The clock does not stop',
      text: 'Time runs from the moment you press start, also when you leave the page, switch off or change device.'
    },
    saving: {
      title: 'Each answer is saved when you choose it',
      text: 'You may change it until you submit. When the time is over the paper closes by itself, and every saved answer counts.'
    },
    network: {
      title: 'Without a network, carry on',
      text: (grace) =>
        `Answers are kept on this device and go out when the network is back. What the server receives before the time is over counts${grace > 0 ? `, with ${grace} seconds of grace` : ''}.`
    },
    prediction: {
      title: 'The last step is a prediction',
      text: 'You write a whole number. Among people with equally many right answers, the closer guess ranks higher.'
    },
    begin: 'Start the paper',
    beginning: 'Opening the paper…',
    resume: {
      title: 'You have this paper open',
      text: (left) => `The clock is running, ${left}. Every saved answer is still there.`,
      button: 'Continue the paper'
    },
    done: {
      title: (round) => `You have taken ${round} already`,
      text: 'The submitted paper is kept as it is and will count.',
      button: 'See the receipt'
    },
    early: {
      title: (round) => `${round} is not open yet`,
      text: (moment, left) => `It opens at ${moment}, ${left}.`,
      button: 'Read the rules'
    },
    late: { title: (round) => `${round} has closed`, text: (moment) => `It closed at ${moment}.`, button: 'See the board' },
    refused: 'The paper was not started'
  },

  step: {
    question: (position, count) => `Question ${position}/${count}`,
    prediction: 'Prediction',
    review: 'Review',
    closing: 'Time over',
    title: (step, round) => `${step}, ${round}`
  },
  clock: {
    left: 'Left',
    questionsLeft: (count) => counted(count),
    spoken: { 300: '5 minutes left', 60: '1 minute left', 0: 'The time is over' }
  },
  saves: {
    none: 'Nothing answered yet',
    saved: (count) => `${answers(count)} saved`,
    waiting: (count) => `${answers(count)} waiting`,
    refused: (count) => `${answers(count)} not accepted`
  },
  save: {
    none: 'Not answered',
    sending: 'Sending…',
    waiting: 'Waiting to be sent',
    saved: 'Saved',
    savedAt: (clock) => `Saved at ${clock}`,
    refused: 'The server did not take it. Choose again'
  },
  notice: {
    offline: {
      title: 'The network is gone',
      text: (count, deadline) =>
        `Carry on. ${count ? `${answers(count)} ${count === 1 ? 'is' : 'are'}` : 'Your answers are'} kept on this device and will be sent when the network is back. Only what arrives before ${deadline} counts.`
    },
    busy: {
      title: 'The server is busy; the fault is ours',
      text: (count) => `Everything marked “Saved” is safe. ${count ? answers(count) : 'New answers'} will be sent again from this device.`
    },
    signedOut: {
      title: 'Please sign in again',
      text: (count) =>
        `Nothing is lost${count ? `: ${answers(count)} ${count === 1 ? 'is' : 'are'} kept on this device and will be sent right after you sign in` : ''}.`,
      link: 'Sign in and come back here'
    },
    stopped: {
      title: 'The server does not take this paper',
      text: 'Everything marked “Saved” is safe. Load the page again; if that does not help, check that you are signed in with the account that started this paper.'
    },
    refused: {
      title: (positions) => `The server did not take ${questions(positions)}`,
      text: 'Everything marked “Saved” is safe. Choose this answer again.'
    },
    lastMinute: {
      title: 'Less than 1 minute left',
      text: 'When the time is over the paper closes by itself. Every saved answer counts; you need not press anything.'
    }
  },

  question: (position) => `Question ${position}.`,
  flag: 'Flag',
  flagged: 'Flagged',
  previous: 'Back',
  next: 'Next',
  toPrediction: 'Prediction',
  toReview: 'Review',
  all: 'All',
  bar: 'Move between questions',
  navigator: {
    title: 'All questions',
    label: 'The questions of this paper',
    prediction: 'Prediction',
    saved: 'saved',
    waiting: 'waiting to be sent',
    refused: 'not accepted',
    none: 'not answered',
    flagged: 'flagged for review',
    legend: { saved: 'Saved', waiting: 'Waiting', none: 'Not answered', flagged: 'Flagged' }
  },
  toReviewAndSubmit: 'Review and submit',
  leavingIsFine: 'Leaving does not stop the clock. The paper continues on any device.',
  keys: {
    title: 'Keys',
    text: 'A–D or 1–4 choose an option. N goes on, P goes back; outside the options the left and right arrows do the same.',
    on: 'Use these keys'
  },

  prediction: {
    question: 'How many people in your division will answer every question of this round correctly?',
    hint: 'Write a whole number. The true one is known only after the round has closed; among equals the closer guess ranks higher.',
    notWhole: 'The prediction must be a whole number, without commas or letters',
    tooLarge: 'This number is too large; the most is 100,000,000',
    saved: (value) => `Prediction saved: ${value} people`,
    waiting: (value) => `Waiting to be sent: ${value} people`,
    none: 'No prediction yet',
    refused: 'The server did not take the prediction. Write it again',
    people: (value) => `${value} people`
  },

  review: {
    title: 'Submit the paper?',
    unanswered: (positions) => `${positions.length} not answered: ${questions(positions)}`,
    manyUnanswered: (count) => `${counted(count)} not answered`,
    unansweredText: 'A blank answer earns 0 points; nothing is taken away.',
    complete: (count) => `All ${count} answers are saved`,
    completeText: 'You may submit, or look through them again.',
    waiting: (count) => `${answers(count)} waiting to be sent`,
    waitingText: 'They go along when you submit.',
    changed: (positions) => `Another device changed ${questions(positions)}`,
    changedText: 'Nothing has been submitted. This device now shows what the server has stored: look at it, then submit.',
    saved: 'Saved',
    savedValue: (saved, count) => `${saved}/${counted(count)}`,
    flagged: 'Flagged',
    prediction: 'Prediction',
    noPrediction: 'none yet',
    final: 'After submitting nothing can be changed.',
    submit: 'Submit',
    submitting: 'Submitting…',
    resume: 'Continue',
    waitingToSubmit: 'The paper will be submitted when the network is back',
    waitingToSubmitText: (deadline) =>
      `Keep this page open. If it cannot be submitted before ${deadline}, the paper closes by itself and every saved answer still counts.`
  },
  confirm: {
    title: (count) => `Submit with ${counted(count)} blank?`,
    titlePrediction: 'Submit without a prediction?',
    text: (positions, left, lacksPrediction) =>
      `Not answered: ${questions(positions)}. Blank answers earn 0 points.${lacksPrediction ? ' There is no prediction.' : ''} You have ${left} left.`,
    textPrediction: (left) => `Without one you rank below those who made one, among equally many right answers. You have ${left} left.`,
    resume: (count) => `Answer ${counted(count)}`,
    resumePrediction: 'Write the prediction',
    submit: 'Submit'
  },

  closing: {
    title: 'The time is over',
    text: (grace) =>
      `The server takes what is still on its way${grace > 0 ? ` for ${grace} seconds` : ''}, then closes the paper. You need not press anything.`,
    unsent: (positions) => `Not sent: ${questions(positions)}`,
    unsentText: (deadline, saved) =>
      `The server counts only what it received before ${deadline}. ${answers(saved)} saved and safe. This page tries again when the network is back.`,
    offline: 'The network is gone',
    offlineText: (saved) => `${answers(saved)} saved and safe. Result and receipt appear when the network is back.`,
    again: 'Try again now'
  },

  finished: {
    recorded: 'The paper has been recorded',
    expired: 'Time over, the paper has been recorded',
    title: (round) => (round ? `Your result in ${round}` : 'Your result'),
    correct: (correct, count) => `${correct}/${count} right`,
    hidden: 'Points are published after the round has closed',
    saved: 'Answers saved',
    savedValue: (saved, count) => `${saved}/${counted(count)}`,
    duration: 'Time taken',
    submittedAt: 'Submitted at',
    expiredAt: 'Time over at',
    moment: (clock, date) => `${clock}, ${date}`,
    prediction: 'Prediction',
    lost: (positions) => `Not sent in time: ${questions(positions)}`,
    lostText: (deadline, saved) =>
      `The server had not received this choice before ${deadline}, so it does not count. ${answers(saved)} saved, safe and marked.`,
    lostAppeal:
      'If the network of your whole unit failed, tell the secretariat; the answers on this device are kept for 60 days as evidence.',
    key: (moment) => `Key and ranks are published as the rules say, after the round closes at ${moment}.`,
    keyUndated: 'Key and ranks are published as the rules say, after the round closes.',
    board: 'See the board',
    print: 'Print the receipt'
  },
  receipt: {
    title: 'Receipt code',
    copy: 'Copy the code',
    copied: 'Copied',
    proves: 'Keep this code: it is computed from your paper and from your saved answers.'
  },
  key: {
    title: 'Key and explanations',
    right: 'Right',
    wrong: 'Not right',
    blank: 'Blank',
    yours: 'You chose',
    answer: 'Key'
  }
}
