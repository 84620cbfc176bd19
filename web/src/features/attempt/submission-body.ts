/** What a submission says. Apart from saving, since hashing weighs 3 KB and is not needed to answer questions. */
import { digestText } from '@hoi-thi/shared/digest'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Progress, positionsIn } from './progress.ts'
import { type SubmissionBody, waitingIn } from './said.ts'

/** Carries what still waits, and the digest of all that this device believes stored, so that the server notices any difference. */
export function submissionOf(state: Progress): SubmissionBody {
  const believed = positionsIn(state).flatMap((position) => {
    const entry = state.entries[position]
    return entry && entry.status !== 'refused' && typeof entry.content !== 'number' ? [{ position, optionIds: entry.content }] : []
  })
  return { ...waitingIn(state), digest: bytesToHex(sha256(utf8ToBytes(digestText(believed)))) }
}
