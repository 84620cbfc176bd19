/** What is being written of an entry, before it is sent. Pure. */
import type { Entry, EntryText } from '@hoi-thi/shared/entry'

const nothingDeclared: EntryText['declarations'] = {
  isOriginal: false,
  isNew: false,
  music: '',
  pictures: '',
  people: 'none',
  hasConsents: false,
  hasGuardianConsents: false
}

/** Of the newest version, with what its sender has declared; or of nothing yet, and then nothing is ticked. */
export function draftOf(entry: Entry, kind: EntryText['kind'], madeIn: number | null): EntryText {
  const [newest] = entry.versions
  if (!newest)
    return {
      title: '',
      kind,
      summary: '',
      madeIn,
      groupName: null,
      credits: [],
      declarations: nothingDeclared,
      captions: null,
      transcript: null,
      uploadId: null
    }
  const { title, summary, groupName, credits, declarations, captions, transcript, uploadId } = newest
  return { title, kind: newest.kind, summary, madeIn: newest.madeIn, groupName, credits, declarations, captions, transcript, uploadId }
}

export const isSame = (one: EntryText, other: EntryText): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the rules take. */
export interface Taken {
  kinds: EntryText['kind'][]
  takesDocuments: boolean
  largestMegabytes: number
  guardianConsent: 'paper' | 'declaration'
  madeIn: number | null
}

/** What a part of the form is given. */
export interface DraftProps {
  draft: EntryText
  errorOf: (field: string) => string | undefined
  change: (part: Partial<EntryText>) => void
}
