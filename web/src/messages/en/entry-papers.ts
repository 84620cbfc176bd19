/** What is said of signed consents that come with an entry. */
import type { entryPapers as Vietnamese } from '../vi/entry-papers.ts'

export const entryPapers: typeof Vietnamese = {
  title: 'Consent of parents or guardians',
  add: 'Attach a signed consent',
  hint: 'Pictures or scans (PDF, JPEG, PNG, HEIC) of the signed paper, 10 MB each at most. Several files may be chosen.',
  needed: 'The rules ask for one paper at least.',
  notNeeded: 'Not required: the declaration above is enough.',
  seenBy:
    'Only the sender and the organizer can open it; judges and visitors do not see it. It is deleted when the contest’s retention is over.',
  sending: 'Sending the paper',
  added: (count) => (count === 1 ? 'The paper has been received' : `${count} papers have been received`),
  size: (megabytes) => `${megabytes} MB`,
  at: (moment) => `sent ${moment}`,
  remove: 'Take back',
  removeOf: (name) => `Take ${name} back`,
  removed: 'The paper has been taken back',
  none: 'No paper was attached.',
  logged: 'Each opening is written into the audit log, since the papers name children.'
}
