/**
 * Which cells of a table are hidden, so that nothing is told of few people: neither by a cell itself, nor by subtracting what is shown from totals. Pure.
 * A table and its totals are a circulation: what flows into each sum flows out of it again. A hidden figure can be told for certain unless it lies on a
 * circle of hidden cells along which everything could be shifted by one.
 */
export interface Cell {
  /** The sums that it lies between: of its row and its column, for instance. A total flows back. */
  from: string
  to: string
  /** How many people it speaks of. */
  people: number
  /** What it says of them; whoever reads knows that each lies between 0 and `most`. */
  figures: readonly { value: number; most: number }[]
  /** Dear: hidden only where nothing else helps. */
  isTotal?: boolean
  /** It is public elsewhere, so that hiding it here would help nobody. */
  isKnown?: boolean
}

/** Of fewer people nothing is told. */
export const leastPeople = 5

export function hiddenCells<C extends Cell>(cells: readonly C[]): Set<C> {
  const hideable = cells.filter(({ isKnown }) => !isKnown)
  const hidden = new Set(hideable.filter(({ people }) => people < leastPeople))
  const figures = Math.max(0, ...cells.map(({ figures }) => figures.length))
  // Until nothing more had to be hidden for any figure: what was hidden for one must not be told by another.
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size
    for (let figure = 0; figure < figures; figure++)
      // No circle, whatever were hidden: what is known from elsewhere tells it already.
      for (const cell of hidden)
        if (isTold(cell, cells, hidden, figure)) for (const beside of cheapestCircle(cell, cells, hidden, figure) ?? []) hidden.add(beside)
  }
  return hidden
}

/** What nobody can be in doubt about is no secret. */
function isTold<C extends Cell>(cell: C, cells: readonly C[], hidden: ReadonlySet<C>, figure: number): boolean {
  if (cell.figures[figure]?.most === 0) return false
  return !cheapestCircle(cell, cells, hidden, figure, () => Number.POSITIVE_INFINITY)
}

/** The cells along which this one could be one more, or one less. Those that are hidden already cost nothing; undefined: there are none. */
function cheapestCircle<C extends Cell>(
  cell: C,
  cells: readonly C[],
  hidden: ReadonlySet<C>,
  figure: number,
  costOfHiding: (cell: C) => number = ({ people, isTotal }) => people + 1 + (isTotal ? dear : 0)
): C[] | undefined {
  const costOf = (other: C) => (hidden.has(other) ? 0 : other.isKnown ? Number.POSITIVE_INFINITY : costOfHiding(other))
  const steps = cells.flatMap((other) => {
    const cost = other === cell ? Number.POSITIVE_INFINITY : costOf(other)
    const { value, most } = other.figures[figure] ?? { value: 0, most: 0 }
    if (cost === Number.POSITIVE_INFINITY) return []
    const up = value < most ? [{ cell: other, cost, at: other.from, next: other.to }] : []
    return value > 0 ? [...up, { cell: other, cost, at: other.to, next: other.from }] : up
  })
  const { value, most } = cell.figures[figure] ?? { value: 0, most: 0 }
  const ways = [
    value < most ? cheapestWay(cell.to, cell.from, steps) : undefined,
    value > 0 ? cheapestWay(cell.from, cell.to, steps) : undefined
  ]
  return ways.flatMap((way) => way ?? []).sort((one, other) => one.cost - other.cost)[0]?.cells
}

/** More than all people of a table. */
const dear = 1e9

interface Step<C> {
  cell: C
  cost: number
  at: string
  next: string
}

/** Bellman and Ford: tables are small. */
function cheapestWay<C>(start: string, end: string, steps: readonly Step<C>[]): { cost: number; cells: C[] } | undefined {
  const reached = new Map<string, { cost: number; cells: C[] }>([[start, { cost: 0, cells: [] }]])
  for (let isShorter = true; isShorter; ) {
    isShorter = false
    for (const { cell, cost, at, next } of steps) {
      const here = reached.get(at)
      if (!here || here.cost + cost >= (reached.get(next)?.cost ?? Number.POSITIVE_INFINITY)) continue
      reached.set(next, { cost: here.cost + cost, cells: [...here.cells, cell] })
      isShorter = true
    }
  }
  return reached.get(end)
}
