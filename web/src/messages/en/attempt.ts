/** What the timed quiz says while it goes on, in English. */
import { answers, counted, questions } from '../english.ts'
import type { attempt as Vietnamese } from '../vi/attempt.ts'

export const attempt: typeof Vietnamese = {
  questions,
  paper: (round) => `Paper of ${round}`,
  leave: 'Leave',

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
  }
}
