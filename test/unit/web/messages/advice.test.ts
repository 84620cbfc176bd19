import { expect, it } from 'vitest'
import { adviceOf } from '../../../../web/src/messages/advice.ts'
import { problem as english } from '../../../../web/src/messages/en/problem.ts'
import { makeFormat } from '../../../../web/src/messages/format.ts'
import { problem } from '../../../../web/src/messages/vi/problem.ts'

it.each([
  [32, 'Vì an toàn, bạn cần chờ 32 giây rồi hãy thử lại.'],
  [90, 'Vì an toàn, bạn cần chờ 1 phút 30 giây rồi hãy thử lại.'],
  [900, 'Vì an toàn, bạn cần chờ 15 phút rồi hãy thử lại.'],
  [undefined, 'Hãy chờ một lát rồi thử lại.']
])('says how long to wait: %s', (seconds, text) => {
  expect(adviceOf(problem['request.too-many'], seconds, makeFormat('vi'))).toBe(text)
})

it('says so in English, and says what other refusals say in any case', () => {
  expect(adviceOf(english['request.too-many'], 32, makeFormat('en'))).toBe('For safety you need to wait 32 seconds, then try again.')
  expect(adviceOf(problem['server.busy'], 2, makeFormat('vi'))).toBe(problem['server.busy'].next)
})
