/** What the pages of those who send entries say, and the player. */
import type { Entry, EntryFile, EntryGap, EntryState, EntryText } from '@hoi-thi/shared/entry'
import type { entry as Vietnamese } from '../vi/entry.ts'
import { entryPapers } from './entry-papers.ts'
import { entryReasons } from './entry-reasons.ts'

const states: Record<EntryState, string> = {
  draft: 'Not submitted',
  submitted: 'Submitted',
  returned: 'To be mended',
  accepted: 'Accepted',
  disqualified: 'Disqualified',
  withdrawn: 'Withdrawn'
}
const fileStates: Record<EntryFile['state'], string> = {
  checking: 'Being checked',
  refused: 'Cannot be used',
  processing: 'Being made ready to watch',
  ready: 'Ready to watch',
  failed: 'Not made ready to watch'
}
const kinds: Record<EntryText['kind'], string> = { report: 'Report', play: 'Short play', model: 'Model, initiative, solution' }
const senders: Record<Entry['sender'], string> = { unit: 'Entry of a unit', group: 'Entry of a group', person: 'Entry of a person' }
const gaps: Record<EntryGap, string> = {
  title: 'The entry has no title',
  summary: 'The entry has no summary',
  kind: 'The rules do not take this kind',
  'made-in': 'The year is not the one that the rules ask for',
  'group-name': 'The group has no name',
  file: 'No file has been sent',
  'file-checking': 'The file is still being checked. Wait a moment, then submit',
  'file-refused': 'The file cannot be used. Send another one',
  document: 'A document is taken only as a model, initiative or solution',
  'too-large': 'The file is larger than the rules allow',
  'too-long': 'The clip is longer than the rules allow',
  captions: 'There is neither a transcript nor a file of captions',
  original: 'You have not declared that the work is your own',
  new: 'You have not declared that it was not entered elsewhere',
  consents: 'You have not confirmed that those who are seen agree',
  'guardian-consents': 'You have not confirmed that parents or guardians agree',
  'guardian-papers': 'No signed consent of a parent or guardian is attached'
}

