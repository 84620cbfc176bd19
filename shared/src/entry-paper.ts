/** Signed consents that come with an entry: of the people who are seen in it, or of their parents and guardians. Its sender and organizers open them, nobody else. */
import { Type } from 'typebox'
import { type Api, Id, noControls } from './api.ts'
import { ContestParams } from './contest.ts'
import { Entry, paperTypes } from './entry.ts'

const EntryParams = Type.Object({ ...ContestParams.properties, entryId: Id })
const PaperParams = Type.Object({ ...EntryParams.properties, paperId: Id })
const notThere = ['contest.not-found', 'entry.not-found'] as const
const whileOpen = [...notThere, 'entry.closed', 'entry.withdrawn', 'entry.disqualified'] as const

export const entryPaperApi = {
  'POST /contests/:contest/entries/:entryId/papers': {
    summary: 'Attach a signed consent: PDF, JPEG, PNG or HEIC, 10 MB at most',
    access: 'account',
    params: EntryParams,
    query: Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 200, pattern: noControls }) }),
    takesFile: true,
    reply: Entry,
    status: [201],
    limit: 'upload',
    refuses: [...whileOpen, 'entry.paper-refused', 'entry.papers-full', 'upload.no-room', 'upload.unreachable', 'request.too-many']
  },
  'GET /contests/:contest/entries/:entryId/papers/:paperId': {
    summary: 'A paper that one has attached',
    access: 'account',
    params: PaperParams,
    reply: null,
    sendsFile: paperTypes,
    refuses: [...notThere, 'entry.paper-not-found', 'upload.unreachable']
  },
  'DELETE /contests/:contest/entries/:entryId/papers/:paperId': {
    summary: 'Take a paper back; not the last one that what was submitted needs',
    access: 'account',
    params: PaperParams,
    reply: Entry,
    refuses: [...whileOpen, 'entry.paper-not-found', 'entry.paper-needed']
  },
  'GET /contests/:contest/entries/:entryId/review/papers/:paperId': {
    summary: 'A paper of a submitted entry, for the organizer; the audit log is told',
    access: 'contest.manage',
    params: PaperParams,
    reply: null,
    sendsFile: paperTypes,
    refuses: [...notThere, 'entry.paper-not-found', 'upload.unreachable']
  }
} as const satisfies Api
