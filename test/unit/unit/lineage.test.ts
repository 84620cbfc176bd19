/** People are counted once, whichever units they are shown under. */
import { describe, expect, it } from 'vitest'
import { leadsBack, totalsOn, viewOn } from '../../../server/src/modules/unit/lineage.ts'

const began = '2021-07-01'
const unit = (id: string, validFrom = began) => ({ id, validFrom })
const link = (predecessorId: string, successorId: string, on: string) => ({ predecessorId, successorId, on })
/** A and B became AB, AB was named C later, D was split into E and F, and G was taken in by H. */
const lineage = {
  units: [
    ...['A', 'B', 'D', 'G', 'H'].map((id) => unit(id)),
    unit('AB', '2025-01-01'),
    unit('C', '2025-07-01'),
    ...['E', 'F'].map((id) => unit(id, '2025-07-01'))
  ],
  links: [
    link('A', 'AB', '2025-01-01'),
    link('B', 'AB', '2025-01-01'),
    link('AB', 'C', '2025-07-01'),
    link('D', 'E', '2025-07-01'),
    link('D', 'F', '2025-07-01'),
    link('G', 'H', '2025-07-01')
  ]
}
const counts = ['A', 'B', 'C', 'D', 'E', 'G', 'H'].map((unitId, index) => ({ unitId, people: 2 ** index }))
const view = (on: string) =>
  Object.fromEntries(totalsOn(counts, lineage, on).map(({ unitId, isUndecided, people }) => [isUndecided ? `${unitId}?` : unitId, people]))

describe('participation', () => {
  it('is shown under the units of the day, with who has not chosen a part apart', () => {
    expect(view('2025-08-01')).toEqual({ C: 1 + 2 + 4, 'D?': 8, E: 16, H: 32 + 64 })
    expect(view('2025-03-01')).toEqual({ AB: 1 + 2 + 4, D: 8 + 16, G: 32, H: 64 })
    expect(view('2024-01-01')).toEqual({ A: 1, B: 2, 'AB?': 4, D: 8 + 16, G: 32, H: 64 })
  })

  it('changes on the very day', () => {
    expect(viewOn(lineage, '2024-12-31')('A')).toEqual({ unitId: 'A', isUndecided: false })
    expect(viewOn(lineage, '2025-01-01')('A')).toEqual({ unitId: 'AB', isUndecided: false })
  })
})

it('lets no unit become what it was made of', () => {
  expect(leadsBack(lineage.links, ['C'], ['A'])).toBe(true)
  expect(leadsBack(lineage.links, ['A'], ['A'])).toBe(true)
  expect(leadsBack(lineage.links, ['C'], ['H'])).toBe(false)
})
