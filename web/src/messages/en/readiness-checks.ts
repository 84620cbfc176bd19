/** What each check of a round's readiness says, as found: blocked, to be looked at, or passed. */
import type { Facts } from '@hoi-thi/shared/readiness'
import type { CheckWords, Figures } from '../readiness-figures.ts'

const onDisks = ({ dataBytes, databaseBytes }: Facts<'disk'>, figures: Figures) => {
  const data = dataBytes < 0 ? 'the disk of the data folder cannot be measured' : `${figures.room(dataBytes)} left for the data folder`
  const database =
    databaseBytes < 0
      ? 'the database’s disk is on another machine and cannot be measured'
      : `${figures.room(databaseBytes)} left for the database`
  return `Room: ${data}; ${database}.`
}
const askForRoom = () => 'Ask who runs the machine to clear or add a disk. Without room no answer can be saved.'
const clocksDiffer = ({ offsetSeconds }: Facts<'clocks'>, figures: Figures) =>
  `The clocks of the database and of the server differ by ${figures.points(offsetSeconds)} seconds.`
const askForClocks = () => 'Ask who runs the machines to synchronize both clocks (NTP) before the round opens.'
const askForSecond = 'Ask an administrator to give one more person the role of organizer.'
const counted = (count: number, one: string, many: string, figures: Figures) => `${figures.number(count)} ${count === 1 ? one : many}`

