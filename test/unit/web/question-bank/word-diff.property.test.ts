import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DiffPiece, wordDiff } from '../../../../web/src/features/question-bank/word-diff.ts'

/** Few words, so that texts have much in common. */
const text = fc
  .array(fc.constantFrom('nam', 'nữ', 'bình', 'đẳng', 'giới', 'Giới'), { maxLength: 12 })
  .chain((words) => fc.constantFrom(' ', '\n', '  ', '\t').map((space) => words.join(space)))
const wordsOf = (written: string) => written.split(/\s+/).filter(Boolean)
const without = (pieces: readonly DiffPiece[], kind: DiffPiece['kind']) =>
  pieces.filter((piece) => piece.kind !== kind).flatMap((piece) => wordsOf(piece.text))

it('gives both texts back: without what was added the one before, without what was removed the one after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(without(pieces, 'added')).toEqual(wordsOf(before))
      expect(without(pieces, 'removed')).toEqual(wordsOf(after))
    })
  )
})

it('has no two pieces of a kind side by side, and none that is empty', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(pieces.every(({ kind }, index) => kind !== pieces[index + 1]?.kind)).toBe(true)
      expect(pieces.every((piece) => wordsOf(piece.text).length > 0)).toBe(true)
    })
  )
})

it('keeps as many words from one to the other as back, and all of a text that stayed', () => {
  const kept = (pieces: readonly DiffPiece[]) => pieces.flatMap((piece) => (piece.kind === 'same' ? wordsOf(piece.text) : [])).length
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(kept(wordDiff(before, after))).toBe(kept(wordDiff(after, before)))
      expect(kept(wordDiff(before, before))).toBe(wordsOf(before).length)
    })
  )
})

it('marks the word that changed, what was taken out before what was put in', () => {
  expect(wordDiff('Luật có hiệu lực từ năm 2006', 'Luật có hiệu lực từ năm 2007 đến nay')).toEqual([
    { kind: 'same', text: 'Luật có hiệu lực từ năm' },
    { kind: 'removed', text: '2006' },
    { kind: 'added', text: '2007 đến nay' }
  ])
  expect(wordDiff('', '')).toEqual([])
})
