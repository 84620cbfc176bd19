/** What the pages of judging say: of a judge, and of who organizes the judging. */
export const jury = {
  kinds: { report: 'Report', play: 'Short play', model: 'Model, initiative or solution' },
  senders: { unit: 'Unit', group: 'Group of authors', person: 'Individual' },
  keep: 'Not now',
  own: {
    title: 'Entries I judge',
    noContest: { title: 'You judge no contest yet', text: 'Once you are given the role of judge, the contest stands here.' },
    none: {
      title: 'No entry has been assigned to you yet',
      text: 'After the deadline for entries the organizers assign judges. Your entries stand here then.'
    },
    totals: (signed: string, all: string) => `${signed} of ${all} entries signed.`,
    goOn: (number: string) => `Mark entry ${number}`,
    allDone: 'You have signed all your entries. Thank you.',
    entry: (number: string) => `Entry ${number}`,
    columns: { entry: 'Entry', kind: 'Kind', total: 'My points', state: 'State' },
    total: (points: string, most: string) => `${points} of ${most}`,
    noTotal: 'Not marked',
    signed: (moment: string) => `Signed ${moment}`,
    draft: 'Draft',
    unmarked: 'Not marked',
    reopened: (reason: string) => `Reopened by the organizers: ${reason}`
  },
  mark: {
    title: (number: string) => `Mark entry ${number}`,
    back: 'Back to the entries',
    sheet: 'Mark sheet',
    blind: 'By the rules, judges do not know who sent an entry.',
    sender: (name: string) => `Sent by ${name}`,
    reopened: 'The organizers have reopened this sheet. The old one no longer counts; look it over and sign a new one.',
    keys: 'On a keyboard: up and down for one step more or less; Enter for the next criterion.',
    mark: (maximum: string) => `Mark, ${maximum} at most`,
    steps: (step: string) => `In steps of ${step}`,
    less: (name: string) => `Less for ${name}`,
    more: (name: string) => `More for ${name}`,
    from: (points: string) => `From ${points} points:`,
    wrong: (maximum: string, step: string) => `Marks go from 0 to ${maximum}, in steps of ${step}`,
    remark: 'Remark (not required)',
    remarkAsked: (points: string) => `Remark (required below ${points} points)`,
    total: (points: string, most: string) => `Total: ${points} of ${most} points`,
    next: (number: string) => `On to entry ${number}`
  },
  save: {
    none: 'Nothing to save yet.',
    unsaved: 'Waiting to save the draft…',
    saving: 'Saving the draft…',
    saved: (time: string) => `Draft saved at ${time}. Only you see it.`,
    failed: 'The draft could not be saved. What you wrote is still on this page and will be sent again.',
    take: 'Open what is stored'
  },
  sign: {
    label: 'Sign the sheet',
    incomplete: 'The sheet is not complete',
    gaps: {
      'mark-missing': (name: string) => `No mark yet: ${name}`,
      'mark-wrong': (name: string) => `Not a valid mark: ${name}`,
      'remark-missing': (name: string) => `A remark is needed: ${name}`
    },
    question: (number: string) => `Sign the sheet of entry ${number}?`,
    text: 'A signed sheet does not change. If it must be marked anew, the organizers reopen it with a reason.',
    back: 'Look again',
    confirm: 'Sign this sheet',
    total: 'Total',
    of: (points: string, most: string) => `${points} of ${most}`,
    done: (moment: string) => `Signed at ${moment}`,
    doneText: 'This sheet counts.'
  },
  conflict: {
    intro: 'If this entry concerns you, give it back for somebody else to mark.',
    label: 'I should not mark this entry',
    question: 'Give this entry back?',
    text: 'It goes to somebody else and does not come back to you. The organizers read the reason.',
    reason: 'Reason',
    missing: 'You have not given a reason',
    confirm: 'Give it back'
  },
  organizer: {
    title: 'Judging of entries',
    tabs: { label: 'Parts of the judging', judging: 'Panels', assignment: 'Assignment', judged: 'Results', votes: 'Votes' },
    conflicts: {
      'own-unit': 'an entry of their unit, or of one above or below it',
      'own-entry': 'their own entry',
      declared: 'declared by the judge',
      set: 'kept apart by the organizers'
    },
    panels: {
      none: { title: 'There is no panel yet', text: 'Form a panel, then seat judges in it.' },
      kinds: (kinds: string[]) => `Marks: ${kinds.join('; ')}.`,
      empty: 'No judge sits in it yet.',
      columns: { judge: 'Judge', unit: 'Works at', signed: 'Signed', deed: 'Do' },
      noUnit: 'Not said',
      noRole: 'No longer a judge',
      signed: (signed: string, assigned: string) => `${signed} of ${assigned} entries`,
      remove: 'Take out',
      removeOf: (name: string) => `Take ${name} out of the panel`,
      removeQuestion: (name: string) => `Take ${name} out of the panel?`,
      removeText: 'Signed sheets still count. Entries that are not signed need another judge first.',
      removed: (name: string) => `${name} no longer sits in the panel`,
      dissolve: 'Dissolve the panel',
      dissolveQuestion: (name: string) => `Dissolve ${name}?`,
      dissolveText: 'It can be formed again later.',
      dissolved: (name: string) => `${name} is dissolved`
    },
    newPanel: {
      title: 'Form a panel',
      name: 'Name of the panel',
      nameMissing: 'The panel has no name yet',
      kinds: 'Which kinds it marks',
      kindMissing: 'No kind is chosen',
      errorTitle: 'The panel could not be formed',
      submit: 'Form the panel',
      done: (name: string) => `${name} is formed`
    },
    seat: {
      title: 'Seat a judge',
      none: 'Nobody who holds the role of judge is without a panel. Administrators give the role on the page of accounts.',
      judge: 'Judge',
      panel: 'Panel',
      unit: 'Works at',
      unitHint: 'The judge is given no entry of this unit, or of one above or below it. May be left empty.',
      submit: 'Seat in the panel',
      done: (name: string) => `${name} is seated`
    },
    assignment: {
      tooEarly: 'It is too early to assign',
      tooEarlyText: (moment: string) => `Entries can be sent until ${moment}. After that none changes, and judges can be assigned.`,
      none: { title: 'There is no entry to mark yet', text: 'Entries are marked once the organizers have accepted them.' },
      entries: 'Entries and judges',
      columns: { entry: 'Entry', sender: 'Sent by', judges: 'Judges' },
      noJudge: 'No judge yet',
      signed: (points: string) => `Signed, ${points} points`,
      unsigned: 'Not signed',
      apart: (name: string, kind: string, reason: string) => `${name}: ${kind}. ${reason}`
    },
    plan: {
      title: 'Assignment to come',
      intro: (entries: string, judges: string) =>
        `${entries} entries lack judges. They are drawn at random and evenly, ${judges} judges each. What is assigned stays.`,
      loads: (lightest: string, heaviest: string) =>
        lightest === heaviest ? `${lightest} entries each.` : `${lightest} to ${heaviest} entries each.`,
      blocks: (blocks: string) =>
        `The entries fall into ${blocks} blocks without a judge in common: between them nothing says who is severe.`,
      unstaffed: 'Entries that lack judges',
      missing: (number: string, missing: string) => `Entry ${number} lacks ${missing}.`,
      noPanel: (number: string) => `Entry ${number}: no panel marks its kind.`,
      barred: (name: string, why: string) => `${name}: ${why}`,
      label: 'Assign as shown',
      question: 'Assign these entries?',
      text: 'Judges see their entries at once. A judge who has not signed can still be replaced.',
      done: (count: string) => `${count} sheets assigned`
    },
    pair: {
      of: (deed: string, name: string, number: string) => `${deed}: ${name}, entry ${number}`,
      reason: 'Reason',
      missing: 'You have not given a reason',
      reopen: 'Reopen the sheet',
      reopenQuestion: (name: string, number: string) => `Reopen the sheet of ${name} for entry ${number}?`,
      reopenText: 'The signed sheet is kept and does not count until the judge signs a new one. The reason goes into the minutes.',
      reopened: (name: string) => `The sheet of ${name} is reopened`,
      keepApart: 'Keep apart',
      keepApartQuestion: (name: string, number: string) => `Keep ${name} from entry ${number}?`,
      keepApartText: 'The entry is taken back and not given to them again.',
      keptApart: (name: string) => `${name} no longer marks this entry`,
      replace: 'Replace',
      by: 'By',
      replaceNow: 'Replace the judge',
      replaceQuestion: (name: string) => `Give this entry to ${name}?`,
      replaceText: 'The draft of the one before does not count.',
      replaced: (name: string) => `${name} is replaced`
    },
    results: {
      none: { title: 'No entry has been marked yet', text: 'Results stand here once sheets are signed.' },
      intro: 'From signed sheets alone. Points of the jury and votes of visitors stand apart.',
      voting: 'Voting goes on, so ranks go by the points of the jury alone.',
      voted: (percent: string) =>
        percent === '0' ? 'Votes do not count towards ranks.' : `Ranks go by the result, of which votes make ${percent}%.`,
      rankings: { all: 'Results', units: 'Entries of units', people: 'Entries of groups and individuals' },
      columns: {
        rank: 'Rank',
        entry: 'Entry',
        sender: 'Sent by',
        points: 'Points of the jury',
        votes: 'Votes',
        total: 'Result',
        sheets: 'Signed sheets'
      },
      votes: (count: string) => `${count} votes`,
      total: (points: string) => `Result ${points} points`,
      rank: (rank: string) => `Rank ${rank}`,
      noRank: 'Not ranked',
      points: (points: string) => `${points} points`,
      noPoints: 'Too few sheets',
      sheets: (signed: string, assigned: string) => `${signed} of ${assigned} sheets`,
      partial: 'From the sheets that are signed'
    },
    severity: {
      judges: 'How severe judges are',
      judgesIntro:
        'Against the common points of the same entries, with who marked what taken into account. To be talked about; it changes no mark.',
      blocks: (blocks: string, isNormalized: boolean) =>
        `The sheets fall into ${blocks} blocks without a judge in common${isNormalized ? '; severity is taken out within each' : ''}.`,
      columns: {
        judge: 'Judge',
        signed: 'Signed',
        difference: 'Against the others',
        spread: 'Spread',
        entry: 'Entry',
        range: 'Lowest, highest',
        deviation: 'Standard deviation'
      },
      sheets: (count: string) => `${count} sheets`,
      even: 'As the others',
      severe: (points: string) => `${points} points less`,
      lenient: (points: string) => `${points} points more`,
      spread: (points: string) => `${points} points`,
      flaggedJudge: 'Far off',
      entries: 'Entries on which judges differ',
      entriesIntro: 'The upper bar is the highest, the lower one the lowest. Where they are far apart, the judges should talk.',
      range: (lowest: string, highest: string) => `${lowest} to ${highest} points`,
      flaggedEntry: 'To be discussed'
    },
    discussion: {
      title: 'Discussions of the judges',
      line: (number: string, day: string) => `Entry ${number}, ${day}`,
      by: (name: string) => `Recorded by ${name}`,
      record: 'Record a discussion',
      entry: 'Entry',
      day: 'Day',
      dayMissing: 'The day is missing',
      text: 'What was said and concluded',
      textMissing: 'Nothing is written yet',
      errorTitle: 'It could not be recorded',
      submit: 'Record',
      done: 'Recorded. Who wants to mark anew has their sheet reopened on the page of assignments.'
    },
    minutes: {
      title: 'Minutes of the judging',
      text: 'Panels, how entries are marked, results, discussions and reopened sheets. To be printed and signed.',
      formats: { docx: 'Download the minutes (Word)', pdf: 'Download the minutes (PDF)' }
    }
  }
}