export const readinessChecks: CheckWords = {
  window: {
    title: 'Opening and closing',
    passed: ({ opensInSeconds, lengthSeconds }, figures) =>
      `Opens in ${figures.spelled(opensInSeconds)}, stays open for ${figures.spelled(lengthSeconds)}.`,
    look: {
      what: ({ opensInSeconds, lengthSeconds, durationSeconds }, figures) =>
        opensInSeconds <= 0
          ? `The round opened ${figures.spelled(opensInSeconds)} ago.`
          : `The round stays open for ${figures.spelled(lengthSeconds)}, less than one attempt (${figures.spelled(durationSeconds)}).`,
      todo: ({ opensInSeconds }) =>
        opensInSeconds <= 0
          ? 'From now on, follow it on its control page.'
          : 'Make it longer, so that everybody has the whole time of an attempt.'
    },
    blocked: {
      what: ({ lengthSeconds }) =>
        lengthSeconds <= 0 ? 'It does not close after it opens.' : 'Its opening has passed, and the round is not sealed.',
      todo: ({ lengthSeconds }) =>
        lengthSeconds <= 0
          ? 'Correct the times of the round in the rules, then seal it.'
          : 'Nobody can enter. Move the opening into the future in the rules, then seal the round.'
    }
  },
  overlap: {
    title: 'Overlap with other rounds',
    passed: ({ rounds }, figures) =>
      rounds === 0
        ? 'No other round is open at the same time.'
        : `Open at the same time as ${counted(rounds, 'round', 'rounds', figures)}, as the rules say.`,
    blocked: {
      what: ({ unsaid }, figures) =>
        `Open at the same time as ${counted(unsaid, 'round', 'rounds', figures)} of which the rules do not say so.`,
      todo: () => 'Correct the times of one of them, or publish rules that say that they are open together.'
    }
  },
  gap: {
    title: 'Gap to the next round',
    passed: ({ gapSeconds }, figures) =>
      gapSeconds < 0 ? 'No round opens after this one closes.' : `${figures.spelled(gapSeconds)} until the next round.`,
    look: {
      what: ({ gapSeconds }, figures) =>
        gapSeconds === 0 ? 'The next round opens as this one closes.' : `Only ${figures.spelled(gapSeconds)} until the next round.`,
      todo: ({ leastSeconds }, figures) =>
        `Leave at least ${figures.spelled(leastSeconds)} to mark all papers, see which questions did badly and check the next round.`
    }
  },
  pool: {
    title: 'The pool feeds the blueprint',
    passed: ({ questions, paper }, figures) =>
      `${counted(questions, 'question', 'questions', figures)} in the pool, each paper draws ${figures.number(paper)}.`,
    look: {
      what: ({ thinRows }, figures) =>
        `The pool is thin in ${counted(thinRows, 'row', 'rows', figures)} of the blueprint: below five times what a paper draws.`,
      todo: () => 'It can open. With more questions, people beside each other see the same ones less often.'
    },
    blocked: {
      what: ({ shortRows, missing }, figures) =>
        shortRows === 0
          ? 'The round has no blueprint.'
          : `On the day of the opening the pool lacks at least ${counted(missing, 'question', 'questions', figures)}, in ${counted(shortRows, 'row', 'rows', figures)} of the blueprint.`,
      todo: ({ shortRows }) =>
        shortRows === 0
          ? 'Write the blueprint into the rules, then fill the pool.'
          : 'Fill the pool anew from the bank. If it is still short, ask setters and reviewers for more questions.'
    }
  },
  overtaken: {
    title: 'Questions by the law in force',
    passed: () => 'Every question of the pool is its newest version and cites a document that is in force as it was.',
    look: {
      what: ({ overtaken }, figures) =>
        `${counted(overtaken, 'question', 'questions', figures)} of the pool with a changed document, a newer version, or retired.`,
      todo: () => 'Fill the pool anew to replace them.'
    }
  },
  approved: {
    title: 'Questions approved, with a citation',
    passed: ({ questions }, figures) =>
      questions === 0
        ? 'There is no question in the pool to look at.'
        : `All ${counted(questions, 'question is', 'questions are', figures)} approved and cite a document.`,
    blocked: {
      what: ({ unapproved, uncited }, figures) =>
        `Of the pool, ${counted(unapproved, 'question is', 'questions are', figures)} not approved, and ${figures.number(uncited)} without a document.`,
      todo: () => 'Fill the pool anew: it takes approved questions with a citation only.'
    }
  },
  units: {
    title: 'Units that take part',
    passed: ({ units, needed }, figures) =>
      needed === 0 && units === 0
        ? 'The rules ask for no unit.'
        : `${counted(units, 'unit takes', 'units take', figures)} part on the day of the opening.`,
    blocked: {
      what: () => 'No unit takes part on the day of the opening, and the rules ask people for theirs.',
      todo: () => 'Ask an administrator to add the units to the contest.'
    }
  },
  headcounts: {
    title: 'Headcounts of units',
    passed: ({ units }, figures) => `All ${counted(units, 'unit has', 'units have', figures)} a headcount.`,
    look: {
      what: ({ without, units }, figures) =>
        `${figures.number(without)} of ${counted(units, 'unit', 'units', figures)} without a headcount.`,
      todo: () => 'Without it a unit has no rate of participation. Ask for the number and its document before the round closes.'
    }
  },
  'ended-units': {
    title: 'Units that have ended',
    passed: () => 'No unit that takes part ends before the day of the opening.',
    look: {
      what: ({ ended, people }, figures) =>
        `${counted(ended, 'unit has', 'units have', figures)} ended by the day of the opening; ${counted(people, 'person is', 'people are', figures)} still entered there.`,
      todo: () => 'New people cannot choose them. See who has asked to change unit.'
    }
  },
  consents: {
    title: 'Consent to take part',
    passed: ({ people }, figures) =>
      people === 0 ? 'Nobody takes part yet.' : `All ${counted(people, 'person has', 'people have', figures)} agreed to take part.`,
    look: {
      what: ({ waiting, people }, figures) =>
        `${figures.number(waiting)} of ${counted(people, 'person', 'people', figures)} on the lists have not agreed to take part.`,
      todo: () => 'They cannot enter yet. Remind their units to hand out the slips and invite them to agree.'
    }
  },
  seal: {
    title: 'The seal',
    passed: ({ sealed, opensInSeconds }, figures) =>
      sealed === 1 ? 'The round is sealed.' : `Not sealed yet, with ${figures.spelled(opensInSeconds)} to the opening.`,
    look: {
      what: ({ opensInSeconds }, figures) => `${figures.spelled(opensInSeconds)} to the opening, and the round is not sealed.`,
      todo: () => 'Two organizers seal it on its control page.'
    },
    blocked: {
      what: () => 'The opening has come, and the round is not sealed.',
      todo: () => 'It cannot be sealed after its opening: move that, then two organizers seal the round.'
    }
  },
  'second-organizer': {
    title: 'Two organizers',
    passed: ({ organizers }, figures) => `${figures.number(organizers)} people hold the role of organizer of the contest.`,
    look: {
      what: () => 'The round is sealed, but only one person holds the role of organizer of the contest.',
      todo: () => `What takes two people cannot be done. ${askForSecond}`
    },
    blocked: {
      what: () => 'Only one person holds the role of organizer of the contest, and sealing takes two.',
      todo: () => askForSecond
    }
  },
  clocks: {
    title: 'Clocks of the machines',
    passed: () => 'The clocks of the database and of the server agree.',
    look: { what: clocksDiffer, todo: askForClocks },
    blocked: { what: clocksDiffer, todo: askForClocks }
  },
  disk: {
    title: 'Room on the disks',
    passed: onDisks,
    look: { what: onDisks, todo: askForRoom },
    blocked: { what: onDisks, todo: askForRoom }
  },
  files: {
    title: 'Where clips are kept',
    passed: () => 'What keeps the clips answers.',
    look: {
      what: () => 'What keeps the clips does not answer. The round can open; clips cannot be watched, and new files wait.',
      todo: () => 'Ask who runs the machine to look at the log and at the store of files.'
    }
  },
  mail: {
    title: 'Mail',
    passed: () => 'The server can send mail.',
    look: {
      what: () => 'The server has not been set up to send mail.',
      todo: () => 'Messages lie in the inbox on the site only. To send mail, ask who runs the machine to set SMTP_URL.'
    }
  },
  'earlier-rounds': {
    title: 'Earlier rounds',
    passed: ({ rounds }, figures) =>
      rounds === 0
        ? 'No round has closed before this one.'
        : `Every paper of the ${counted(rounds, 'round', 'rounds', figures)} that closed before is marked.`,
    look: {
      what: ({ unmarked, unmarkedRounds }, figures) =>
        `${counted(unmarked, 'paper', 'papers', figures)} of ${counted(unmarkedRounds, 'round', 'rounds', figures)} that closed before not marked.`,
      todo: () => 'Papers are marked by themselves within minutes of the close. If it takes longer, tell who runs the machine.'
    }
  }
}
