/** The receipt: another one for every other set of counted answers, the same one for the same. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AnswerRow, countedAnswers } from '../../../server/src/modules/attempt/marking.ts'
import { receiptOf } from '../../../server/src/modules/attempt/receipt.ts'
import { answer, prediction } from './events.ts'

const salt = '00112233445566778899aabbccddeeff'
const attemptId = '019370a0-0000-8000-8004-000000000000'
const paper = [
  { versionId: 'one', order: [2, 0, 1] },
  { versionId: 'two', order: [0, 1, 2] }
]
const events = [prediction(1, 50), answer(1, 1, 'a'), answer(2, 3, 'b')]

interface Parts {
  salt?: string
  attemptId?: string
  paper?: typeof paper
  events?: AnswerRow[]
}

const receipt = (parts: Parts = {}) =>
  receiptOf(parts.salt ?? salt, parts.attemptId ?? attemptId, parts.paper ?? paper, countedAnswers(parts.events ?? events))

function check(parts: Parts, expected: 'same' | 'another') {
  const found = receipt(parts)
  expect(found).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/)
  if (expected === 'same') expect(found).toBe(receipt())
  else expect(found).not.toBe(receipt())
}

it('is sixteen letters of base32 in groups of four', () => {
  expect(receipt()).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/)
  expect(receipt({ events: [] })).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){3}$/)
})

/** RFC 4648, five bits at a time from a string of bits. */
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{5}/g, (five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five, 2)]!)
}

it('is the first 80 bits of SHA-256 over what is written down line by line', () => {
  const at = events.map(({ receivedAt }) => receivedAt.getTime())
  const lines = [salt, attemptId, 'one:2,0,1', 'two:0,1,2', `0:1:50:${at[0]}`, `1:1:a:${at[1]}`, `2:3:b:${at[2]}`]
  const letters = base32(createHash('sha256').update(lines.join('\n')).digest().subarray(0, 10))
  expect(receipt().replaceAll(' ', '')).toBe(letters)
})

it('is another one when any counted event differs, is missing or is added', () => {
  check({ events: [...events, answer(2, 4, 'c')] }, 'another')
  check({ events: [...events, answer(2, 4, '')] }, 'another')
  check({ events: [...events, answer(2, 4, 'b')] }, 'another')
  check({ events: [...events, prediction(2, 51)] }, 'another')
  check({ events: events.slice(1) }, 'another')
  check({ events: events.slice(0, 2) }, 'another')
  check({ events: [prediction(1, 51), ...events.slice(1)] }, 'another')
  check({ events: [events[0]!, answer(1, 1, 'b'), events[2]!] }, 'another')
  check({ events: [events[0]!, answer(1, 1, 'a,b'), events[2]!] }, 'another')
  check({ events: [] }, 'another')
})

it('is the same one whatever was late or overtaken, and in whatever order it came', () => {
  check({ events: [...events, answer(1, 2, 'c', 1000, true)] }, 'same')
  check({ events: [...events, answer(3, 1, 'c', 1000, true)] }, 'same')
  check({ events: [...events, answer(2, 1, 'a'), answer(2, 2, 'c')] }, 'same')
  check({ events: [...events].reverse() }, 'same')
  check({ events: [...events, ...events] }, 'same')
})

it('is another one for another salt, attempt or paper', () => {
  check({ salt: salt.replace('0', '1') }, 'another')
  check({ attemptId: attemptId.replace('4', '8') }, 'another')
  check({ paper: [...paper].reverse() }, 'another')
  check({ paper: [{ versionId: 'one', order: [2, 1, 0] }, paper[1]!] }, 'another')
  check({ paper: [{ versionId: 'three', order: [2, 0, 1] }, paper[1]!] }, 'another')
  check({ paper: paper.slice(0, 1) }, 'another')
})

it('tells a prediction of nought from none, and an answer taken back from none', () => {
  expect(receipt({ events: [prediction(1, 0)] })).not.toBe(receipt({ events: [] }))
  expect(receipt({ events: [answer(1, 1, '')] })).not.toBe(receipt({ events: [] }))
})

const counted = fc
  .uniqueArray(
    fc.record({
      position: fc.integer({ min: 0, max: 15 }),
      seq: fc.integer({ min: 1, max: 20 }),
      choice: fc.constantFrom('', 'a', 'b', 'c', 'd', 'a,b'),
      value: fc.integer({ min: 0, max: 1000 })
    }),
    { selector: ({ position }) => position, maxLength: 16 }
  )
  .map((rows) =>
    countedAnswers(
      rows.map(({ position, seq, choice, value }) => (position === 0 ? prediction(seq, value) : answer(position, seq, choice)))
    )
  )

it('differs exactly when the counted answers differ', () => {
  fc.assert(
    fc.property(counted, counted, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(receiptOf(salt, attemptId, paper, one) === receiptOf(salt, attemptId, paper, other)).toBe(isSame)
      expect(receiptOf(salt, attemptId, paper, structuredClone(one))).toBe(receiptOf(salt, attemptId, paper, one))
    })
  )
})
