/** What the organizer's pages of entries say. */
import type { ChecklistPoint } from '@hoi-thi/shared/checklist'
import type { ReviewedEntry } from '@hoi-thi/shared/moderation'
import type { moderation as Vietnamese } from '../vi/moderation.ts'

const points: Record<ChecklistPoint, string> = {
  playable: 'The file opens and can be seen to its end; picture and sound are clear',
  length: 'Length, year and kind are as the rules ask',
  subject: 'It is about the subject of the contest',
  original: 'It is the sender’s own work, not copied, and not entered elsewhere',
  rights: 'Music and pictures of others name their source and may be used',
  consents: 'Whoever is seen has agreed; for those under 16 a parent or guardian too',
  captions: 'Captions or transcript say what is spoken (where nothing is spoken, this holds)',
  decent: 'It insults nobody, holds no prejudice about gender, and nothing in it is against the law'
}
const decisions: Record<ReviewedEntry['decisions'][number]['kind'], string> = {
  accepted: 'Accepted',
  returned: 'Returned for mending',
  disqualified: 'Disqualified',
  reinstated: 'Taken back in'
}
const failures: Record<string, string> = {
  missing: 'FFmpeg could not be started. The operator looks at the setting FFMPEG_PATH.',
  'too-slow': 'It took longer than is allowed. The sender exports a smaller clip and sends that.',
  starved: 'The server was too busy to finish, several times. Once it is less busy, you or the sender can try again.',
  'too-big': 'The clip needs more memory than is allowed. The sender exports a smaller clip and sends that.',
  unreadable: 'FFmpeg cannot read the clip. The sender exports it as MP4 (H.264) and sends that.',
  killed: 'The work was cut off. You or the sender can try again.',
  'no-room': 'The server has no room left. The operator makes room, then you or the sender can try again.',
  internal: 'A fault of the server. The operator looks at the server’s log.'
}

