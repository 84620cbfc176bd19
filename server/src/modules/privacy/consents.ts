/** What follows from a list of consents: the newest word on a purpose holds, and silence is no consent. */
import { type Choice, type Consents, choices, type Purpose } from '@hoi-thi/shared/privacy'
import { consentTexts, hashOfText } from '../account/consent-texts.ts'

export interface StoredConsent {
  contestId: string | null
  purpose: Purpose
  version: number
  textHash: string
  given: boolean
  at: Date
  channel: Consents['history'][number]['channel']
  guardian: Consents['history'][number]['guardian']
}

/** `newestFirst`: each change is a row. */
function isGiven(newestFirst: StoredConsent[], purpose: Choice): boolean {
  return newestFirst.find((consent) => consent.purpose === purpose)?.given ?? false
}

/** For whom somebody else agreed as a minor, that one's consent does not reach so far: the name stays masked. */
export const mayNameWinner = (newestFirst: StoredConsent[]): boolean =>
  isGiven(newestFirst, 'winner-name') && newestFirst.every(({ purpose }) => purpose !== 'guardian')

export function shownConsents(newestFirst: StoredConsent[]): Consents {
  return {
    choices: choices.map((purpose) => {
      const { version, text } = consentTexts[purpose]
      const last = newestFirst.find((consent) => consent.purpose === purpose)
      return { purpose, version, text, textHash: hashOfText(text), given: last?.given ?? false, at: last?.at.toISOString() ?? null }
    }),
    history: newestFirst.map(({ contestId, purpose, version, textHash, given, at, channel, guardian }) => ({
      contestId,
      purpose,
      version,
      textHash,
      given,
      at: at.toISOString(),
      channel,
      guardian
    }))
  }
}
