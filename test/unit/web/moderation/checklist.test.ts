import { checklistPoints } from '@hoi-thi/shared/checklist'
import { expect, it } from 'vitest'
import { checklistOf, openPoints, type Ticked, toggled } from '../../../../web/src/features/moderation/checklist.ts'

const none: Ticked = new Set()

it('is open in every point before anything is ticked', () => {
  expect(openPoints(none)).toEqual(checklistPoints)
  expect(Object.values(checklistOf(none))).toEqual(checklistPoints.map(() => false))
})

it('ticks a point and takes the tick back', () => {
  const ticked = toggled(none, 'rights')
  expect(openPoints(ticked)).not.toContain('rights')
  expect(openPoints(ticked)).toHaveLength(checklistPoints.length - 1)
  expect(checklistOf(ticked)).toMatchObject({ rights: true, original: false })
  expect(toggled(ticked, 'rights')).toEqual(none)
})

it('is whole once every point is ticked', () => {
  const all = checklistPoints.reduce(toggled, none)
  expect(openPoints(all)).toEqual([])
  expect(Object.values(checklistOf(all)).every(Boolean)).toBe(true)
})
