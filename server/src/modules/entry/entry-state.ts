/** Where an entry stands, and what is missing before it may be submitted. Pure. */
import type { EntryGap, EntryState } from '@hoi-thi/shared/entry'
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import type { entryVersions } from '../../db/schema/entry.ts'
import { type EntryFault, faultsOf, needsPaper } from './clip-rules.ts'
import type { DecisionFound, FileFound } from './queries.ts'
import { formOf } from './uploads/taken-file.ts'

type Version = Pick<typeof entryVersions.$inferSelect, 'number' | 'submittedAt'>

/** Versions newest first. A decision holds for the version that it was made about; what is submitted after it was returned is looked at anew. */
export function stateOf(
  withdrawnAt: Date | null,
  versions: readonly Version[],
  decision: Pick<DecisionFound, 'kind' | 'version' | 'wasAccepted'> | undefined
): EntryState {
  if (decision?.kind === 'disqualified') return 'disqualified'
  if (withdrawnAt) return 'withdrawn'
  const last = versions.find(({ submittedAt }) => submittedAt)
  if (!last) return 'draft'
  if (decision?.version !== last.number) return 'submitted'
  if (decision.kind === 'returned') return 'returned'
  // Taken back in, it is where it was before: nobody has gone through the list for one that was never accepted.
  return decision.wasAccepted ? 'accepted' : 'submitted'
}

type Written = Pick<
  typeof entryVersions.$inferSelect,
  'title' | 'summary' | 'kind' | 'madeIn' | 'groupName' | 'declarations' | 'captions' | 'transcript'
>
type File = Pick<FileFound, 'state' | 'facts' | 'fileName' | 'bytes'>

interface Sent {
  sender: 'unit' | 'group' | 'person'
  file: File | undefined
  /** How many signed consents came with it. */
  papers: number
}

export function gapsOf(rules: ClipRules, version: Written, { sender, file, papers }: Sent): EntryGap[] {
  const { title, summary, kind, madeIn, groupName, declarations, captions, transcript } = version
  const { isOriginal, isNew, people, hasConsents, hasGuardianConsents } = declarations
  const form = file && formOf(file.fileName)
  const sent = file && form ? { bytes: file.bytes, form, seconds: file.facts?.seconds ?? 0 } : null
  const missing: Record<Exclude<EntryGap, EntryFault>, boolean> = {
    title: title.trim() === '',
    summary: summary.trim() === '',
    'group-name': sender === 'group' && !groupName?.trim(),
    file: file === undefined,
    'file-checking': file?.state === 'checking',
    'file-refused': file?.state === 'refused',
    captions: form === 'clip' && !captions?.trim() && !transcript?.trim(),
    original: !isOriginal,
    new: !isNew,
    consents: people !== 'none' && !hasConsents,
    'guardian-consents': people === 'minors' && !hasGuardianConsents,
    'guardian-papers': needsPaper(rules, declarations) && papers === 0
  }
  const own = (Object.keys(missing) as (keyof typeof missing)[]).filter((gap) => missing[gap])
  return [...own, ...faultsOf(rules, { kind, madeIn, file: sent })]
}
