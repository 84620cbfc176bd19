/** What the pages of administration say about accounts and roles. */
import type { administration as Vietnamese } from '../vi/administration.ts'

export const administration: typeof Vietnamese = {
  tabs: {
    label: 'Parts of the administration',
    accounts: 'Accounts',
    units: 'Units',
    contests: 'Contests',
    rules: 'Rules',
    people: 'Participants',
    entries: 'Entries',
    results: 'Results',
    awards: 'Awards',
    duty: 'Duty desk',
    pools: 'Question pools',
    rounds: 'Calendar of rounds',
    judging: 'Judging',
    control: 'Control of rounds',
    requests: 'Data requests',
    audit: 'Audit log',
    roots: 'Daily roots',
    verification: 'Verification'
  },
  accounts: {
    title: 'Accounts and roles',
    search: 'Find an account',
    hint: 'Full name or sign-in name',
    submit: 'Find',
    before: {
      title: 'Look for an account',
      text: 'Type some letters of a name or a sign-in name. There is no list to begin with, so that nobody leafs through everyone’s names.'
    },
    none: {
      title: (query) => `No account matches “${query}”`,
      text: 'Try fewer letters, or all accents. People without an account have to register before they can be given a role.'
    },
    more: 'More accounts',
    first: 'Back to the beginning',
    registered: (moment) => `Registered ${moment}`,
    noRole: 'Holds no role',
    own: 'This is your own account. Nobody gives or ends their own role: ask another administrator.',
    toOwn: 'To my account',
    deeds: 'What this account has done',
    about: 'What concerns this account'
  },
  held: {
    title: 'Roles held',
    everywhere: 'the whole site',
    since: (moment) => `since ${moment}`,
    end: 'End',
    endOf: (role, scope) => `End ${role}, ${scope}`,
    question: (role, name) => `End the role ${role} of ${name}?`,
    text: (scope) => `Over: ${scope}. It counts at once: a page that the person has open is refused at the next click.`,
    keep: 'Keep it',
    confirm: 'End the role',
    done: 'The role has been ended'
  },
  give: {
    title: 'Give a role',
    role: 'Which role?',
    contest: 'Which contest?',
    chooseContest: 'Choose a contest',
    unit: 'Which unit?',
    unitContest: 'In which contest do you look for the unit?',
    errors: { role: 'You have not chosen a role', scope: 'You have not chosen the contest or the unit of this role' },
    submit: 'Give the role',
    question: (role, name) => `Give the role ${role} to ${name}?`,
    scope: (scope) => `Over: ${scope}.`,
    may: (what) => `Who holds it: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
    factor: 'The person has to turn on two-step sign-in before the role can be used.',
    back: 'Look again',
    confirm: 'Give the role',
    done: 'The role has been given'
  },
  help: {
    title: 'Help with signing in',
    signOut: 'Sign out everywhere',
    signOutText: 'When somebody has lost a device, or thinks that somebody else is in.',
    signOutQuestion: (name) => `Sign ${name} out everywhere?`,
    signOutMore: 'The person can sign in again at once. An attempt in progress is not lost: every answer that said “Saved” is safe.',
    signOutConfirm: 'Sign out everywhere',
    signedOut: 'The account has been signed out everywhere',
    factor: 'Take two-step sign-in off',
    factorText: 'Only when you have met the right person, or called back on a number that you knew before.',
    factorQuestion: (name) => `Take two-step sign-in off for ${name}?`,
    factorMore:
      'The person is signed out everywhere, signs in again with the password alone, and has to turn two-step sign-in on again. This is told in the audit log.',
    factorConfirm: 'Take it off',
    factorRemoved: 'Two-step sign-in has been taken off, and the account signed out',
    keep: 'Leave it'
  },
  errorTitle: 'That could not be done'
}
