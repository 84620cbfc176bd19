/** How questions did: from the marked papers that held them, added one after the other, so that a round of any size is never held as a whole. */
import type { ItemFigures } from '../../db/schema/question-pool.ts'

/** One question on one paper. */
export interface ItemRow {
  versionId: string
  /** What the other questions of the paper brought. */
  rest: number
  isRight: boolean
  /** Indexes as they are stored; empty: not answered. */
  chosen: readonly number[]
  /** Null where it was not answered. */
  seconds: number | null
}

export interface ItemText {
  options: readonly string[]
  rightOptions: readonly number[]
}

/** Below, a figure says more of people than of a question. */
const fewestPapers = 5
/** Below, a suspicion would be noise. */
const fewestForSuspicion = 30
/** The shares at both ends of the scores that tell good from bad questions best, as is usual. */
const groupShare = 0.27
/** From so many right on, or from so few on (a little more than blind choice among four gives), it tells nobody apart. */
const tooEasyFrom = 0.95
const tooHardTo = 0.2
/** Below, being right on it has nothing to do with the rest. */
const leastDiscrimination = 0.1
/** A wrong option that hardly anybody who answered chose does not distract. */
const leastChosen = 0.02

/** Of those with the same rest score: a tally is small, whatever the number of papers. */
interface Tally {
  papers: number
  right: number
  chosen: number[]
}

interface Item {
  tallies: Map<number, Tally>
  answered: number
  seconds: number[]
}

export interface ItemTallies {
  add(row: ItemRow): void
  /** Of a question that no paper held: zeros and nulls. */
  figuresOf(versionId: string, text: ItemText): ItemFigures
}

export function tallyItems(): ItemTallies {
  const items = new Map<string, Item>()
  return {
    add({ versionId, rest, isRight, chosen, seconds }) {
      const item = items.get(versionId) ?? { tallies: new Map<number, Tally>(), answered: 0, seconds: [] }
      items.set(versionId, item)
      const tally = item.tallies.get(rest) ?? { papers: 0, right: 0, chosen: [] }
      item.tallies.set(rest, tally)
      tally.papers++
      if (isRight) tally.right++
      for (const option of chosen) tally.chosen[option] = (tally.chosen[option] ?? 0) + 1
      if (chosen.length > 0) item.answered++
      if (seconds !== null) item.seconds.push(seconds)
    },
    figuresOf: (versionId, text) => figuresOf(items.get(versionId), text)
  }
}

function figuresOf(item: Item | undefined, { options, rightOptions }: ItemText): ItemFigures {
  const byScore = [...(item?.tallies ?? [])].sort(([one], [other]) => one - other)
  const papers = sum(byScore, (tally) => tally.papers)
  const isEnough = papers >= fewestPapers
  const shown = (figure: () => number | null) => (isEnough ? figure() : null)
  const size = Math.max(1, Math.round(groupShare * papers))
  const [lower, upper] = [shareIn(byScore, size), shareIn(byScore.toReversed(), size)]
  const figures = {
    papers,
    answered: item?.answered ?? 0,
    facility: shown(() => sum(byScore, ({ right }) => right) / papers),
    discrimination: shown(() => correlation(byScore, papers)),
    upper: shown(() => upper(({ right }) => right)),
    lower: shown(() => lower(({ right }) => right)),
    options: options.map((text, index) => {
      const ofOption = ({ chosen }: Tally) => chosen[index] ?? 0
      const isRight = rightOptions.includes(index)
      return {
        text,
        isRight,
        chosen: shown(() => sum(byScore, ofOption)),
        upper: shown(() => upper(ofOption)),
        lower: shown(() => lower(ofOption))
      }
    }),
    medianSeconds: shown(() => median(item?.seconds ?? []))
  }
  return { ...figures, suspicions: papers < fewestForSuspicion ? [] : suspicionsOf(figures) }
}

type ByScore = readonly (readonly [rest: number, tally: Tally])[]

const sum = (byScore: ByScore, of: (tally: Tally) => number) => byScore.reduce((total, [, tally]) => total + of(tally), 0)

/** Over the first so many papers. Of those with the score at the border each counts for a part: which of them came first says nothing. */
function shareIn(byScore: ByScore, size: number): (of: (tally: Tally) => number) => number {
  let left = size
  const parts = byScore.map(([, tally]) => {
    const part = Math.min(1, left / tally.papers)
    left = Math.max(0, left - tally.papers)
    return [part, tally] as const
  })
  return (of) => parts.reduce((total, [part, tally]) => total + part * of(tally), 0) / size
}

/** Of being right (1 or 0) with the rest score; null where all are right, all wrong, or all rests are the same. */
function correlation(byScore: ByScore, papers: number): number | null {
  const meanRight = sum(byScore, ({ right }) => right) / papers
  const meanRest = byScore.reduce((total, [rest, tally]) => total + rest * tally.papers, 0) / papers
  const spread = byScore.reduce((total, [rest, tally]) => total + (rest - meanRest) ** 2 * tally.papers, 0)
  const together = byScore.reduce((total, [rest, tally]) => total + (rest - meanRest) * tally.right, 0)
  const scale = Math.sqrt(spread * papers * meanRight * (1 - meanRight))
  return scale > 0 ? Math.max(-1, Math.min(1, together / scale)) : null
}

/** Null of none. */
function median(numbers: readonly number[]): number | null {
  const sorted = Float64Array.from(numbers).sort()
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function suspicionsOf({
  papers,
  answered,
  facility,
  discrimination,
  upper,
  lower,
  options
}: Omit<ItemFigures, 'suspicions'>): ItemFigures['suspicions'] {
  if (facility === null || upper === null || lower === null) return []
  const wrong = options.filter(({ isRight }) => !isRight)
  // The best go for one wrong option, more than for the key, and more than the weakest do: they know something that the key does not.
  const isLured = wrong.some((option) => (option.upper ?? 0) > upper && (option.upper ?? 0) > (option.lower ?? 0))
  const tells = tellsApart(papers, facility)
  const found = {
    'key-likely-wrong': (upper < lower && tells(lower - upper)) || isLured,
    'too-easy': facility >= tooEasyFrom,
    'too-hard': facility <= tooHardTo,
    'does-not-tell-apart': facility < tooEasyFrom && discrimination !== null && discrimination < leastDiscrimination,
    'distractor-unused': answered >= fewestForSuspicion && wrong.some(({ chosen }) => (chosen ?? 0) < leastChosen * answered)
  }
  return (Object.keys(found) as (keyof typeof found)[]).filter((suspicion) => found[suspicion])
}

/** Whether two groups differ by more than chance alone gives one time in twenty. */
function tellsApart(papers: number, facility: number): (difference: number) => boolean {
  const size = Math.max(1, Math.round(groupShare * papers))
  return (difference) => difference > 1.645 * Math.sqrt((2 * facility * (1 - facility)) / size)
}
