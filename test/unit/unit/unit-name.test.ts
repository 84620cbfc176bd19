/** Which unit a text means, over the units of the demonstration: 40 wards and communes, and what people write for them. */
import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../server/src/db/seed-bank.ts'
import { matchUnit, searchFor, unitMatcher } from '../../../server/src/modules/unit/unit-name.ts'

interface Seed {
  key: string
  name: string
  kind: string
  validTo: string | null
  aliases: string[]
  formedFrom: string[]
  predecessors: string[]
}

const { units: seeds } = await readSeed<{ units: Seed[] }>('units.json')
const nameOf = new Map(seeds.map(({ key, name }) => [key, name]))
const units = seeds
  .filter(({ validTo }) => validTo === null)
  .map(({ key, name, kind, aliases, formedFrom, predecessors }) => {
    const formerNames = [...formedFrom, ...predecessors.map((older) => nameOf.get(older) ?? '')].filter((former) => former !== name)
    return { id: key, name, kind, aliases, formerNames }
  })
const places = units.filter(({ kind }) => kind === 'ward' || kind === 'commune')
/** Aliases are a help, not a crutch: names must be understood without them. */
const bare = units.map((unit) => ({ ...unit, aliases: [] as string[] }))

const matchers = new Map([bare, units].map((among) => [among, unitMatcher(among)]))

function meant(text: string, among = bare) {
  const match = matchers.get(among)?.(text) ?? matchUnit(text, among)
  return match.kind === 'exact' ? match.unit.name : match.kind === 'ambiguous' ? match.candidates.map(({ name }) => name).sort() : null
}

const modern = (text: string) => text.replace(/óa/g, 'oá').replace(/òa/g, 'oà').replace(/ủy/g, 'uỷ').replace(/úy/g, 'uý')
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

describe.for(places)('$name', ({ name }) => {
  const short = name.replace('Phường ', 'P. ').replace('Xã ', 'X. ')
  const proper = name.replace(/^(Phường|Xã) /, '')
  it('is meant by what people write', () => {
    const written = [
      name,
      `UBND ${short}`,
      `UBND ${name}`,
      `Ủy ban nhân dân ${name}`,
      `Uỷ ban nhân dân ${name.toLowerCase()}`,
      short.replace('. ', '.'),
      short.replace('. ', ' '),
      name.toUpperCase(),
      name.normalize('NFD'),
      modern(name),
      `  ${name.replaceAll(' ', '\u00a0 ')} `,
      name.replaceAll(' - ', '-'),
      name.replaceAll(' - ', ' – '),
      `${name}, TP. Huế`,
      `${name}, T.P. Huế`,
      `${name}, thành phố Huế`,
      proper
    ]
    expect(written.filter((text) => meant(text) !== name)).toEqual([])
  })

  it('is meant by its name without accents, or among those left open', () => {
    for (const text of [plain(name), plain(proper), `ubnd ${plain(short)}`]) {
      const found = meant(text)
      expect(typeof found === 'string' ? [found] : found).toContain(name)
      if (proper !== 'Thuận Hóa') expect(found).toBe(name)
    }
  })
})

describe('names that are easily mixed up', () => {
  it('are one with the tone in either place', () => {
    expect(meant('phường Thuận Hoá')).toBe('Phường Thuận Hóa')
    expect(meant('phường Hương Thuỷ')).toBe('Phường Hương Thủy')
    expect(meant('vy da')).toBe('Phường Vỹ Dạ')
    expect(meant('Đan Điền')).toBe('Xã Đan Điền')
    expect(meant('dan dien')).toBe('Xã Đan Điền')
  })

  it('are two when the mark is another, and left open without marks', () => {
    expect(meant('Phường Thuận Hòa')).toEqual(['Phường Phú Xuân'])
    expect(meant('Phường Thuận Hoà')).toEqual(['Phường Phú Xuân'])
    expect(meant('thuan hoa')).toEqual(['Phường Phú Xuân', 'Phường Thuận Hóa'])
  })

  it('are not taken for a place of today that bears the name of another, older one', () => {
    expect(meant('Xã Phú Xuân')).toEqual(['Xã Phú Hồ'])
    expect(meant('Phường Phú Xuân')).toBe('Phường Phú Xuân')
    expect(meant('Xã Phú Vinh')).toBe('Xã Phú Vinh')
  })

  it('are left open when two places of one time bore them', () => {
    expect(meant('Xã Hương Phong')).toEqual(['Phường Hóa Châu', 'Xã A Lưới 4'])
    expect(meant('A Lưới')).toEqual(['Xã A Lưới 2'])
    expect(meant('Hương Xuân')).toEqual(['Phường Kim Trà', 'Xã Nam Đông'])
  })

  it('are left open when the kind or the accents are wrong, and nothing is made of what is nothing', () => {
    expect(meant('Phường Phú Vang')).toEqual(['Xã Phú Vang'])
    expect(meant('Phường Vỷ Dạ')).toEqual(['Phường Vỹ Dạ'])
    for (const text of ['', ' - ', 'Phường', 'UBND', 'Huế', 'TP. Huế', 'Phường Không Có']) expect([text, meant(text)]).toEqual([text, null])
  })
})

it('knows the other bodies by their aliases', () => {
  expect(meant('Sở GD&ĐT', units)).toBe('Sở Giáo dục và Đào tạo')
  expect(meant('Sở Nội vụ TP. Huế')).toBe('Sở Nội vụ')
  expect(meant('Sở Văn hoá và Thể thao')).toBe('Sở Văn hóa và Thể thao')
  expect(meant('BHXH TP Huế', units)).toBe('Bảo hiểm xã hội thành phố Huế')
  for (const { name } of units) expect([name, meant(name)]).toEqual([name, name])
})

it('writes abbreviations out for a search', () => {
  expect(searchFor('UBND P. Vỹ Dạ')).toBe('ubnd phuong vy da')
  expect(searchFor('p.vỹ')).toBe('phuong vy')
  expect(searchFor('TT. Sịa')).toBe('thi tran sia')
  expect(searchFor('BHXH T.P. Huế')).toBe('bhxh thanh pho hue')
  expect(searchFor('p')).toBe('p')
})
