/** No small cell of a published table can be told by whoever has all the others and all totals. The attack knows nothing of how cells are hidden. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, hiddenCells, leastPeople } from '../../../server/src/modules/insight/suppression.ts'

interface Bounds {
  least: number
  most: number
}

/** All that follows for each hidden cell from what is shown: the sums of each row and column, as linear bounds. Null: they contradict each other. */
function tighten(cells: readonly Cell[], bounds: ReadonlyMap<Cell, Bounds>, figure: number): Map<Cell, Bounds> | null {
  const tight = new Map(bounds)
  const rangeOf = (cell: Cell) => tight.get(cell) ?? { least: figureOf(cell, figure), most: figureOf(cell, figure) }
  const sums = [...new Set(cells.flatMap(({ from, to }) => [from, to]))]
  for (let isNews = true; isNews; ) {
    isNews = false
    for (const sum of sums) {
      const terms = cells.flatMap((cell) => (cell.to === sum ? [{ cell, sign: 1 }] : cell.from === sum ? [{ cell, sign: -1 }] : []))
      const low = ({ cell, sign }: (typeof terms)[number]) => (sign > 0 ? rangeOf(cell).least : -rangeOf(cell).most)
      const high = ({ cell, sign }: (typeof terms)[number]) => (sign > 0 ? rangeOf(cell).most : -rangeOf(cell).least)
      for (const term of terms) {
        const { least, most } = rangeOf(term.cell)
        const others = terms.filter((other) => other !== term)
        const [from, to] = [-others.reduce((all, other) => all + high(other), 0), -others.reduce((all, other) => all + low(other), 0)]
        const [one, other] = term.sign > 0 ? [from, to] : [-to, -from]
        const range = { least: Math.max(least, one), most: Math.min(most, other) }
        if (range.least > range.most) return null
        if (range.least === least && range.most === most) continue
        if (!tight.has(term.cell)) return null
        tight.set(term.cell, range)
        isNews = true
      }
    }
  }
  return tight
}

const figureOf = (cell: Cell, figure: number) => cell.figures[figure]?.value ?? 0

/** Whether all that is shown could be as it is, and the hidden cells within these bounds: tried out, where bounds alone do not say. */
function isPossible(cells: readonly Cell[], bounds: ReadonlyMap<Cell, Bounds>, figure: number): boolean {
  const tight = tighten(cells, bounds, figure)
  if (!tight) return false
  const open = [...tight].find(([, { least, most }]) => least < most)
  if (!open) return true
  const [cell, { least, most }] = open
  const middle = Math.floor((least + most) / 2)
  return (
    isPossible(cells, new Map(tight).set(cell, { least, most: middle }), figure) ||
    isPossible(cells, new Map(tight).set(cell, { least: middle + 1, most }), figure)
  )
}

/** The hidden cells of which the attack says for certain what they hold; what was clear to everybody before is none of them. */
function toldBy(cells: readonly Cell[], hidden: ReadonlySet<Cell>): Cell[] {
  const told = (figure: number) => {
    const rangeOf = (cell: Cell) => ({ least: 0, most: Math.min(cell.figures[figure]?.most ?? 0, 400) })
    const bounds = new Map([...hidden].map((cell) => [cell, rangeOf(cell)]))
    return [...hidden].filter((cell) => {
      const value = figureOf(cell, figure)
      const { most } = rangeOf(cell)
      const could = (least: number, most: number) => least <= most && isPossible(cells, new Map(bounds).set(cell, { least, most }), figure)
      return most > 0 && !could(0, value - 1) && !could(value + 1, most)
    })
  }
  return [0, 1].flatMap(told)
}

const small = (cells: readonly Cell[]) => new Set(cells.filter(({ people, isKnown }) => people < leastPeople && !isKnown))

