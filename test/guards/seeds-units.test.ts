/** The units of the demonstration: the wards and communes of Huế since July 2025 with what they were made from, and other bodies. */
import { describe, expect, it } from 'vitest'
import { readSeed } from '../../server/src/db/seed-bank.ts'
import { isClean } from './clean-text.ts'

interface UnitSeed {
  key: string
  code: string | null
  name: string
  kind: string
  bloc: string
  validFrom: string
  validTo: string | null
  parent: string | null
  predecessors: string[]
  formedFrom: string[]
  aliases: string[]
  headcount: { people: number; invented: boolean } | null
}

const { units } = await readSeed<{ units: UnitSeed[] }>('units.json')
const present = units.filter(({ validTo }) => validTo === null)
const past = units.filter(({ validTo }) => validTo !== null)
const keys = new Set(units.map(({ key }) => key))
const count = (among: UnitSeed[], kind: string) => among.filter((unit) => unit.kind === kind).length
const isLocal = ({ kind }: UnitSeed) => kind === 'ward' || kind === 'commune'

describe('the units', () => {
  it('are 40 wards and communes today, and 36 before', () => {
    expect([count(present, 'ward'), count(present, 'commune')]).toEqual([21, 19])
    expect([count(past, 'ward'), count(past, 'commune')]).toEqual([29, 7])
    expect(past.every(isLocal)).toBe(true)
  })

  it('have other bodies beside them, and no bloc is empty', () => {
    expect(present.filter((unit) => !isLocal(unit)).length).toBeGreaterThanOrEqual(24)
    expect([...new Set(present.map(({ bloc }) => bloc))].sort()).toEqual(['administrative', 'association', 'commune-level', 'service'])
    expect(units.filter((unit) => isLocal(unit) !== (unit.bloc === 'commune-level'))).toEqual([])
  })

  it('have keys of their own, and codes that no two units bear at one time', () => {
    expect(keys.size).toBe(units.length)
    expect([...keys].filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([])
    expect(units.filter((unit) => isLocal(unit) && !/^\d{5}$/.test(unit.code ?? '')).map(({ key }) => key)).toEqual([])
    const overlap = (one: UnitSeed, other: UnitSeed) =>
      one.validFrom < (other.validTo ?? '9999') && other.validFrom < (one.validTo ?? '9999')
    const clashes = units.flatMap((one, index) =>
      units.slice(index + 1).filter((other) => one.code !== null && one.code === other.code && overlap(one, other))
    )
    expect(clashes.map(({ key }) => key)).toEqual([])
  })

  it('lead each former unit to exactly one of today', () => {
    const successors = new Map(past.map(({ key }) => [key, present.filter(({ predecessors }) => predecessors.includes(key))]))
    expect([...successors].filter(([, found]) => found.length !== 1).map(([key]) => key)).toEqual([])
    expect(units.flatMap(({ predecessors }) => predecessors).filter((key) => !keys.has(key))).toEqual([])
    expect(past.filter(({ predecessors }) => predecessors.length > 0).map(({ key }) => key)).toEqual([])
  })

  it('belong to units that exist', () => {
    expect(units.filter(({ parent }) => parent !== null && !keys.has(parent)).map(({ key }) => key)).toEqual([])
    expect(units.filter(({ key, parent }) => parent === key)).toEqual([])
  })

  it('have headcounts that say they are invented, and former units none', () => {
    const isHonest = ({ headcount }: UnitSeed) => headcount?.invented === true && Number.isInteger(headcount.people) && headcount.people > 0
    expect(present.filter((unit) => !isHonest(unit)).map(({ key }) => key)).toEqual([])
    expect(past.filter(({ headcount }) => headcount !== null).map(({ key }) => key)).toEqual([])
  })

  it('are typed cleanly', () => {
    const texts = units.flatMap(({ name, aliases, formedFrom }) => [name, ...aliases, ...formedFrom])
    expect(texts.filter((text) => !isClean(text))).toEqual([])
  })
})
