import { expect, it } from 'vitest'
import { readDay } from '../../../../web/src/features/privacy/calendar-form.ts'

const read = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return readDay(form)
}

it('says what is lacking, in the order of the form', () => {
  expect(read({}).lacking).toEqual(['day', 'kind', 'source'])
  expect(read({ day: '2026-12-24', kind: 'off', source: '  ' }).lacking).toEqual(['source'])
})

it('tells a day off from one that is worked', () => {
  const worked = { day: '2026-12-26', kind: 'worked', source: ' CV 1 ' }
  expect(read(worked)).toEqual({ day: '2026-12-26', isWorked: true, source: 'CV 1', lacking: [] })
  expect(read({ ...worked, kind: 'off' }).isWorked).toBe(false)
})
