/** What the pages of question files say: handing one in, how far it has come, what becomes of each question. */
import type { ImportRemark } from '@hoi-thi/shared/question-import'
import type { questionImport as Vietnamese } from '../vi/question-import.ts'

const refusals: (typeof Vietnamese)['refusals'] = {
  empty: { title: 'The file is empty', text: 'Open it on your device: is it the file that you meant?' },
  'no-questions': {
    title: 'No question was found in the file',
    text: 'Each question needs a number (“Câu 1.”), options A, B, C… and a key. Compare it with the template.'
  },
  'not-a-table': { title: 'This is neither a text nor a table', text: 'Send a .docx, .xlsx, .csv or plain-text file.' },
  'old-format': {
    title: 'An old kind of file (.doc, .xls), or one that is not read',
    text: 'Open it in Word or Excel, choose “Save as…” .docx or .xlsx, and send the new file.'
  },
  macros: { title: 'The file has macros', text: 'Save it as a plain .docx or .xlsx without macros, and send it again.' },
  encrypted: {
    title: 'The file has a password',
    text: 'Remove the password and send it again. Only setters and reviewers see the questions.'
  },
  damaged: { title: 'The file is damaged, or was cut short', text: 'Open it in Word or Excel, save it as a new file, and send that one.' },
  encoding: { title: 'The letters of the file cannot be read', text: 'Save it in UTF-8 (Unicode) and send it again.' },
  tcvn3: {
    title: 'The file uses the old font encoding TCVN3 (.VnTime)',
    text: 'Convert it to Unicode first: in Unikey choose Toolkit, from TCVN3 (ABC) to Unicode. Save and send it again.'
  },
  vni: {
    title: 'The file uses the old font encoding VNI',
    text: 'Convert it to Unicode first: in Unikey choose Toolkit, from VNI Windows to Unicode. Save and send it again.'
  },
  'windows-1258': {
    title: 'The file is saved in Windows-1258',
    text: 'Open it in Notepad, choose “Save as…”, encoding UTF-8, and send it again.'
  },
  'utf-16': { title: 'The file is saved in UTF-16', text: 'Open it in Notepad, choose “Save as…”, encoding UTF-8, and send it again.' },
  'too-big': { title: 'The file is too large', text: 'Split it into smaller files, or leave out large pictures.' },
  'too-many-rows': {
    title: 'Too many questions in one file',
    text: 'At most 2,000 in a Word or text file, 10,000 rows in a table. Split it into several files.'
  },
  'too-many-columns': {
    title: 'The table has too many columns',
    text: 'Remove what is not needed, or copy the questions into the template.'
  },
  'too-slow': { title: 'Reading the file takes too long', text: 'Split it into smaller files.' }
}

