/** What the pages for a code of the unit and for a forgotten password say. */
import type { recovery as Vietnamese } from '../vi/recovery.ts'

export const recovery: typeof Vietnamese = {
  code: {
    title: 'Enter your code',
    intro:
      'Either from the slip that your unit’s officer gave you, 16 letters and digits; or a resume code, 12 letters and digits, which the organizers read to you. Each works once.',
    label: 'Your code',
    hint: 'Capitals or small letters, with or without hyphens',
    submit: 'Continue',
    submitting: 'Looking at the code…',
    none: 'No code yet? Ask the officer of your unit.',
    enrolmentTitle: 'Choose a password',
    resetTitle: 'Choose another password',
    person: 'This code is for',
    unit: 'Unit',
    validUntil: 'Works until',
    notMe: 'Not you? Enter another code',
    password: 'New password',
    enter: 'Enter the contest',
    reset: 'Set the new password',
    entering: 'Saving…',
    done: 'You are signed in',
    doneName: (name) => `Your sign-in name is ${name}.`,
    doneText: 'Next time, sign in with this name and the password that you have just chosen. The slip is of no more use.',
    toContest: 'Enter the contest',
    resumeTitle: 'Go on on this device',
    resumeText: 'What you saved is safe, and the clock runs on. Your password stays as it is.',
    resume: 'Sign in and go on',
    resumedText: 'Your open paper is on the page of the contest. What you saved is safe, and your password stays.',
    toAttempt: 'Go on with the paper',
    errorTitle: 'Please correct this first',
    errors: {
      code: 'A code has 16 letters and digits, as printed on the slip, or 12, as read to you',
      password: 'A password needs at least 8 characters',
      consent: 'You have not ticked the box'
    }
  },
  forgotten: {
    title: 'Forgotten password',
    byMail: 'Accounts that sign in with an e-mail address',
    byMailText: 'Enter the e-mail address that you sign in with. We send a link there with which you choose a new password.',
    label: 'E-mail address that you sign in with',
    submit: 'Send the link',
    submitting: 'Sending…',
    asked: 'Look into your mailbox',
    askedText: (name) =>
      `If ${name} is the e-mail address of an account, a link is on its way there. It works once, within 30 minutes. If there is no mail, look among the junk too.`,
    noMail: 'This site cannot send mail yet',
    noMailText: 'Use the way below.',
    byUnit: 'Accounts that sign in with a phone number or a name',
    byUnitText: 'Meet or call the officer of your unit, who knows you and gives you a code that works once, within 1 day.',
    toCode: 'I have a code of my unit',
    byOthers: 'You belong to no unit, or hold a role in the contest? Ask the secretariat.',
    choose: 'Choose a new password',
    chooseText: 'After that every device that is signed in to this account is signed out.',
    password: 'New password',
    change: 'Change the password',
    changing: 'Changing…',
    changed: 'The password has been changed',
    changedText: 'Sign in with the new password.',
    toSignIn: 'Sign in',
    again: 'Ask for a new link',
    errorTitle: 'This did not work',
    errors: { signInName: 'You have not entered an e-mail address', password: 'A password needs at least 8 characters' }
  }
}
