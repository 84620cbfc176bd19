/** What is said of signing in through another service. */
import type { openid as Vietnamese } from '../vi/openid.ts'

export const openid: typeof Vietnamese = {
  or: 'or',
  through: (provider) => `Sign in with ${provider}`,
  leaving: (provider) => `Opening ${provider}…`,
  toSignIn: 'Back to the sign-in page',
  toAccount: 'Back to your account',
  codeIntro: (provider) => `${provider} has confirmed who you are. One more step.`,
  consent: {
    title: (provider) => `Your first time with ${provider}`,
    intro: 'No account of the contest is linked to you there yet. Agree to the notice below, and you have one at once, without a password.',
    gives: (provider) => `${provider} tells us`,
    nameHint: (provider) => `${provider} does not tell us your name. Write it with all accents, as on your papers`,
    submit: 'Make the account and go on',
    submitting: 'Making the account…',
    hasAccount:
      'Do you have an account of the contest? Sign in with its password, then link it on your account page, so that you do not become two people.',
    toPassword: 'Sign in with a password'
  },
  card: {
    title: 'Signing in through other services',
    text: 'Once linked, you come in from that service without a password of the contest.',
    none: 'No service is linked yet.',
    since: (moment) => `Linked at ${moment}`,
    gone: 'The contest no longer lets people in through this service.',
    unlink: 'Remove the link',
    unlinkOf: (name) => `Remove the link to ${name}`,
    unlinked: 'The link has been removed',
    linked: 'Linked',
    linkedText: 'Next time you can sign in through that service.',
    which: 'Link to',
    link: (name) => `Link to ${name}`,
    linkChosen: 'Link',
    linking: 'Opening…',
    password: 'Type your password again to link'
  },
  first: {
    title: 'Choose a password',
    text: (signInName) =>
      `This account has no password. With one you can also come in while the other service does not answer, by the sign-in name ${signInName}.`
  }
}
