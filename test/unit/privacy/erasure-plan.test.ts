import { describe, expect, it } from 'vitest'
import type { Closing } from '../../../server/src/modules/contest/appeals.ts'
import { erasurePlan, whyNotErase } from '../../../server/src/modules/privacy/erasure-plan.ts'
import { inventory, tablesOfPeople } from '../../../server/src/modules/privacy/inventory.ts'

const now = new Date('2026-12-10T08:00:00+07:00')
const at = (day: string, appealDays = 3) => ({ closesAt: new Date(`2026-12-${day}T08:00:00+07:00`), appealDays })

describe('an erasure', () => {
  it.for<[number, Closing[], string | null]>([
    [0, [], null],
    [1, [], 'privacy.role-held'],
    [0, [at('01'), at('11')], 'privacy.round-running'],
    [0, [at('01'), at('08')], 'privacy.appeal-open'],
    [0, [at('10')], 'privacy.appeal-open'],
    [0, [at('07')], 'privacy.appeal-open'],
    [0, [at('06')], null],
    [0, [at('06', 0)], null],
    [0, [at('06', 4)], 'privacy.appeal-open'],
    [0, [at('05', 4)], null]
  ])('with %i roles and rounds that close %o: %s', ([roles, closings, obstacle]) => {
    expect(whyNotErase({ roles, closings }, now)).toBe(obstacle)
  })

  it('plans for every table that leads to people: it goes, or it stays for a reason', () => {
    const { erased, kept } = erasurePlan({ roles: 0, closings: [] }, now)
    const gone = erased.filter(({ columns }) => columns === null).map(({ table }) => table)
    expect([...gone, ...kept.map(({ table }) => table)].sort()).toEqual([...tablesOfPeople].sort())
    expect(erased.find(({ table }) => table === 'participants')?.columns).toEqual(['facts', 'membership_reason'])
  })

  it('meets what refers to other rows before these', () => {
    const order = Object.keys(inventory)
    for (const [table, { links = [] }] of Object.entries(inventory))
      for (const { of: parent } of links)
        if (parent) expect(order.indexOf(parent), `${table} after ${parent}`).toBeLessThan(order.indexOf(table))
  })
})
