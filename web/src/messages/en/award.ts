/** What the organizer's page of awards says, and the winner's card. */
import type { Award, PaymentPurpose } from '@hoi-thi/shared/award'
import type { award as Vietnamese } from '../vi/award.ts'

const states: Record<Award['state'], string> = {
  named: 'Not handed over yet',
  declined: 'Declined',
  'taken-back': 'Taken back',
  'handed-over': 'Handed over'
}
const purposes: Record<PaymentPurpose, string> = {
  payment: 'To pay the prizes',
  tax: 'To declare taxes',
  check: 'To compare with the winners'
}

export const award: typeof Vietnamese = {
  title: 'Awards',
  plan: {
    title: 'Name winners from results',
    text: 'Winners come from results that have been verified, by the prize plan of the rules. Each is named once and asked for an answer.',
    none: 'No result has been closed yet.',
    open: (name) => `Name winners, ${name}`,
    of: (name) => `Winners: ${name}`,
    back: 'Awards',
    close: (version, state) => `Close ${version}, ${state}. Check code:`,
    obstacles: {
      'result-provisional': {
        title: 'The result is not verified yet',
        text: 'This result, and earlier ones that count for how many prizes one may have, must be verified first.'
      },
      'boards-frozen': {
        title: 'The boards stand still',
        text: 'Winners would hear before the boards are shown. Name them once the freeze has ended.'
      },
      'take-back-first': {
        title: 'Some awards must be taken back first',
        text: 'A correction has given prizes to others, or an entry that has won is out of the contest. Take back the awards that are marked so.'
      }
    },
    toResults: 'To the results',
    toAwards: 'To the awards',
    given: (given, count) => `${given} of ${count} named`,
    nobody: 'Nobody is proposed any more.',
    rank: (rank) => `rank ${rank}`,
    insteadOf: (name) => `in place of ${name}`,
    tied: (people, prizes) => `${people} share the rank, for ${prizes} left`,
    tie: (award) => `Who gets ${award}?`,
    all: 'All of them',
    some: (count) => `Choose ${count}, with a reason`,
    reason: 'Reason, which the awards keep',
    errorTitle: 'Nobody has been named yet',
    errors: {
      tie: (award) => `Decide who gets ${award}`,
      count: (award, count) => `Choose exactly ${count} for ${award}`,
      reason: (award) => `Say why, for ${award}`
    },
    answerBy: 'Last day to answer',
    answerHint: 'Winners confirm or decline until the end of that day',
    submit: 'Name the winners',
    submitting: 'Naming…',
    waits: 'Lines after a choice are named in a second step, since they may change with it.',
    done: (count) => `${count} named`,
    doneText: 'They have been told.',
    allNamed: 'Everybody whom the plan proposes has been named.',
    list: {
      title: 'Hand-over list',
      text: 'To be signed when prizes are handed over: with the version and hash of the result, without ID numbers.',
      formats: { docx: 'Download the list (Word)', pdf: 'Download the list (PDF)' }
    }
  },
  totals: {
    title: 'Totals',
    caption: 'Awards that stand, by what they are given for',
    columns: ['Prize', 'Awards', 'Value'],
    count: (awards) => (awards === '1' ? '1 award' : `${awards} awards`),
    free: 'Named freely',
    sum: (name) => `Sum: ${name}`,
    whole: 'In all'
  },
  intro:
    'When you name a winner, they are told at once and give their personal ID number for the payment themselves, or decline. You need not ask them for it.',
  states,
  value: (amount) => `${amount} VND`,
  noValue: 'No value given',
  noUnit: 'Of no unit',
  keep: 'Not now',
  name: {
    title: 'Name a winner',
    search: 'Search by name',
    hint: 'Accents may be left out; or by sign-in name',
    submit: 'Search',
    none: { title: 'Nobody found', text: 'Try the given name alone. Only people who joined and agreed to take part themselves are found.' },
    more: 'More people have such a name. Type more of it.',
    choose: 'Choose',
    chooseOf: (name) => `Choose ${name}`,
    person: 'Winner',
    award: 'Title of the prize',
    awardHint: 'As it will be printed in lists, for example: First prize, week 1',
    value: 'Value in VND',
    valueHint: 'For example: 1,000,000. Leave it empty for a prize without money',
    errorTitle: 'The award was not written down',
    errors: { award: 'The prize has no title yet', value: 'The value must be an amount, in digits only' },
    save: 'Name the winner',
    other: 'Choose somebody else',
    done: (award, name) => `${name} has been named for ${award}`,
    doneText: 'The winner has been told. If it was a mistake, you can take it back in the list below.'
  },
  payment: {
    title: 'Payment list',
    text: 'The file holds the awards not handed over yet, with the whole ID numbers that were given. The log keeps who takes it, and what for.',
    care: 'Do not send this file by mail or in chat groups. Delete it from the device when you are done.',
    legend: 'What do you need the list for?',
    purposes,
    error: 'Choose what it is for',
    submit: 'Download the list (.xlsx)',
    submitting: 'Making the list…',
    done: 'The payment list has been downloaded'
  },
  list: {
    title: 'Awards so far',
    none: { title: 'No award yet', text: 'Search for a winner above and name them.' },
    heading: (award, name) => `${award}: ${name}`,
    named: (date) => `Named on ${date}`,
    numbers: { asked: 'ID number awaited', declined: 'Gives no ID number', gone: 'No ID number is kept' },
    answers: {
      asked: (date) => `Answer awaited until the end of ${date}`,
      late: (date) => `No answer, the time ended on ${date}`,
      confirmed: 'Confirmed',
      declined: 'Declined'
    },
    lost: 'Must be taken back',
    substitute: 'In place of an award that was declined or taken back.',
    tieReason: (text) => `Why this one among equals: ${text}`,
    declinedReason: (text) => `Why it was declined: ${text}`,
    given: (lastFour) => `ID number: ********${lastFour}`,
    unreadable: 'The ID number cannot be read any more: ask the winner to give it again',
    showsName: 'Agreed to the whole name being published',
    hidesName: 'Only the shortened name may be published',
    handedOver: (date) => `Handed over on ${date}`,
    reason: (text) => `Why it was taken back: ${text}`,
    next: 'More',
    first: 'Back to the beginning'
  },
  handOver: {
    label: 'Write down the hand-over',
    of: (heading) => `Write down the hand-over of ${heading}`,
    question: (name) => `Has the award been handed over to ${name}?`,
    text: 'Their ID number is deleted at once and cannot be brought back. If taxes are still to be declared, download the list first.',
    day: 'Day of the hand-over',
    missing: 'The day is missing',
    done: (heading) => `Handed over: ${heading}`
  },
  answerDay: {
    label: 'Move the day to answer',
    of: (heading) => `Move the day to answer for ${heading}`,
    question: (name) => `Move the last day to answer of ${name}?`,
    text: (date) => `It is ${date} now. It can only be moved to a later day; the winner is told.`,
    day: 'New last day to answer',
    missing: 'Choose a day',
    done: (heading) => `The day to answer has been moved for ${heading}`
  },
  takeBack: {
    label: 'Take back',
    of: (heading) => `Take back ${heading}`,
    question: (heading) => `Take back ${heading}?`,
    text: 'They are told, with the reason. The ID number given for this award is deleted.',
    reason: 'Reason, which they will read',
    missing: 'The reason is missing',
    done: (heading) => `Taken back: ${heading}`
  },
  own: {
    title: 'My awards',
    heading: (award, contest) => `${award}, ${contest}`,
    value: 'Value',
    named: 'Named on',
    state: 'State',
    number: 'ID number',
    numbers: { asked: 'You have not given it yet', declined: 'You chose not to give it', gone: 'Not kept any more' },
    answer: 'Answer',
    answers: {
      none: 'No answer needed',
      asked: (date) => `Awaited until the end of ${date}`,
      late: (date) => `None, the time ended on ${date}`,
      confirmed: 'Confirmed',
      declined: 'Declined'
    },
    answering: {
      ask: (date) =>
        `Please confirm or decline until the end of ${date}. If you decline, the award goes to whoever comes next by the rules.`,
      confirm: 'Confirm the award',
      confirmed: 'Confirmed. The organizers will get in touch about the hand-over.',
      decline: 'Decline',
      question: (award) => `Decline ${award}?`,
      text: 'This cannot be undone: somebody else is asked in your place. An ID number that was given is deleted.',
      reason: 'Why, for the organizers to read',
      missing: 'You have not said why',
      declined: 'Your refusal has been written down',
      late: 'The time to answer is over. Contact the organizers.'
    },
    ofUnit: 'Awards of the unit',
    given: (lastFour) => `Given, last four digits ${lastFour}`,
    unreadable: 'It cannot be read any more; please give it again',
    until: (date) => `It is deleted as soon as the award is handed over, and on ${date} at the latest.`,
    handedOver: (date) => `Handed over on ${date}`,
    takenBack: (reason) => `Why it was taken back: ${reason}`,
    tooLate: 'The time for keeping a number here is over. Please settle the payment with the organizers directly.',
    why: 'The organizers need it for the payment and for taxes. The award is yours without it, too.',
    field: 'Personal ID number',
    fieldHint: 'The 12 digits on your identity card. No picture of the card is needed',
    agree: 'I have read the text above and agree',
    errorTitle: 'The number was not sent',
    errors: { idNumber: 'The number has exactly 12 digits; please look at your card again', agree: 'You have not agreed yet' },
    send: 'Send the ID number',
    sending: 'Sending…',
    sent: 'The ID number has been received',
    sentText: 'You can see the whole number again under What the contest holds of you.',
    give: 'Give the ID number',
    correct: 'Correct the number',
    decline: 'Do not give it',
    declined: 'Written down: you give no ID number',
    declinedText:
      'The award is yours all the same. Please settle the payment with the organizers directly. You can change your mind until it is handed over.',
    withdraw: 'Take the number back',
    withdrawQuestion: 'Take the ID number back?',
    withdrawText: 'It is deleted at once. The award stays yours; you settle the payment with the organizers directly.',
    withdrawn: 'The ID number has been deleted',
    ofAward: (deed, award) => `${deed}: ${award}`
  }
}
