/** Near-duplicates are found whatever the order of words, accents and boilerplate; other numbers make another question. */
import { describe, expect, it } from 'vitest'
import { readSeed } from '../../../server/src/db/seed-bank.ts'
import { type BankEntry, likenessIndex, neighboursOf, sameQuestion } from '../../../server/src/modules/question-bank/likeness.ts'

const asked = (text: string, options: readonly string[] = ['Chính phủ', 'Quốc hội', 'Bộ Nội vụ', 'Tòa án']) => ({
  text,
  options,
  rightOptions: [0]
})
const names = ['domestic-violence', 'family', 'fields', 'labour', 'measures', 'politics', 'principles', 'responsibilities', 'violations']
const files = await Promise.all(
  names.map((name) => readSeed<{ code: string; text: string; options: string[]; answer: string }[]>(`questions/${name}.json`))
)
const seeds: BankEntry[] = files.flat().map(({ code, text, options, answer }) => ({
  id: code,
  code,
  text,
  options,
  rightOptions: [answer.charCodeAt(0) - 65]
}))

const original = asked('Theo Luật Bình đẳng giới năm 2006, cơ quan nào thống nhất quản lý nhà nước về bình đẳng giới trên cả nước?')
const bank = [...seeds, { ...original, id: 'one', code: 'CH-0001' }]
const likeness = (question: ReturnType<typeof asked>) => neighboursOf(question, bank, 5).find(({ id }) => id === 'one')?.likeness ?? 0

describe('a near-duplicate', () => {
  it.each([
    ['the same', original],
    [
      'without accents',
      asked('Theo Luat Binh dang gioi nam 2006, co quan nao thong nhat quan ly nha nuoc ve binh dang gioi tren ca nuoc?')
    ],
    [
      'in another order',
      asked('Cơ quan nào thống nhất quản lý nhà nước trên cả nước về bình đẳng giới, theo Luật Bình đẳng giới năm 2006?')
    ],
    ['with another opening', asked('Cơ quan nào thống nhất quản lý nhà nước về bình đẳng giới trên cả nước?')],
    ['with other wrong options', asked(original.text, ['Chính phủ', 'Viện kiểm sát', 'Hội Liên hiệp Phụ nữ', 'Ủy ban nhân dân'])],
    ['with a word more', asked(original.text.replace('cơ quan nào', 'cơ quan nhà nước nào'))]
  ])('is found: %s', (_name, question) => expect(likeness(question)).toBeGreaterThanOrEqual(0.75))

  it('is more like, the more is the same', () => {
    expect(likeness(original)).toBeCloseTo(1)
    expect(likeness(asked(original.text, ['Chính phủ', 'Viện kiểm sát', 'Hội', 'Xã']))).toBeLessThan(1)
  })

  it.each([
    ['another office', asked('Theo Luật Bình đẳng giới năm 2006, cơ quan nào hằng năm báo cáo Quốc hội về mục tiêu quốc gia?', ['Tòa án'])],
    ['nothing', { text: '', options: [], rightOptions: [] }]
  ])('is none: %s', (_name, question) => expect(likeness(question)).toBe(0))

  it('names the same numbers', () => {
    const days = (count: string) =>
      asked(`Khi tính mạng bị đe dọa, biện pháp cấm tiếp xúc mỗi lần được áp dụng không quá ${count} ngày trong trường hợp nào?`)
    const held = [...seeds, { ...days('15'), id: 'days', code: 'CH-0002' }]
    const found = (count: string) => neighboursOf(days(count), held, 5).map(({ id }) => id)
    expect(found('15')).toEqual(['days'])
    expect(found('30')).toEqual([])
    const fine = (amount: string) => asked(`Hành vi nào bị phạt đến ${amount} đồng theo mức cao nhất của khung?`)
    const fines = [...seeds, { ...fine('10.000.000'), id: 'fine', code: 'CH-0003' }]
    expect(neighboursOf(fine('10 000 000'), fines, 5)).toHaveLength(1)
    expect(neighboursOf(fine('20.000.000'), fines, 5)).toHaveLength(0)
  })
})

it('lists the most like first, so many, and not the question itself', () => {
  const copies = ['nhất', 'nhất rồi', ''].map((end, index) => ({
    ...original,
    text: `${original.text} ${end}`,
    id: `copy ${index}`,
    code: `C${index}`
  }))
  const index = likenessIndex([...bank, ...copies])
  const found = index.neighboursOf(original, 3, 'one')
  expect(found.map(({ id }) => id)).toEqual(['copy 2', 'copy 0', 'copy 1'])
  expect(index.neighboursOf(original, 1)).toHaveLength(1)
})

it('finds none among the questions that come with the product, and each by itself', () => {
  const index = likenessIndex(seeds)
  for (const seed of seeds) {
    expect(index.neighboursOf(seed, 5, seed.id)).toEqual([])
    expect(index.neighboursOf(seed, 5)).toEqual([expect.objectContaining({ id: seed.id, likeness: expect.closeTo(1) })])
  }
})

it('takes for the same what differs in accents, signs and order of options only', () => {
  const other = asked('theo luat binh dang gioi nam 2006 co quan nao thong nhat quan ly nha nuoc ve binh dang gioi tren ca nuoc', [
    'TÒA ÁN',
    'Bộ Nội vụ',
    'Quốc hội.',
    'Chính phủ'
  ])
  expect(sameQuestion(original, other)).toBe(true)
  expect(sameQuestion(original, { ...other, options: other.options.slice(1) })).toBe(false)
  expect(sameQuestion(original, asked(`${original.text} Vì sao`))).toBe(false)
})