const remarks: (typeof Vietnamese)['remarks'] = {
  'no-text': 'The question itself is missing',
  'no-options': 'No options were found',
  'too-few-options': 'Only one option: at least 2 are needed',
  'too-many-options': 'More than 10 options',
  'empty-option': 'An option is empty',
  'same-options': 'Two options are the same',
  'options-out-of-order': 'The letters of the options do not run A, B, C…',
  'no-key': 'No key: no option is marked as right',
  'key-unclear': 'It is not clear which option is right',
  'key-not-an-option': 'The key names a letter that is no option',
  'keys-differ': 'Two places give two different keys',
  'kind-unknown': 'This kind of question cannot be used: only choices between options',
  'score-not-understood': 'The scoring in the file does not say which option is right',
  'file-missing': 'The file names a picture or sound that is not in it',
  'file-refused': 'The picture or sound is of a wrong kind, or larger than 1 MB',
  'brackets-open': 'A bracket is opened and not closed',
  'columns-differ': 'The row has more cells than the header: a comma may have split the text. Put it in quotation marks',
  'text-too-long': 'Too long: at most 2,000 characters for the question, 1,000 for an option',
  'topic-missing': 'No topic',
  'topic-unknown': 'The bank has no such topic',
  'level-missing': 'No level',
  'level-unknown': 'This level is not understood: Nhận biết, Thông hiểu or Vận dụng is needed',
  'citation-missing': 'No citation',
  'citation-unknown': 'The bank has no such document, or the title fits several',
  'alt-missing': 'The picture or sound is not described in words',
  'division-unknown': 'There is no such division',
  'document-unknown': 'The bank has no such document',
  'file-unknown': 'There is no such picture or sound any more',
  'lines-joined': 'Written on several lines, joined into one',
  'letters-in-text': 'Letters such as A., B. stand in the question: see whether the options were split rightly',
  'key-by-format': 'The key was taken from the format (bold, underline, colour)',
  'numbering-automatic': 'The number was made by Word',
  'numbers-out-of-order': 'The numbers of the questions do not run on',
  'signs-removed': 'Hidden spaces and signs were removed',
  'markup-dropped': 'Formatting that cannot be kept was dropped',
  'feedback-dropped': 'Feedback on single options was dropped',
  'partial-score-dropped': 'Partial scores were dropped: all right options must be chosen',
  'penalty-dropped': 'Penalties were dropped',
  'category-as-topic': 'The topic was taken from the category of the file',
  'catalog-ignored': 'A part meant for other programs was dropped',
  'time-dropped': 'The time of the single question was dropped',
  'cell-was-number': 'The cell is a number, read as text: see whether it is right',
  'cell-was-date': 'The cell is a date, read as text: see whether it is right',
  'code-repeated': 'An earlier question has this code: a new one is given',
  'key-left-over': 'The table of keys has one for a question that is not in the file',
  'text-left-out': 'Some text belongs to no question and was left out'
}

const place = ({ kind, at, in: within }: ImportRemark['place']): string => {
  if (kind === 'line') return `line ${at}`
  if (kind === 'row' && within && !/^[A-Z]{1,2}$/.test(within)) return `row ${at} of the sheet “${within}”`
  if (kind === 'row') return within ? `cell ${within}${at}` : `row ${at}`
  if (kind === 'paragraph') return `paragraph ${at}`
  if (kind === 'table') return tablePlace(at, within ?? '')
  return within ? `item ${at}, file ${within}` : `item ${at}`
}

const some = (count: string) => (count === '1' ? '1 question' : `${count} questions`)

const tablePlace = (row: number, within: string) => {
  const [table = '', column] = within.split(':')
  return `table ${table}, row ${row}${column ? `, column ${column}` : ''}`
}

