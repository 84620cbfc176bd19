/** What the pages to register, to sign in and of one's own account say. */
import type { account as Vietnamese } from '../vi/account.ts'
import { openid } from './openid.ts'
import { ownAccount, roleWords } from './own-account.ts'

export const account: typeof Vietnamese = {
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    submitting: 'Signing in…',
    forgotten: 'Forgotten your password?',
    hasCode: 'A code from your unit?',
    toCode: 'Enter it',
    noAccount: 'No account yet?',
    toRegister: 'Register',
    errorTitle: 'Could not sign in',
    errors: {
      signInName: 'You have not entered a sign-in name',
      password: 'You have not entered a password',
      code: 'A code has 6 digits, or is one of your recovery codes'
    },
    code: {
      title: 'Enter your code',
      intro: (name) => `The password of ${name} is right. One more step.`,
      label: 'Code',
      hint: 'The 6 digits in the authenticator app on your phone; they change every 30 seconds',
      recoveryLabel: 'Recovery code',
      recoveryHint: 'One of the ten codes that you kept when you turned two-step sign-in on. Each works once',
      useRecovery: 'No phone here: use a recovery code',
      useApp: 'Use the code in the app',
      lost: 'Lost both the phone and the recovery codes? Ask the administrator to take two-step sign-in off for you.',
      back: 'Sign in with another account'
    }
  },
  register: {
    title: 'Register',
    intro: 'Three fields are enough. You choose your unit in the next step.',
    submit: 'Register',
    submitting: 'Registering…',
    hasAccount: 'Do you have an account?',
    toSignIn: 'Sign in',
    noticeVersion: (title, version) => `${title}, version ${version}`,
    consent: 'I have read the notice and agree that the organizers process my personal data as it says',
    errorTitle: (count) => (count === 1 ? '1 thing to correct before you register' : `${count} things to correct before you register`),
    errors: {
      fullName: 'You have not entered your full name',
      signInName: 'A sign-in name needs at least 3 characters',
      password: 'A password needs at least 8 characters',
      consent: 'You have not ticked the consent box'
    }
  },
  fullName: 'Full name',
  fullNameHint: 'With all accents, as on your papers',
  signInName: 'Sign-in name',
  signInNameHint: 'A phone number, an e-mail address, or a name of your choice',
  password: 'Password',
  passwordHint: 'At least 8 characters. A short sentence that you remember is best',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  menu: { account: 'Account', desk: 'My unit', bank: 'Question bank', judge: 'Judging', overview: 'Overview', admin: 'Administration' },
  roles: roleWords,
  own: ownAccount,
  openid
}
