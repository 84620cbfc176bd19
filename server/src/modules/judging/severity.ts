/** Which judges mark otherwise than their peers, and about which entries they disagree. Proposes what to talk about; changes no mark. Pure. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { groupBy } from '../../lib/group-by.ts'
import { fitted, type SignedTotal } from './fitting.ts'
import { mostOf } from './mark-sheet.ts'

export interface JudgeSeverity {
  judgeId: string
  signed: number
  /** Mean of what the judge gives above the fitted points of the same entries; below 0: severe. */
  difference: number
  /** Standard deviation of what they give, from what they would give by their own severity. */
  spread: number
  isFlagged: boolean
}

export interface EntryDisagreement {
  entryId: string
  signed: number
  lowest: number
  highest: number
  deviation: number
  /** Proposed for a discussion round. */
  isFlagged: boolean
}

/** Of the most that an entry can have. */
const severe = 0.1
const apart = 0.2
const scattered = 0.1
/** From so few sheets nothing is said of a judge. */
const leastSigned = 3

export function severities(rules: Pick<ClipRules, 'criteria'>, sheets: readonly SignedTotal[]): JudgeSeverity[] {
  const fit = fitted(sheets)
  return [...groupBy(sheets, ({ judgeId }) => judgeId)].map(([judgeId, own]) => {
    const differences = own.map(({ entryId, total }) => total - (fit.entries.get(entryId) ?? total))
    const difference = meanOf(differences)
    return {
      judgeId,
      signed: own.length,
      difference: inHundredths(difference),
      spread: inHundredths(deviationOf(differences)),
      isFlagged: own.length >= leastSigned && Math.abs(difference) > severe * mostOf(rules)
    }
  })
}

export function disagreements(rules: Pick<ClipRules, 'criteria'>, sheets: readonly SignedTotal[]): EntryDisagreement[] {
  const most = mostOf(rules)
  return [...groupBy(sheets, ({ entryId }) => entryId)].map(([entryId, own]) => {
    const totals = own.map(({ total }) => total)
    const [lowest, highest, deviation] = [Math.min(...totals), Math.max(...totals), deviationOf(totals)]
    const isFlagged = highest - lowest > apart * most || deviation > scattered * most
    return { entryId, signed: own.length, lowest, highest, deviation: inHundredths(deviation), isFlagged }
  })
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Of a sample; of one value: none. */
function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

const inHundredths = (value: number): number => Math.round(value * 100) / 100 + 0
