/** What judges know of senders. */
import { expect, it } from 'vitest'
import { senderSeen } from '../../../server/src/modules/judging/judge-view.ts'

it('shows who sent an entry only where the rules do not blind judges', () => {
  const sender = { sender: 'group', unitName: 'Phường A', groupName: 'Nhóm B' } as const
  expect(senderSeen({ isBlind: true }, sender)).toBeNull()
  expect(senderSeen({ isBlind: false }, sender)).toEqual(sender)
})
