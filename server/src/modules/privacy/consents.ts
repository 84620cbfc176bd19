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
}

/** `newestFirst`: each change is a row. */
export function isGiven(newestFirst: StoredConsent[], purpose: Choice): boolean {
  return newestFirst.find((consent) => consent.purpose === purpose)?.given ?? false
}

export function shownConsents(newestFirst: StoredConsent[]): Consents {
  return {
    choices: choices.map((purpose) => {
      const { version, text } = consentTexts[purpose]
      const last = newestFirst.find((consent) => consent.purpose === purpose)
      return { purpose, version, text, textHash: hashOfText(text), given: last?.given ?? false, at: last?.at.toISOString() ?? null }
    }),
    history: newestFirst.map(({ contestId, purpose, version, textHash, given, at, channel }) => ({
      contestId,
      purpose,
      version,
      textHash,
      given,
      at: at.toISOString(),
      channel
    }))
  }
}
