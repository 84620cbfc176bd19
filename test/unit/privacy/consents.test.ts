import { expect, it } from 'vitest'
import { mayNameWinner, type StoredConsent } from '../../../server/src/modules/privacy/consents.ts'

const consent = (purpose: StoredConsent['purpose'], given = true): StoredConsent => ({
  contestId: null,
  purpose,
  version: 1,
  textHash: '',
  given,
  at: new Date('2026-12-02T08:00:00+07:00'),
  channel: 'settings',
  guardian: null
})

it.each<[string, StoredConsent[], boolean]>([
  ['nobody who has said nothing', [], false],
  ['who agrees', [consent('winner-name'), consent('account')], true],
  ['nobody who took it back', [consent('winner-name', false), consent('winner-name')], false],
  ['no minor, whose guardian has not agreed to that', [consent('winner-name'), consent('guardian')], false]
])('names as a winner %s', (_, newestFirst, expected) => expect(mayNameWinner(newestFirst)).toBe(expected))
