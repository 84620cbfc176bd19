import { expect, it } from 'vitest'
import { readUnsubscriptionToken, unsubscriptionToken } from '../../../server/src/modules/message/unsubscription-token.ts'

const secret = 'a secret that is only for tests, long enough'
const accountId = '0192f0c0-0000-7000-8000-000000000001'
const token = unsubscriptionToken(secret, { accountId, kind: 'contest' })

it('comes back as what it was made of', () => {
  expect(readUnsubscriptionToken(secret, token)).toEqual({ accountId, kind: 'contest' })
  expect(readUnsubscriptionToken(secret, unsubscriptionToken(secret, { accountId, kind: 'all' }))).toEqual({ accountId, kind: 'all' })
})

it.each([
  ['another account', token.replace('0001', '0002')],
  ['another kind', token.replace('contest', 'unit')],
  ['a wider kind', token.replace('contest', 'all')],
  ['a kind that cannot be declined', token.replace('contest', 'security')],
  ['another seal', `${token.slice(0, -4)}AAAA`],
  ['a seal cut off', token.slice(0, -1)],
  ['nothing', '']
])('is not ours with %s', (_, other) => {
  expect(other).not.toBe(token)
  expect(readUnsubscriptionToken(secret, other)).toBeNull()
})

it('is not ours under another secret', () => {
  expect(readUnsubscriptionToken(`${secret}.`, token)).toBeNull()
})