export const entry: typeof Vietnamese = {
  title: 'My entries',
  number: (number) => `Entry ${number}`,
  untitled: 'untitled',
  states,
  fileStates,
  kinds,
  senders,
  gaps,
  reasons: entryReasons,
  papers: entryPapers,
  submittedAt: (moment) => `submitted ${moment}`,
  opensUntil: (moment) => `Entries are taken until ${moment}.`,
  closed: (moment) => `The time for entries ended ${moment}. What was submitted is kept as it is.`,
  taken: {
    clip: (minutes, megabytes) => `A clip of at most ${minutes} minutes and ${megabytes} MB (mp4, mov, webm, mkv).`,
    document: 'Models, initiatives and solutions may be sent as a document (docx, pdf).',
    madeIn: (year) => `Made in ${year}.`,
    each: (count) => `Each unit, group or person sends at most ${count}.`
  },
  none: { title: 'The rules of this contest take no entries' },
  part: {
    title: 'Clips and initiatives',
    until: (moment) => `Units, groups and persons send entries until ${moment}. Published ones are in the gallery.`,
    send: 'Send an entry',
    gallery: 'See the gallery'
  },
  waiting: {
    title: (count) => (count === '1' ? '1 entry waits for you' : `${count} entries wait for you`),
    returned: 'Returned by the organizers: open it to read why, mend it and submit it again',
    draft: 'Not submitted: go on writing, then submit it. What is not submitted is not judged',
    until: (moment) => `Submit until ${moment}.`
  },
  empty: {
    title: 'You have no entry yet',
    text: 'Begin one, send its file, fill it in and submit it. What you have not finished is kept.'
  },
  begin: {
    title: 'Begin a new entry',
    unit: 'Send an entry of',
    group: 'Send an entry of a group',
    person: 'Send an entry of my own',
    officersOnly: 'This contest takes entries of units only. The unit’s officer sends them.'
  },
  standing: {
    draft: (moment) => `Not submitted yet. Deadline: ${moment}`,
    draftText: 'What you write and send is kept. The entry counts only once you press Submit.',
    neverSubmitted: 'Never submitted, and the time is over',
    neverSubmittedText: 'The entry is not judged. Its file and what was written are still here.',
    submitted: (moment) => `Submitted ${moment}`,
    mayReplace: (moment) => `Until ${moment} you may change it and submit again. The last submission counts.`,
    counts: 'The time for entries is over. The last submission counts.',
    returned: 'The organizers ask you to mend this entry',
    mend: (moment) => `Mend it and submit again before ${moment}.`,
    mendOver: 'The time for submitting again is over. Please turn to the organizers.',
    accepted: 'The organizers have accepted the entry. It goes to the judges',
    withdrawn: 'Withdrawn: the entry is not judged',
    bringBack: 'Bring the entry back',
    broughtBack: 'The entry is back',
    disqualified: 'The organizers have disqualified the entry',
    appeals: { null: 'The appeal is being looked at', true: 'The appeal was granted', false: 'The appeal was not granted' },
    appealed: (moment) => `You appealed ${moment}:`,
    answer: (text) => `Answer of the organizers: ${text}`
  },
  appeal: {
    title: 'Appeal',
    text: 'You may appeal once. Whoever looks at it is not the one who disqualified the entry.',
    until: (moment) => `Appeals are taken until ${moment}.`,
    over: (moment) => `The time for appeals ended at ${moment}`,
    overText: 'The decision holds. If there is a mistake in it, speak to the organizers.',
    label: 'Why you do not agree',
    missing: 'The appeal is empty',
    send: 'Send the appeal',
    done: 'The appeal has been sent'
  },
  form: {
    title: 'Write the entry',
    again: 'Change it and submit again',
    incomplete: 'The entry was not submitted',
    submit: 'Submit the entry',
    submitted: 'The entry has been received',
    submittedText: 'Its receipt stands under Submissions, at the end of this page.',
    kept: (moment) => `Draft saved ${moment}`,
    keeping: { waiting: 'Saving the draft', failed: 'The draft was not saved. It is still on this screen; change a letter to save again' }
  },
  fields: {
    title: 'Title',
    kind: 'Kind',
    summary: 'Summary',
    summaryHint: 'A few sentences: what it is about, where, and what it says',
    madeIn: 'Year in which it was made',
    madeInHint: (year) => `The rules ask for ${year}`,
    groupName: 'Name of the group'
  },
  credits: {
    title: 'Who made it',
    text: 'Shown in the gallery once the entry is published. You need not fill this in.',
    name: 'Full name',
    part: 'Part in it',
    add: 'Add a person',
    remove: 'Remove this line',
    removeOf: (name) => `Remove ${name || 'this line'}`
  },
  captions: {
    title: 'Transcript and captions',
    text: 'For people who do not hear, and for those who watch without sound. At least one of the two is needed.',
    transcript: 'Transcript',
    transcriptHint: 'What is said in the clip, and by whom',
    file: 'File of captions',
    fileHint: 'A .vtt file (WebVTT), if there is one',
    given: (kilobytes) => `There is a file of captions (${kilobytes} KB)`,
    remove: 'Remove the captions'
  },
  declare: {
    title: 'Declarations',
    isOriginal: 'We made this ourselves and copied it from nobody',
    isNew: 'It was not entered elsewhere and not published before',
    music: 'Music in the clip',
    musicHint: 'Title, author, and why it may be used. Leave empty if there is none',
    pictures: 'Pictures and footage of others',
    picturesHint: 'Where they come from, and why they may be used. Leave empty if there are none',
    people: 'Is anybody seen in it',
    who: { none: 'Nobody', adults: 'Adults', minors: 'People under 16' },
    hasConsents: 'Everybody who is seen has agreed to be shown',
    hasGuardianConsents: {
      paper: 'The parents or guardians of everyone under 16 have agreed in writing; the paper is attached below',
      declaration: 'A parent or guardian of each person under 16 has agreed in writing; we keep the papers'
    }
  },
  file: {
    choose: 'File of the entry',
    another: 'Send another file in place of this one',
    hint: (megabytes) => `A clip: mp4, mov, webm or mkv, at most ${megabytes} MB.`,
    documents: 'A model, initiative or solution may be a docx or pdf file of at most 20 MB.',
    nothingLost: 'What you have written is still there.',
    steps: {
      sending: (name) => `Sending ${name}`,
      paused: (name) => `Paused: ${name}`,
      waiting: (name) => `Waiting for the network to go on with ${name}`
    },
    sent: (percent, sent, all) => `${percent}% sent (${sent} of ${all} MB)`,
    left: (duration) => `about ${duration} left`,
    mayClose:
      'What has been sent is kept on the server. If the page is closed, open it again, choose the same file, and it goes on where it stopped.',
    waitingText: 'The network is slow or away. What has been sent is kept, and the rest goes by itself.',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Do not send this file',
    unfinished: (name, percent) => `${name} was not sent to its end${percent === null ? '' : `, ${percent}% has been sent`}`,
    unfinishedText: 'Choose the same file again, and it goes on where it stopped.',
    progress: (percent) => `${percent}%`,
    putOff: (moment) =>
      `The file has been received and is kept as it is; you can submit now. The server is keeping its strength for a round that is about to end, and makes the copies to watch after ${moment}.`,
    failed: 'The server could not make the file ready to watch',
    failedText: 'The file is received and kept as it is. You may submit all the same; the organizers see this too.',
    retry: 'Try again',
    length: 'Length',
    picture: 'Picture',
    sound: 'Sound',
    hasSound: 'Yes',
    noSound: 'None. If somebody speaks in the clip, look at the file again',
    size: 'Size'
  },
  submitted: {
    title: 'Submissions',
    version: (number) => `Submission ${number}`,
    counts: 'this one counts',
    at: 'Submitted',
    file: 'File',
    receipt: 'Receipt',
    hash: 'SHA-256 of the file',
    receiptText: 'Receipt and SHA-256 prove which entry and which file was submitted, and when.'
  },
  withdraw: {
    title: 'Withdraw the entry',
    ask: 'Withdraw this entry from the contest?',
    text: 'A withdrawn entry is not judged. Before the deadline you can bring it back.',
    keep: 'Keep the entry'
  },
  player: {
    name: (title) => `Clip: ${title}`,
    captions: 'Vietnamese',
    quality: 'Quality:',
    sizes: { '240p': (megabytes) => `Light, ${megabytes} MB`, '720p': (megabytes) => `Clear, ${megabytes} MB` },
    failed: 'This browser cannot play the clip',
    download: 'Download the file to watch it'
  }
}
