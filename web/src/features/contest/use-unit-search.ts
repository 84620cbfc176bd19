/** Asks the server for units while a person types: a short pause first, and only the last question's answer counts. */
import type { Unit } from '@hoi-thi/shared/contest'
import { useEffect, useState } from 'react'
import { call } from '../../api.ts'

export interface UnitSearch {
  state: 'searching' | 'found' | 'failed'
  query: string
  items: Unit[]
  total: number
}

const pauseMilliseconds = 180

export function useUnitSearch(contest: string, query: string): UnitSearch {
  const [search, setSearch] = useState<UnitSearch>({ state: 'searching', query: '', items: [], total: 0 })
  useEffect(() => {
    const gaveUp = new AbortController()
    const timer = window.setTimeout(async () => {
      try {
        const { items, total } = await call('GET /contests/:contest/units', {
          params: { contest },
          query: { q: query },
          signal: gaveUp.signal
        })
        setSearch({ state: 'found', query, items, total })
      } catch {
        if (!gaveUp.signal.aborted) setSearch((before) => ({ ...before, state: 'failed' }))
      }
    }, pauseMilliseconds)
    return () => {
      window.clearTimeout(timer)
      gaveUp.abort()
    }
  }, [contest, query])
  return search
}
