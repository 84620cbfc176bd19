/** What the page says of who comes into a round from an earlier one. */
import type { admission as Vietnamese } from '../vi/admission.ts'

const peopleOf = (count: string) => (count === '1' ? '1 person' : `${count} people`)

export const admission: typeof Vietnamese = {
  title: (round) => `Who comes into ${round}`,
  back: 'Back to the round',
  by: {
    rank: (limit, from) => `By the rules: ranks 1 to ${limit} of each division in ${from}. Who shares the last rank comes in too.`,
    points: (limit, from) => `By the rules: ${limit} points or more in ${from}.`,
    choice: (_limit, from) => `By the rules: the jury chooses among those who took part in ${from}.`
  },
  fixed: 'The round has opened. The list does not change any more.',
  notSettled: (from) => `${from} has no provisional result yet`,
  notSettledText: 'Once that round has closed and all papers are marked, you can make the list here.',
  never: 'No list has been made. When the round opens, only those on the list may enter.',
  made: (moment, people) => `Made ${moment}, ${peopleOf(people)}.`,
  differs: 'The list differs from the present result',
  differsText: (due) =>
    `By the present result it has ${peopleOf(due)}. If you make it anew, those who come in and those who drop out are told.`,
  make: (people) => `Make the list of ${peopleOf(people)}`,
  makeAgain: (people) => `Make the list of ${peopleOf(people)} anew`,
  question: (people) => `Make the list of ${peopleOf(people)}?`,
  text: 'It takes the place of the list before. Those who come in and those who drop out are told at once.',
  keep: 'Not now',
  done: (people) => `The list of ${peopleOf(people)} is made`,
  doneText: 'Those for whom something has changed have been told. Until the round opens you can make it anew.',
  list: 'The list',
  columns: { person: 'Participant', division: 'Division', place: 'Earlier round', state: 'State' },
  rank: (rank, points) => `Rank ${rank}, ${points === '1' ? '1 point' : `${points} points`}`,
  noPlace: 'Not on the board',
  noUnit: 'Of no unit',
  states: { in: 'In', chosen: 'Will be in', leaving: 'Will drop out', out: 'Not in' },
  none: { title: 'Nobody yet', text: 'This list is empty.' },
  more: 'Next',
  first: 'Back to the start',
  choose: {
    title: 'Choose who comes in',
    search: 'Find by name',
    hint: 'Accents do not matter; a sign-in name will do',
    submit: 'Find',
    nobody: 'You have chosen nobody yet. Find and choose people first, then make the list.',
    add: (name) => `${name} is added. Make the list when you have chosen everybody.`,
    leaveOut: 'Leave out',
    leaveOutOf: (name) => `Leave ${name} out`,
    takeBack: 'Keep',
    takeBackOf: (name) => `Keep ${name} on the list`
  }
}
