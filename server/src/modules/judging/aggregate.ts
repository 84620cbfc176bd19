/** What entries have reached by their signed sheets, as the rules say. Knows no drafts. Pure: the same sheets give the same points on every machine. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'
import { groupBy } from '../../lib/group-by.ts'
import { type Fit, fitted, type SignedTotal } from './fitting.ts'
import { mostOf } from './mark-sheet.ts'

export interface JuryPoints {
  entryId: string
  signed: number
  /** In hundredths; null: too few have signed. */
  points: number | null
  /** Fewer have signed than the rules ask for, and the rules take it so. */
  isPartial: boolean
}

export interface Aggregated {
  entries: JuryPoints[]
  /** How many blocks of sheets nothing connects; more than one matters where judges' severity is taken out: it is then done within each. */
  blocks: number
}

type AggregateRules = Pick<ClipRules, 'aggregate' | 'judges' | 'missingJudges' | 'criteria'>

export function aggregated(rules: AggregateRules, entryIds: readonly string[], sheets: readonly SignedTotal[]): Aggregated {
  const byEntry = groupBy(sheets, ({ entryId }) => entryId)
  const fit = fitted(sheets)
  const entries = entryIds.map((entryId) => {
    const own = byEntry.get(entryId) ?? []
    const signed = own.length
    const isEnough = signed >= leastSheets(rules)
    const points = isEnough ? withinScale(rules, reachedBy(rules.aggregate, entryId, own, fit)) : null
    return { entryId, signed, points, isPartial: isEnough && signed < rules.judges }
  })
  return { entries, blocks: fit.blocks }
}

/** One sheet is an opinion; a mean needs two. */
const leastSheets = ({ judges, missingJudges }: Pick<ClipRules, 'judges' | 'missingJudges'>): number =>
  missingJudges === 'wait' ? judges : Math.min(judges, 2)

function reachedBy(aggregate: ClipRules['aggregate'], entryId: string, sheets: readonly SignedTotal[], fit: Fit): number {
  if (aggregate === 'normalized') return fit.entries.get(entryId) ?? 0
  const totals = sheets.map(({ total }) => total).sort((one, other) => one - other)
  const counted = aggregate === 'trimmed' && totals.length >= 4 ? totals.slice(1, -1) : totals
  return counted.reduce((sum, total) => sum + total, 0) / counted.length
}

const withinScale = (rules: Pick<ClipRules, 'criteria'>, points: number) => inHundredths(Math.min(Math.max(points, 0), mostOf(rules)))

/** By way of millionths: what two ways of summing differ in is gone before a half is rounded. */
const inHundredths = (points: number): number => Math.round(Math.round(points * 1_000_000) / 10_000) / 100

export interface Votes {
  own: number
  /** Of the entry that has the most. */
  most: number
}

/** Where votes weigh, the entry with the most has the whole of their part and the others their share of it. To the hundredth. */
export function withVotes(rules: Pick<ClipRules, 'criteria' | 'vote'>, jury: number, votes: Votes): number {
  const percent = rules.vote?.percent ?? 0
  const vote = votes.most > 0 ? (mostOf(rules) * votes.own) / votes.most : 0
  return inHundredths((jury * (100 - percent) + vote * percent) / 100)
}