export const questionImport: typeof Vietnamese = {
  states: { reading: 'Being read', refused: 'Not readable', previewed: 'Waits for you', confirmed: 'In the bank', undone: 'Taken back' },
  statuses: { ok: 'Taken', noted: 'Taken, worth a look', same: 'There already', error: 'To be mended', 'left-out': 'Left out' },
  refusals,
  otherRefusal: { title: 'This file cannot be read', text: 'Save it as .docx or .xlsx and send it again.' },
  remarks,
  remarkOf: (what, detail) => `${what}: “${detail}”`,
  remarkAt: (what, place) => `${what} (${place})`,
  place,
  title: 'Import questions from a file',
  intro:
    'You send a file, look at each question and mend it here, and only then take it into the bank. Nothing changes before you confirm.',
  template: 'Download the template (.xlsx)',
  templateText: 'With two examples and a page of instructions.',
  file: 'File of questions',
  fileHint: 'Word (.docx), Excel (.xlsx), CSV, plain text, GIFT, Aiken, Moodle XML, QTI or JSON',
  missing: 'You have not chosen a file',
  taken: 'How should the file be written?',
  takenPoints: [
    'Each question begins with “Câu 1.” or “1.”; automatic numbers of Word work too.',
    'Options A, B, C… each on its own line, or side by side on one line.',
    'The key: one option underlined, bold, coloured or marked with *; or a line “Đáp án: C”; or a table of keys at the end.',
    'A table in Word will do: names of columns in the first row (Câu hỏi, A, B, C, D, Đáp án), then a question in each row.',
    'Lines “Chủ đề:”, “Mức độ:”, “Căn cứ:”, “Giải thích:” may be added. What is missing can be filled in for the whole file in the next step.',
    'Letters must be Unicode. Files in .VnTime or VNI fonts are converted first.'
  ],
  send: 'Send the file and preview it',
  sending: 'Sending the file…',
  earlier: 'Files sent before',
  none: { title: 'No files yet', text: 'Send the first with the button above.' },
  unnamed: 'A file without a name',
  count: some,
  more: 'Older files',
  back: 'Back to the files',
  sendOther: 'Send another file',
  previewTitle: 'Preview of a file of questions',
  pastTitle: 'A file of questions, brought in',
  reading: {
    title: 'The file is being read',
    waiting: 'The file has arrived. Reading begins in a few seconds.',
    progress: (done, total) => `${done} of ${total} questions compared with the bank`,
    bar: 'How far the reading has come',
    leave: 'You may leave this page: reading goes on, and the result waits under “Files sent before”.'
  },
  filter: 'Filter the questions',
  all: 'All',
  counted: (name, count) => `${name} (${count})`,
  becomes: (count) => `${some(count)} will go into the bank`,
  errors: (count) => `${some(count)} still to be mended`,
  errorsText: 'Mend each below, fill in what is missing for all, or leave them out. Until then nothing can be confirmed.',
  leaveErrors: (count) => `Leave out all ${count} that need mending`,
  leaveErrorsQuestion: (count) => `Leave out ${some(count)}?`,
  leaveErrorsText: 'They do not go into the bank. Before you confirm, each can be taken in again.',
  leavingErrors: (done, total) => `Leaving out: ${done} of ${total}`,
  leftErrors: (count) => `${some(count)} left out`,
  same: (count) => `Already in the bank, and passed over: ${some(count)}.`,
  leftOut: (count) => `${some(count)} left out by you.`,
  letters: 'Questions whose key is at each letter',
  letter: (letter, count) => `${letter}: ${count}`,
  leaning: (letter, count, total) =>
    `The key is ${letter} in ${count} of ${total}. Where options are not shuffled, that is easily guessed.`,
  nothing: 'There is nothing to take into the bank.',
  submitAtOnce: 'Hand them in at once',
  submitAtOnceText: 'Otherwise they are drafts, to be handed in later.',
  confirm: (count) => `Take ${some(count)} into the bank`,
  blocked: 'Some questions still need mending, so nothing can be confirmed.',
  done: (count) => `${some(count)} taken into the bank`,
  toList: 'See the questions of this file',
  undo: 'Take the whole file back',
  undoQuestion: 'Take this file back?',
  undoText: 'All its questions leave the bank. Only as long as none was changed, approved or used.',
  undone: 'The file has been taken back',
  undoneText: 'The bank is as it was before.',
  keep: 'Leave it',
  defaults: {
    title: 'Fill in what is missing for all',
    text: 'Only where a question does not say it. What is said stays.',
    topic: 'Topic',
    level: 'Level',
    none: 'Leave as it is',
    article: 'Article',
    submit: 'Fill in where it is missing',
    missing: 'Choose at least one thing to fill in',
    done: 'Filled in where it was missing'
  },
  item: {
    title: (number) => `Question ${number} of the file`,
    mended: 'Mended',
    code: (code) => `Code ${code}`,
    options: 'Options',
    right: 'right',
    faults: 'To be mended',
    notes: 'Changed in reading',
    wording: 'Wording: worth a look',
    neighbours: 'Nearly the same in the bank',
    same: 'This question is in the bank, or above in the file, and is passed over.',
    picture: 'With a picture',
    sound: 'With a sound',
    noAlt: 'not described in words',
    noText: '(no question yet)',
    edit: 'Mend it here',
    editOf: (number) => `Mend it here: question ${number}`,
    leaveOut: 'Leave out',
    leaveOutOf: (number) => `Leave out question ${number}`,
    takeIn: 'Take in again',
    takeInOf: (number) => `Take in again question ${number}`,
    saved: (number) => `Question ${number} has been mended`,
    left: (number) => `Question ${number} has been left out`,
    taken: (number) => `Question ${number} is taken in again`,
    formTitle: (number) => `Mend question ${number} of the file`
  },
  next: 'Next questions',
  first: 'Back to the first',
  noItems: { title: 'No such question', text: 'Choose “All”.' }
}
