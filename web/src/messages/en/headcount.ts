/** What is said about disputed headcounts, to the unit and to the organizer. */
import type { headcount as Vietnamese } from '../vi/headcount.ts'

const people = (count: string) => (count === '1' ? '1 person' : `${count} people`)

export const headcount: typeof Vietnamese = {
  unit: {
    title: 'The unit’s headcount',
    present: 'The contest reckons with',
    people,
    unknown: 'not known',
    intro: 'The unit’s participation is a share of this number. If it is wrong, send the organizers a dispute.',
    waiting: 'A dispute is waiting for an answer. After the answer you can send another.',
    form: 'Say that it is another',
    number: 'The right headcount',
    documentNumber: 'Number of the document, if there is one',
    documentNumberHint: 'As it stands at the head of the document',
    documentDate: 'Date of the document, if there is one',
    reason: 'Reason',
    reasonHint: 'The organizers read this',
    note: 'A dispute cannot be taken back once it is sent. If it is accepted, the new number counts from the day of the answer; results of closed rounds stay.',
    submit: 'Send the dispute',
    sent: 'The dispute is sent',
    sentText: 'You get a message when the organizers answer.',
    errorTitle: 'The dispute could not be sent',
    errors: {
      people: 'The headcount is missing or wrong: a number from 1 to 1,000,000 is needed',
      reason: 'The reason is missing'
    },
    sentBefore: 'Disputes that were sent'
  },
  toDisputes: (open) => (open > 0 ? `Disputed headcounts (${open} waiting)` : 'Disputed headcounts'),
  disputes: {
    title: 'Disputed headcounts',
    intro: 'A unit says that its headcount is another than the contest reckons with. Your answer is sent to who filed it.',
    none: { title: 'There is no dispute', text: 'When a unit says that its headcount is another, number and reason stand here.' },
    next: 'Next',
    first: 'Back to the beginning',
    back: 'Back to the participants'
  },
  fromTo: (present, wanted) => (present === null ? `Wanted: ${people(wanted)}` : `Now ${people(present)}, wanted ${people(wanted)}`),
  wanted: (wanted) => `Wanted: ${people(wanted)}`,
  document: (number, date) => `Document: ${[number, date && `of ${date}`].filter(Boolean).join(', ')}`,
  reason: (reason) => `Reason: ${reason}`,
  answer: (answer) => `Answer: ${answer}`,
  filed: (moment) => `Sent at ${moment}`,
  decided: (moment) => `Answered at ${moment}`,
  states: { open: 'Waiting', accepted: 'Accepted', refused: 'Refused' },
  accept: 'Accept',
  acceptOf: (unit) => `Accept the dispute of ${unit}`,
  acceptQuestion: (unit, wanted) => `Reckon ${unit} with ${people(wanted)}?`,
  acceptText: 'The new number counts from today. Results of closed rounds stay. This decision cannot be undone.',
  refuse: 'Refuse',
  refuseOf: (unit) => `Refuse the dispute of ${unit}`,
  refuseQuestion: (unit) => `Refuse the dispute of ${unit}?`,
  refuseText: 'The headcount stays. The unit may send another dispute. This decision cannot be undone.',
  answerLabel: 'Answer, which the unit will read',
  answerError: 'The answer is missing',
  keep: 'Later',
  accepted: (unit, wanted) => `${unit} is reckoned with ${people(wanted)} now`,
  refused: (unit) => `${unit} has its answer; the headcount stays`
}