export const moderation: typeof Vietnamese = {
  title: 'Entries',
  list: {
    search: 'Find an entry',
    hint: 'Number, title, sender or unit; accents may be left out',
    submit: 'Find',
    filter: 'By state',
    allStates: 'All',
    filterCount: (filter, count) => `${filter} (${count})`,
    published: 'Published',
    appeal: 'Appeal waiting',
    alike: (count) => `Like other clips: ${count}`,
    empty: {
      title: 'There are no entries yet',
      text: 'An entry is shown here once its sender begins to write it. The rules say who may send, and until when.'
    },
    none: { title: 'No entry is like that', text: 'Try fewer words, or another state.' },
    all: 'See all entries',
    next: 'More',
    first: 'Back to the first'
  },
  files: {
    title: 'What the server makes of files',
    tool: (version) => `The server has FFmpeg ${version}`,
    toolText: 'Clips are turned into a light and a clear form that every phone plays, and are compared with other clips.',
    lacks: (version) => `FFmpeg ${version} on the server is not complete`,
    lacksText: (parts) =>
      `This build of FFmpeg lacks ${parts}, so that some clips cannot be made ready to watch. The operator installs a full build and restarts the server.`,
    noTool: 'The server has no FFmpeg',
    noToolText:
      'Clips are kept and played as they were sent: there is no light form for weak networks, and they are not compared with other clips. The operator installs FFmpeg (or sets FFMPEG_PATH) and restarts the server; it works on clips sent from then on.',
    counts: (ready, working, failed) => `${ready} ready to watch, ${working} under way, ${failed} failed.`,
    none: 'No file is waiting, and none has failed.',
    progress: (percent) => `${percent}% done`,
    putOff: (moment) => `waits until the round has ended (${moment})`,
    since: (moment) => `came ${moment}`,
    tries: (count) => `tried ${count} times`,
    failures,
    retry: 'Try again',
    retryOf: (name) => `Try again with ${name}`,
    retried: 'The server works on the file again',
    kept: 'The file itself is kept as it is, and the entry can be submitted.',
    stale: 'This could not be brought up to date. What is below was true when the page was loaded; the page tries again by itself.'
  },
  review: {
    back: 'Back to the entries',
    neighbours: 'The entries before and after',
    previous: 'Previous entry',
    next: 'Next entry',
    draft: { title: 'The entry has not been submitted', text: 'There is nothing to review. What is being written only its sender sees.' },
    clip: 'Clip',
    noFile: 'The entry has no file.',
    file: { name: 'File as sent', codec: 'Codec of the picture', hash: 'SHA-256', receipt: 'Receipt', at: 'Submitted', noSound: 'None' },
    download: 'Download the file as sent',
    written: 'What is written',
    credits: 'Made by',
    credit: (name, part) => (part ? `${name} (${part})` : name),
    none: 'Nothing is said',
    declared: 'What the sender declares',
    ticked: { true: 'Yes', false: 'No' },
    declare: {
      isOriginal: 'Own work, not copied',
      isNew: 'Not entered or published elsewhere',
      hasConsents: 'Whoever is seen has agreed',
      hasGuardianConsents: 'Parents or guardians have agreed'
    },
    transcript: 'Transcript',
    captions: 'Captions',
    versions: 'Submitted before'
  },
  decide: {
    title: 'Review',
    intro: 'See all of it, then tick each point that holds.',
    points,
    left: (left, all) => `It can be accepted once all ${all} points hold; ${left} are not ticked.`,
    whole: 'All points hold.',
    incomplete: 'It cannot be accepted yet: points are not ticked',
    accept: 'Accept',
    accepted: 'The entry has been accepted',
    acceptedText: 'Its sender is told at once.',
    keep: 'Not now',
    reason: 'Why; the sender reads this',
    missing: 'You have not said why',
    return: 'Return for mending',
    returnQuestion: 'Return the entry for mending?',
    returnText:
      'The sender is told with the reason, and may mend and submit it again until the time for entries is over. It is then reviewed anew.',
    returned: 'The entry has been returned to its sender',
    disqualify: 'Disqualify',
    disqualifyQuestion: 'Disqualify this entry?',
    disqualifyText: 'It is not judged, and leaves the gallery. The sender is told with the reason, and may appeal once.',
    disqualified: 'The entry has been disqualified',
    reinstate: 'Take back in',
    reinstateQuestion: 'Take this entry back in?',
    reinstateText: 'It is where it was before: accepted if it was accepted once, otherwise to be reviewed. The sender is told at once.',
    reinstated: 'The entry has been taken back in',
    states: {
      accepted: 'This entry is accepted',
      returned: 'The entry waits for its sender to mend it',
      returnedText: 'If it was returned by mistake, you can still accept what was submitted.',
      disqualified: 'This entry is disqualified',
      withdrawn: 'The sender has withdrawn the entry',
      withdrawnText: 'There is nothing to review unless the sender brings it back. If it breaks the rules, you can still disqualify it.'
    },
    own: 'You have sent this entry',
    ownText: 'Another organizer reviews it.'
  },
  appeal: {
    title: 'Appeal',
    filed: (moment) => `The sender appealed ${moment}:`,
    standings: {
      waiting: 'Waits for an answer',
      granted: 'Granted',
      rejected: 'Not granted',
      overtaken: 'Needs no answer: the decision has changed'
    },
    answered: (moment) => `Answered ${moment}:`,
    ownDecision: 'You have disqualified this entry',
    ownDecisionText: 'Another organizer looks at the appeal and answers it.',
    grant: 'Grant the appeal',
    grantQuestion: 'Grant the appeal and take the entry back in?',
    grantText:
      'It is where it was before: accepted if it was accepted once, otherwise to be reviewed. The answer cannot be changed afterwards.',
    granted: 'The appeal has been granted; the entry is back in',
    reject: 'Do not grant the appeal',
    rejectQuestion: 'Not grant the appeal?',
    rejectText: 'The entry stays disqualified. The answer cannot be changed afterwards.',
    rejected: 'The appeal has been answered; the entry stays disqualified',
    answer: 'Answer; the sender reads this',
    missing: 'You have not written an answer'
  },
  publish: {
    title: 'Gallery',
    off: 'The entry is not published. Once it is, anybody can see the clip, its title, its summary, the unit and the people who are named as its makers.',
    on: 'The entry is published: anybody can see it. When that ends, it leaves the gallery; whoever has downloaded it keeps their copy.',
    notReady: 'It can be published once its file is ready to watch.',
    publish: 'Publish in the gallery',
    published: 'The entry has been published',
    publishedText: 'Its sender is told at once.',
    unpublish: 'Take out of the gallery',
    unpublished: 'The entry is no longer in the gallery'
  },
  history: {
    title: 'Decisions',
    none: 'Nothing has been decided yet.',
    kinds: decisions,
    ofVersion: (number) => `submission ${number}`,
    by: (name, moment) => `${name}, ${moment}`
  },
  likeness: {
    title: 'Like other clips',
    intro:
      'The pictures of clips are compared by machine, which shows where they are alike. It does not say who copied whom: look at both, then write down what you find.',
    heading: (entry) => `Like ${entry}`,
    foreign: 'Like a clip of another contest',
    foreignText: 'You do not organize that contest, so its clip and title are not shown. To compare them, ask an administrator.',
    unit: (name) => `Unit: ${name}`,
    percent: (percent) => `How sure: ${percent}%`,
    mirrored: 'Mirrored',
    own: 'This entry',
    other: 'The other entry',
    spans: 'Where they are alike. Press to take both clips there:',
    span: (own, other, length) => `${own} of this, ${other} of the other, for ${length}`,
    spanForeign: (own, length) => `${own} of this, for ${length}`,
    openOther: 'Review the other entry',
    note: 'What you find',
    noteHint: 'For example: the same archive footage, source named. Organizers read this, the sender does not',
    missing: 'You have not written what you find',
    save: 'Keep the note',
    noted: (moment) => `Written ${moment}`,
    saved: 'The note has been kept'
  }
}
