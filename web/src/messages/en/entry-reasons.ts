/** Why a file that was sent cannot be used, and what to do. By the reasons that the server measures. */
import type { entryReasons as Vietnamese } from '../vi/entry-reasons.ts'

const exportAgain = 'Export the clip anew from the editor or the phone as MP4 (H.264), and send the new file.'
const otherFile = 'Choose the clip itself (mp4, mov, webm or mkv) and send it.'

export const entryReasons: Record<keyof typeof Vietnamese, { title: string; text: string }> = {
  'too-long': { title: 'The clip is longer than the rules allow', text: 'Cut it and send the new file.' },
  'bytes-differ': { title: 'What came is not what lies on your machine', text: 'The file changed on its way. Send it again.' },
  empty: { title: 'The file is empty', text: otherFile },
  'not-a-clip': { title: 'This is no clip', text: otherFile },
  playlist: { title: 'This is a list or a text, and no clip', text: otherFile },
  archive: { title: 'This is a packed archive', text: 'Unpack it and send the clip that is in it.' },
  document: { title: 'This is a document, and no clip', text: otherFile },
  picture: { title: 'This is a picture, and no clip', text: otherFile },
  'sound-only': { title: 'The file has sound only', text: exportAgain },
  'no-video': { title: 'The file has no pictures', text: exportAgain },
  'other-container': { title: 'Browsers do not play files of this form', text: exportAgain },
  'wrong-extension': {
    title: 'The name’s ending is not what the file is',
    text: 'Send the original file without changing its ending, or export it anew.'
  },
  polyglot: { title: 'Something else is hidden in the file', text: exportAgain },
  truncated: {
    title: 'The end of the file is missing',
    text: 'It was not copied or downloaded whole. Copy or export it again, watch it to its end, then send it.'
  },
  'external-reference': { title: 'The clip shows another file that is not here', text: exportAgain },
  attachment: { title: 'The clip carries other files', text: exportAgain },
  'too-many-tracks': { title: 'The clip has too many tracks', text: exportAgain },
  'too-many-samples': { title: 'The clip has too many pictures', text: exportAgain },
  broken: { title: 'The file is damaged', text: exportAgain },
  'duration-lies': { title: 'The length that the file states is not its length', text: exportAgain },
  'picture-too-large': { title: 'The picture is too large', text: 'Export the clip at 1920 × 1080 or less.' },
  'odd-rate': { title: 'The number of pictures a second is unusual', text: 'Export the clip at 25 or 30 pictures a second.' },
  'odd-sound': { title: 'The sound of the clip is unusual', text: exportAgain },
  codec: { title: 'Browsers do not play clips packed in this way', text: exportAgain },
  encrypted: { title: 'The file is locked', text: 'Send one without a password or protection.' },
  fragmented: { title: 'The clip is in too many pieces', text: exportAgain },
  'compressed-header': { title: 'The beginning of the file is packed in a way that is not read', text: exportAgain },
  'too-costly': { title: 'The file is too intricate to be checked', text: exportAgain },
  macros: { title: 'The document has macros', text: 'Save it as .docx without macros, or as .pdf.' },
  'too-big': { title: 'The document is too large once unpacked', text: 'Make its pictures smaller and save it again.' }
}