/** Counts of people by row and column with all totals; a second figure of each lies between 0 and twice the people. */
function tableOf(rows: readonly (readonly { people: number; share: number }[])[], areRowsKnown: boolean): Cell[] {
  const at = ({ people, share }: { people: number; share: number }) => ({ people, right: Math.round(share * people * 2) })
  const counted = rows.map((row) => row.map(at))
  const cell = (of: readonly { people: number; right: number }[], ends: Pick<Cell, 'from' | 'to' | 'isTotal' | 'isKnown'>): Cell => {
    const [people, right] = [of.reduce((sum, each) => sum + each.people, 0), of.reduce((sum, each) => sum + each.right, 0)]
    return {
      ...ends,
      people,
      figures: [
        { value: people, most: Number.POSITIVE_INFINITY },
        { value: right, most: people * 2 }
      ]
    }
  }
  const columns = counted[0] ?? []
  return [
    ...counted.flatMap((row, r) => row.map((each, c) => cell([each], { from: `row ${r}`, to: `column ${c}` }))),
    ...counted.map((row, r) => cell(row, { from: 'rows', to: `row ${r}`, isTotal: true, isKnown: areRowsKnown })),
    ...columns.map((_, c) =>
      cell(
        counted.flatMap((row) => row[c] ?? []),
        { from: `column ${c}`, to: 'columns', isTotal: true }
      )
    ),
    cell(counted.flat(), { from: 'columns', to: 'rows', isTotal: true, isKnown: areRowsKnown })
  ]
}

const anyCell = fc.record({
  people: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 5, max: 40 })),
  share: fc.double({ min: 0, max: 1, noNaN: true })
})
const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.boolean())
  .chain(([rows, columns, areRowsKnown]) =>
    fc
      .array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map((of) => tableOf(of, areRowsKnown))
  )

describe('hiding small cells', () => {
  it('leaves nothing to be told by subtraction, whatever the table', () => {
    fc.assert(
      fc.property(anyTable, (cells) => {
        const hidden = hiddenCells(cells)
        const told = toldBy(cells, hidden)
        // Hiding all would not help: what is known from elsewhere tells it already.
        if (told.length > 0) expect(toldBy(cells, new Set(cells.filter(({ isKnown }) => !isKnown)))).toEqual(expect.arrayContaining(told))
        for (const cell of small(cells)) expect(hidden).toContain(cell)
      }),
      { numRuns: 200 }
    )
  })

  it('is needed: what is small alone is told by subtraction', () => {
    const cells = tableOf(
      [
        [
          { people: 12, share: 0.5 },
          { people: 3, share: 1 }
        ],
        [
          { people: 20, share: 0.7 },
          { people: 9, share: 0.2 }
        ]
      ],
      false
    )
    expect(toldBy(cells, small(cells)).map(({ people }) => people)).toEqual([3, 3])
    const hidden = hiddenCells(cells)
    expect(toldBy(cells, hidden)).toEqual([])
    expect([...hidden].map(({ people }) => people).sort((one, other) => one - other)).toEqual([3, 9, 12, 20])
  })

  it('shows all of a table without small cells', () => {
    const large = tableOf(
      [
        [
          { people: 5, share: 0 },
          { people: 60, share: 1 }
        ]
      ],
      true
    )
    expect(hiddenCells(large).size).toBe(0)
  })

  it('does not hide in vain what is known from elsewhere', () => {
    const cells = tableOf(
      [
        [
          { people: 1, share: 0 },
          { people: 30, share: 0.5 }
        ],
        [
          { people: 40, share: 0.4 },
          { people: 50, share: 0.6 }
        ]
      ],
      true
    )
    expect([...hiddenCells(cells)].map(({ people }) => people)).not.toContain(80)
  })

  it('hides others of few people, and keeps totals, where both would do', () => {
    const row = (...people: number[]) => people.map((each) => ({ people: each, share: 0.5 }))
    const cells = tableOf([row(2, 30, 40), row(8, 31, 41), row(50, 32, 42)], false)
    const hidden = [...hiddenCells(cells)]
    expect(hidden.some(({ isTotal }) => isTotal)).toBe(false)
    expect(hidden.map(({ people }) => people).sort((one, other) => one - other)).toEqual([2, 8, 30, 31])
  })
})
