/** The roles of whoever is signed in, for the menu: asked once per visit and person. The server decides each time anew. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../../api.ts'
import { useSession } from '../../session.ts'

type Held = Reply<Contract['GET /me/roles']>['items']

const useHeld = create<{ held: Held }>(() => ({ held: [] }))

let askedFor: string | null = null

export function useOwnRoles(): Held {
  const accountId = useSession(({ account }) => account?.id ?? null)
  useEffect(() => ask(accountId), [accountId])
  return useHeld(({ held }) => held)
}

/** Without an answer the menu simply shows no more. */
function ask(accountId: string | null): void {
  if (accountId === askedFor) return
  askedFor = accountId
  useHeld.setState({ held: [] })
  if (!accountId) return
  call('GET /me/roles').then(
    ({ items }) => {
      if (accountId === askedFor) useHeld.setState({ held: items })
    },
    () => undefined
  )
}
