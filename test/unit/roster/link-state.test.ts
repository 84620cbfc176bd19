import { expect, it } from 'vitest'
import { linkState } from '../../../server/src/modules/roster/join-links/link-state.ts'

const now = new Date('2026-11-22T10:00:00+07:00')
const link = { expiresAt: null, endedAt: null, limit: null, used: 7 }

it('works until it has ended, expired, or is full', () => {
  expect(linkState(link, now)).toBe('works')
  expect(linkState({ ...link, limit: 8 }, now)).toBe('works')
  expect(linkState({ ...link, limit: 7 }, now)).toBe('full')
  expect(linkState({ ...link, limit: 7, expiresAt: now }, now)).toBe('expired')
  expect(linkState({ ...link, expiresAt: now, endedAt: now }, now)).toBe('ended')
})
