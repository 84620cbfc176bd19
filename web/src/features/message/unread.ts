/** How many messages wait unread: asked once per visit and person, and told by the inbox itself whenever it is open. */
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../api.ts'
import { useSession } from '../../session.ts'

const useCount = create<{ count: number }>(() => ({ count: 0 }))

let askedFor: string | null = null

export const unreadIs = (count: number): void => useCount.setState({ count })

export function useUnread(): number {
  const accountId = useSession(({ account }) => account?.id ?? null)
  useEffect(() => ask(accountId), [accountId])
  return useCount(({ count }) => count)
}

/** Without an answer the link simply shows no number. */
function ask(accountId: string | null): void {
  if (accountId === askedFor) return
  askedFor = accountId
  unreadIs(0)
  if (!accountId) return
  call('GET /messages/unread').then(
    ({ unread }) => accountId === askedFor && unreadIs(unread),
    () => undefined
  )
}
