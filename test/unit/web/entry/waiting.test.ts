import type { EntryState } from '@hoi-thi/shared/entry'
import { expect, it } from 'vitest'
import { waitingFor } from '../../../../web/src/features/entry/waiting.ts'

const items: { state: EntryState }[] = [
  { state: 'draft' },
  { state: 'submitted' },
  { state: 'returned' },
  { state: 'accepted' },
  { state: 'disqualified' },
  { state: 'withdrawn' }
]
const statesOf = (isOpen: boolean) => waitingFor(items, isOpen).map(({ state }) => state)

it('what was returned comes first, then what was never submitted', () => expect(statesOf(true)).toEqual(['returned', 'draft']))
it('after the deadline only what was returned is spoken of', () => expect(statesOf(false)).toEqual(['returned']))
