/** What the timed quiz says before the first question, after the last, and between timed ones, in English. */
import { answers, counted, questions } from '../english.ts'
import type { edges as Vietnamese } from '../vi/edges.ts'

export const edges: typeof Vietnamese = {
  paused: { title: 'The round is paused', text: 'The clock stands still. What you have chosen is still saved.' },
  start: {
    title: (round) => `Take ${round}`,
    facts: {
      questions: 'Questions',
      questionsValue: (count) => counted(count),
      duration: 'Time',
      durationValue: (minutes) => `${minutes} minutes`,
      perQuestion: 'Each question',
      attempts: 'Attempts',
      attemptsValue: (count) => (count === null ? 'as many as you like' : count === 1 ? 'one in this round' : `${count} in this round`),
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
      title: 'There is a prediction',
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

  extras: {
    several: 'Choose every right option; one missing or one too many scores nothing.',
    sound: 'The sound of the question',
    inWords: 'Read it in words'
  },

  questionTime: {
    ahead: {
      order: {
        title: 'One question at a time, and no way back',
        text: (span) =>
          `Questions open one after the other, each for ${span}. When you go on or the time of a question is over, it closes and does not open again.`
      },
      saving: 'You may change it until the question closes. When its time is over, what is saved is kept and the next one opens by itself.',
      network: {
        title: 'Without a network the next question cannot open',
        text: (grace) =>
          `Your choice is kept on the device and goes out when the network is back, but it counts only if it arrives before the question closes${grace > 0 ? `, with ${grace} seconds of grace` : ''}. The clock of the paper runs on.`
      }
    },
    clock: { question: 'This question', over: 'Its time is over', paper: 'The paper', spoken: '10 seconds left for this question' },
    noReturn: 'Past questions do not open again',
    opening: 'Opening the next question…',
    openingShort: 'Opening…',
    again: 'Try again now',
    tooLate: 'Too late, does not count',
    notice: {
      offline: {
        title: 'The network is gone',
        text: (count) =>
          count
            ? 'Your choice is kept on this device and goes out when the network is back, but it counts only if it arrives before this question closes. The next one opens when the network is back.'
            : 'The next question opens when the network is back. The clock of the paper runs on.'
      },
      signedOut: {
        title: 'Please sign in again',
        text: (count) =>
          `${count ? 'Your choice is kept on this device and will be sent right after you sign in. ' : ''}The clock of this question runs on.`,
        link: 'Sign in and come back here'
      }
    },
    offlineOver: (count) =>
      count
        ? 'The time of this question is over: a choice that has not been sent may not count. The next one opens when the network is back.'
        : 'The time of this question is over. The next one opens when the network is back.',
    late: {
      title: (positions) => `Too late, not counted: ${questions(positions)}`,
      text: 'The choice reached the server after the question had closed. One marked “Saved” before it, if any, still counts.'
    },
    review: {
      unanswered: (positions) => `Left blank: ${questions(positions)}`,
      manyUnanswered: (count) => `${counted(count)} left blank`,
      unansweredText: 'The questions have closed. A blank answer earns 0 points; nothing is taken away.',
      completeText: 'The questions have closed. You may submit.',
      predict: 'Back to the prediction'
    },
    lostText: (saved) =>
      `The server had not received this choice before its question closed, so it does not count; one saved before it, if any, does. ${answers(saved)} saved, safe and marked.`,
    leaving: 'Leaving does not stop the clock. The paper continues on any device at the question that is open.',
    keys: 'A–D or 1–4 choose an option. N goes on; outside the options the right arrow does the same.'
  },

  prediction: {
    hint: 'Write a whole number. The true one is known only after the round has closed; among equals the closer guess ranks higher.',
    notWhole: 'The prediction must be a whole number, without commas or letters',
    tooLarge: 'This number is too large; the most is 100,000,000',
    saved: (value) => `Prediction saved: ${value}`,
    waiting: (value) => `Waiting to be sent: ${value}`,
    none: 'No prediction yet',
    refused: 'The server did not take the prediction. Write it again'
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

  finished: {
    recorded: 'The paper has been recorded',
    expired: 'Time over, the paper has been recorded',
    title: (round) => `Your result in ${round}`,
    correct: (correct, count) => `${correct}/${count} right`,
    points: (points, most) => `${points} points of ${most}`,
    invalid: 'Under the rules this paper is not valid and does not count: a part that must be answered was left out',
    practice: 'This is a practice paper; it counts for nothing.',
    again: 'Practise again',
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
    board: 'See the board',
    results: 'See the state of the result and appeals',
    appeal: (moment: string) => `Appeal against the result, until ${moment}`,
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
