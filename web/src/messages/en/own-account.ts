/** What the page of one's own account says, and what each role is called. */
import type { ownAccount as Vietnamese, roleWords as VietnameseRoles } from '../vi/own-account.ts'

export const roleWords: typeof VietnameseRoles = {
  administrator: {
    name: 'Administrator',
    may: 'Gives and ends roles, helps people who cannot sign in, looks after units, reads the audit log'
  },
  'data-protection-officer': { name: 'Data-protection officer', may: 'Answers requests about personal data, reads the audit log' },
  organizer: {
    name: 'Organizer',
    may: 'Sees who takes part in a contest and the headcounts of its units, fills pools of questions and reads their statistics'
  },
  leader: { name: 'Leader', may: 'See a whole contest in sums: who takes part, who lags, what many do not know' },
  judge: { name: 'Judge', may: 'Mark the entries that are assigned, sign sheets, give back entries that concern them' },
  'unit-officer': {
    name: 'Contact person of a unit',
    may: 'Sees who of the unit and those below it has entered; enrols, confirms or disputes'
  },
  'question-setter': { name: 'Question setter', may: 'Writes, imports, hands in and exports questions of the bank, keys included' },
  'question-reviewer': {
    name: 'Question reviewer',
    may: 'Writes questions; approves, returns and retires those of others; records changes of the law'
  }
}

export const ownAccount: typeof Vietnamese = {
  title: 'My account',
  fullName: 'Full name',
  signInName: 'Sign-in name',
  toData: 'My data: see it, correct it, consents, erasure',
  errorTitle: 'That could not be done',
  errors: {
    present: 'You have not entered the present password',
    next: 'The new password needs at least 8 characters',
    password: 'You have not entered your password',
    linkPassword: 'You have not entered your password to link',
    code: 'The code in the app has 6 digits'
  },
  roles: {
    title: 'My roles',
    none: 'You take part as everybody does, and hold no role among the organizers or in a unit.',
    over: (name) => `Over: ${name}`,
    everywhere: 'Over: the whole site',
    since: (moment) => `Since ${moment}`,
    toAdmin: 'To the administration'
  },
  password: {
    title: 'Password',
    text: 'When you change the password, all your other devices are signed out; this one stays.',
    present: 'Present password',
    next: 'New password',
    submit: 'Change the password',
    submitting: 'Changing…',
    done: 'The password has been changed',
    doneText: 'The other devices have been signed out. Next time you sign in with the new password.'
  },
  devices: {
    title: 'Devices signed in',
    text: 'If there is one that you do not know, sign it out, then change your password.',
    unnamed: 'Unknown device',
    isCurrent: 'This device',
    since: (moment) => `Signed in at ${moment}`,
    renewed: (moment) => `Last used: ${moment}`,
    until: (moment) => `Signs itself out at ${moment}`,
    end: 'Sign out',
    endOf: (device) => `Sign out ${device}`,
    endOthers: 'Sign out all other devices',
    only: 'You are signed in on this device only.',
    done: 'That device has been signed out',
    othersDone: 'All other devices have been signed out'
  },
  factor: {
    title: 'Two-step sign-in',
    off: 'Off',
    on: 'On',
    what: 'When it is on, each sign-in also needs 6 digits from your phone. Somebody who knows your password still cannot get in.',
    needed: 'Your role needs two-step sign-in',
    neededText: 'Without it the pages of that role do not open.',
    bring: 'You need an authenticator app on your phone, such as Google Authenticator, Microsoft Authenticator or Aegis.',
    password: 'Type your password again to begin',
    begin: 'Turn on two-step sign-in',
    beginning: 'Making a setup key…',
    isShown: 'You gave a code when you signed in.',
    isNotShown: 'You signed in without a code. To open the pages of your role, sign in again.',
    signInAgain: 'Sign in again with a code',
    left: (count) => `${count} of 10 recovery codes left`,
    fewLeft:
      'Few recovery codes are left. Without any, losing the phone means losing the way in: ask the administrator to take the old one off, then turn it on again for ten new codes.',
    change: 'To change your phone, ask the administrator to take the old one off first.'
  },
  setup: {
    title: 'Set up your authenticator app',
    step: (number) => `Step ${number}`,
    add: 'Add the account to the app',
    onPhone: 'Are you reading this on the phone that has the app?',
    open: 'Open the authenticator app',
    scan: 'If not, scan this picture with the app:',
    picture: 'QR code that holds the setup key written below',
    byHand: 'Cannot scan it? Choose “Enter a setup key” in the app, type the name of the contest and this key, of the kind “time based”:',
    copy: 'Copy the setup key',
    copied: 'Copied',
    confirm: 'Type the code that the app shows',
    code: '6 digits',
    codeHint: 'They change every 30 seconds. If they are about to, wait for the next ones',
    submit: 'Confirm and turn on',
    submitting: 'Confirming…',
    cancel: 'Another time'
  },
  recovery: {
    title: 'Two-step sign-in is on',
    heading: 'Ten recovery codes',
    once: 'Keep these codes now: they are shown only once',
    why: 'Without your phone, each of them can stand in for the 6 digits once. Print them or keep them where only you can look, not together with the password.',
    list: 'The recovery codes',
    copy: 'Copy',
    copied: 'Copied',
    print: 'Print',
    download: 'Download as text',
    fileName: 'recovery-codes.txt',
    fileHead: (signInName) => `Gender Equality Contest: recovery codes of ${signInName}. Each works once.`,
    done: 'I have kept the codes'
  },
  needed: {
    setUp: 'Turn on two-step sign-in',
    signInAgain: 'Sign in again with a code',
    isOn: 'Two-step sign-in is on for your account, but this time you signed in without a code. Sign in again; you will come back to this page.',
    isOff:
      'This page holds data of many people, so that a password alone is not enough. Turning two-step sign-in on takes about two minutes and your phone.'
  }
}
