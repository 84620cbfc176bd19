/** What the inbox and the page that ends mail say. */
import type { message as Vietnamese } from '../vi/message.ts'

export const message: typeof Vietnamese = {
  title: 'Inbox',
  link: (unread) => (unread > 0 ? `Inbox (${unread} unread)` : 'Inbox'),
  unread: (count) => (count > 0 ? `${count} unread` : 'You have read everything'),
  isUnread: 'Unread',
  kinds: {
    contest: 'About the contest',
    unit: 'About your unit',
    question: 'About questions that you write (setters)',
    security: 'Safety of your account',
    privacy: 'Personal data'
  },
  follow: 'Open the page it is about',
  older: 'Older messages',
  newest: 'Newest messages',
  empty: {
    title: 'No messages yet',
    text: 'When the organizers or your unit have something to tell you, it will be here.'
  },
  choices: {
    title: 'By e-mail too',
    to: (address) => `Copies go to ${address}.`,
    none: 'Your messages are in this inbox only. E-mail goes to accounts whose sign-in name is an e-mail address.',
    legend: 'What would you like to have by e-mail?',
    always: 'Messages about the safety of your account and your personal data are always sent, so that you hear in time.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved'
  },
  decline: {
    title: 'No more e-mail',
    question: {
      contest: 'No more e-mail about the contest?',
      unit: 'No more e-mail about your unit?',
      question: 'No more e-mail about questions that you write?',
      all: 'No more e-mail except what must be sent?'
    },
    text: 'Messages stay in your inbox on this site. There you can have them by e-mail again at any time.',
    submit: 'No more e-mail',
    submitting: 'Taking note…',
    done: 'Done',
    doneText: 'You will have no more e-mail of this kind. One that is on its way may still arrive.',
    broken: 'This link does not work',
    brokenText: 'Copy the whole link from the e-mail, or sign in and choose in your inbox.',
    toInbox: 'To the inbox'
  }
}
