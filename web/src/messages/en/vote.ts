/** What visitors read of the vote. */
import type { vote as Vietnamese } from '../vi/vote.ts'

export const vote: typeof Vietnamese = {
  title: 'The vote of visitors',
  coming: (from, to) => `Voting goes from ${from} to ${to}.`,
  open: (to, each) => `Voting goes on until ${to}. Everybody may vote for ${each} entries, and change it or take it back until then.`,
  hidden: 'How many votes there are is told once voting is over.',
  over: (at) => `Voting ended at ${at}.`,
  apart: 'Votes are counted apart, and not added to the points of the jury.',
  weighs: (percent) => `Votes make ${percent}% of the result, and are shown apart from the points of the jury.`,
  count: (count) => `${count} votes`,
  signIn: 'Sign in to vote',
  signInText: 'You come back to this entry afterwards.',
  unverified: 'Nobody has confirmed your account yet, so you cannot vote',
  unverifiedText: 'Each person has one vote, so somebody has to say who you are. Do one of these, then come back to this page:',
  byUnit: 'Join for your unit, and ask its officer to confirm you',
  byIdentity: 'Link an identity service on the page of your account',
  give: 'Vote for this entry',
  given: 'You have voted for this entry',
  gave: (title) => `You have voted for “${title}”`,
  takeBack: 'Take it back',
  takeBackOf: (name) => `Take back the vote for ${name}`,
  tookBack: 'Your vote has been taken back. You may vote for another entry.',
  left: (left) => `You may vote for ${left} more.`,
  noneLeft: 'You have voted for as many entries as you may. To vote for this one, move a vote here:',
  move: (name) => `Move the vote from ${name}`,
  own: 'You have voted for:',
  entry: (number, title) => `entry ${number}: ${title}`,
  gone: (number) => `entry ${number} (no longer shown)`
}
