import { expect, it } from 'vitest'
import { instantText } from '../../../server/src/lib/instant-text.ts'

it('writes each instant as itself, also one that comes between two others', () => {
  const texts = ['2026-03-08T01:02:03.004Z', '2026-03-08T01:02:03.004Z', '2026-03-08T01:02:03.005Z', '2026-03-08T01:02:03.004Z']
  expect(texts.map((text) => instantText(new Date(text)))).toEqual(texts)
})

it('writes no instant that is none', () => {
  expect(() => instantText(new Date(Number.NaN))).toThrow(RangeError)
})
