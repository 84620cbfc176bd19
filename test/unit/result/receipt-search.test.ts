/** What looks like a receipt, and what is a name. */
import { expect, it } from 'vitest'
import { receiptIn } from '../../../server/src/modules/result/receipt-search.ts'

it.each([
  ['CTPC 6W4T QQIK 5L5N', 'CTPC 6W4T QQIK 5L5N'],
  ['ctpc6w4tqqik5l5n', 'CTPC 6W4T QQIK 5L5N'],
  ['ctpc-6w4t-qqik-5l5n', 'CTPC 6W4T QQIK 5L5N'],
  ['CTPCAWATQQIKALAN', 'CTPC AWAT QQIK ALAN'],
  ['CTPC 6W4T QQIK', null],
  ['CTPC 6W4T QQIK 5L50', null],
  // A name of as many letters.
  ['nguyen thi minh anh', null],
  ['Nguyễn Thị Minh An', null]
])('%s', (typed, receipt) => expect(receiptIn(typed)).toBe(receipt))
