/** What the page of one's own data says, and the page on which requests about data are handled. */
import type { privacy as Vietnamese } from '../vi/privacy.ts'

const choices = {
  'winner-name': 'Publish my full name when I win',
  'clip-image': 'Publish clips with my image and voice',
  mail: 'Invitations to later contests by mail'
}

export const privacy: typeof Vietnamese = {
  title: 'My data',
  intro: 'What the contest holds of you, what for, and what you can decide.',
  back: 'Back to my account',
  kinds: {
    access: 'See data',
    correction: 'Correct data',
    withdrawal: 'Withdraw consent',
    restriction: 'Restrict processing',
    objection: 'Object to processing',
    erasure: 'Erase data'
  },
  states: {
    received: 'Received, waiting for an answer',
    answered: 'Answered, being carried out',
    extended: 'Extended',
    done: 'Carried out',
    refused: 'Not carried out'
  },
  copy: {
    title: 'What is held of you',
    text: 'You can see every row of data that leads to you, and download it as a file.',
    show: 'Show my data',
    showing: 'Gathering…',
    download: 'Download (.json)',
    fileName: 'my-data.json',
    madeAt: (moment) => `Gathered at ${moment}`,
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    row: (number) => `Row ${number}`,
    moreRows: (count) => `${count} more rows are in the file.`,
    empty: 'empty',
    yes: 'yes',
    no: 'no',
    inFile: 'whole in the file to download',
    codes: {
      'participants.membership': {
        unconfirmed: 'Not yet confirmed by the unit',
        confirmed: 'Confirmed by the unit',
        disputed: 'Disputed by the unit'
      },
      'consents.channel': {
        registration: 'When registering',
        code: 'When activating with a code',
        joining: 'When entering the contest',
        settings: 'On the page My data',
        request: 'By a request',
        openid: 'When signing in through another service',
        roster: 'By a list of the unit'
      },
      'guardians.relation': { father: 'Father', mother: 'Mother', guardian: 'Guardian', unit: 'Declared by the unit' },
      'deliveries.channel': { mail: 'Mail' },
      'deliveries.state': { queued: 'Waiting', sent: 'Sent', failed: 'Failed', suppressed: 'Not sent, as you chose' },
      'mail_choices.kind': { all: 'All mail' },
      'enrolment_codes.kind': { enrolment: 'Activation', reset: 'New password' },
      'unit_changes.state': { open: 'Waiting', accepted: 'Accepted', refused: 'Refused' },
      'headcount_disputes.decision': { accepted: 'Accepted', refused: 'Refused' },
      'duplicate_reviews.state': { open: 'Waiting', 'same-person': 'One person', different: 'Two people' },
      'unit_successions.kind': { merge: 'Merger', split: 'Split', rename: 'New name' },
      'imports.kind': { roster: 'List of people', units: 'List of units' },
      'question_versions.state': { draft: 'Draft', submitted: 'Under review', approved: 'Approved', returned: 'Returned' },
      'question_imports.state': {
        reading: 'Being read',
        refused: 'Could not be read',
        previewed: 'To be looked at',
        confirmed: 'In the bank',
        undone: 'Taken back'
      },
      level: { recognition: 'Recognition', comprehension: 'Comprehension', application: 'Application' }
    },
    withheld: 'What stands in square brackets is held, but not shown:'
  },
  correction: {
    title: 'Correct my name or sign-in name',
    open: 'Correct',
    present: 'Present password',
    presentHint: 'To be sure that it is you',
    save: 'Save',
    saving: 'Saving…',
    done: 'Corrected',
    errorTitle: 'Not corrected yet',
    errors: {
      fullName: 'A full name needs at least 2 characters',
      signInName: 'A sign-in name needs at least 3 characters',
      present: 'You have not entered your present password'
    },
    other: 'To change your unit, ask for it on the page of the contest. For anything else, send a request below.'
  },
  consents: {
    title: 'What you agree to',
    text: 'You can take part without agreeing to any of these, and change your mind at any time.',
    choices,
    given: (date) => `You have agreed since ${date}`,
    withdrawn: (date) => `You withdrew on ${date}`,
    never: 'You have not agreed',
    saved: { given: 'Your consent is written down', withdrawn: 'Your consent is withdrawn' },
    history: 'History',
    purposes: {
      ...choices,
      gender: 'Saying one’s gender for sums',
      account: 'Notice when the account was made',
      participation: 'Taking part',
      'id-number': 'Giving the ID number for an award',
      guardian: 'Consent of a parent or guardian'
    },
    line: (given, purpose, version) => `${given ? 'Agreed' : 'Withdrawn'}: ${purpose}, version ${version}`,
    guardian: {
      father: (name) => `Father: ${name}`,
      mother: (name) => `Mother: ${name}`,
      guardian: (name) => `Guardian: ${name}`,
      unit: (name) => `${name} declares that it holds the written consent of a parent or guardian`
    },
    masked: 'You take part with the consent of a parent or guardian: your family and middle names stay initials, even if this is on.',
    foundations:
      'To withdraw your consent to the account or to taking part, send a request below. A parent or guardian withdraws theirs by the same request.'
  },
  requests: {
    title: 'Requests about data',
    clocks: 'Each is answered within 2 working days, and carried out within 15 days.',
    legend: 'What do you ask for?',
    hints: {
      access: 'You want to know more about what is held',
      correction: 'Something is wrong that you cannot correct yourself',
      withdrawal: 'You no longer agree that your data are processed',
      restriction: 'Your data should be kept, but not used for now',
      objection: 'You object to a way in which your data are used'
    },
    text: 'Say more',
    textHint: 'Not required, but it helps us to answer sooner',
    chooseError: 'You have not chosen what to ask for',
    send: 'Send the request',
    sent: 'The request is sent',
    sentText: (moment) => `We answer by ${moment} at the latest, in your inbox and here.`,
    list: 'Requests sent',
    none: { title: 'You have sent no request', text: 'When you do, its deadlines and its outcome stand here.' },
    received: (moment) => `Sent at ${moment}`,
    answerDue: (moment) => `Answered by ${moment}`,
    doneDue: (moment) => `Carried out by ${moment}`,
    closed: (moment) => `Closed at ${moment}`,
    own: (text) => `You wrote: ${text}`,
    answer: (text) => `Answer: ${text}`,
    extension: (text) => `Why it was extended: ${text}`,
    closing: (text) => `Reason: ${text}`
  },
  erasure: {
    title: 'Erase my data',
    text: 'Afterwards you cannot sign in, and nobody knows that the papers are yours. It cannot be taken back.',
    goes: 'What goes',
    stays: 'What stays, without your name',
    obstacle: {
      'privacy.role-held': 'You hold a role. It has to end first.',
      'privacy.round-running':
        'You have an attempt in an open round. Data are erased after it has closed and the time for appeals is over.',
      'privacy.appeal-open':
        'A round that you entered is still open to appeals. Data are erased when the time for appeals has passed: at the earliest three days after it has closed.'
    },
    mayAsk: 'You can send the request now.',
    ask: 'Ask for erasure',
    question: 'Ask that all data in your name be erased?',
    questionText: 'The officer answers within 2 working days and erases within 15 days. Until then your account works as usual.',
    keep: 'Keep the account',
    confirm: 'Ask for erasure',
    open: 'You have asked for erasure. How far it has come stands under Requests about data.'
  },
  handling: {
    title: 'Requests about personal data',
    intro:
      'What is due next comes first. Answer within 2 working days; carry out within 15 days, 20 with third parties; extend once, by 15 days.',
    tabs: { label: 'Which requests', open: 'Open', closed: 'Closed' },
    none: {
      open: { title: 'No request is open', text: 'When somebody sends one from My data, it stands here.' },
      closed: { title: 'No request has been closed', text: 'Requests that were carried out or refused stand here.' }
    },
    heading: (kind, name) => `${kind}: ${name}`,
    overdue: 'Overdue',
    due: (moment) => `Due at ${moment}`,
    wrote: (text) => `They wrote: ${text}`,
    handle: 'Handle',
    handleOf: (heading) => `Handle ${heading}`,
    words: 'Words to the person',
    wordsHint: 'Required to answer, extend or refuse. They get them in their inbox',
    wordsError: 'You have not written anything to the person',
    thirdParties: 'Third parties have to act too (20 days)',
    deeds: { answered: 'Answer', extended: 'Extend', done: 'Carried out', refused: 'Refuse' },
    question: {
      done: 'Mark this request as carried out?',
      erase: (name) => `Erase the data of ${name} now?`,
      refused: 'Refuse this request?'
    },
    questionText: {
      done: 'The request is closed, and the person is told.',
      erase: 'It cannot be taken back. They are signed out and get no more messages.',
      refused: 'The request is closed, and the person reads the reason.'
    },
    eraseNow: 'Erase the data',
    keep: 'Later',
    saved: 'Written down, and the person is told',
    erased: 'The data of this person are erased',
    calendar: {
      title: 'Days off and days worked in their place',
      text: 'The 2 working days for an answer are counted by this calendar. When holidays or exchanged days are announced, enter them here.',
      add: 'Enter a day',
      day: 'Day',
      kind: 'What is it?',
      off: 'A day off',
      worked: 'A working day',
      source: 'By which document',
      sourceHint: 'Number, date, and who issued it',
      save: 'Save this day',
      saved: 'Saved to the calendar',
      savedText: 'The deadlines of requests that have not been answered were reckoned again.',
      errors: { day: 'You have not chosen a day', kind: 'Choose a day off or a working day', source: 'You have not named the document' },
      list: 'See the calendar',
      line: (day, isWorked) => `${day}: ${isWorked ? 'worked' : 'off'}`,
      listed: 'Comes with the program',
      remove: 'Remove',
      removeOf: (day) => `Remove ${day}`,
      removeQuestion: (day) => `Remove what was entered for ${day}?`,
      removeText: 'The day counts again as the program lists it, and deadlines are reckoned again.',
      removed: 'Removed from the calendar',
      keep: 'Keep it'
    },
    plan: 'See what would go and what would stay',
    next: 'Next'
  }
}
