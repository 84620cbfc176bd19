/** What was done on the page before, said where it led. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { Answered } from '../../ui/answered.tsx'
import { Notice } from '../../ui/notice.tsx'

export interface Arrival {
  said: string
}

export function ArrivalNotice() {
  const { state } = useLocation() as { state: Partial<Arrival> | null }
  // Said once: whoever loads the page again has done nothing.
  useEffect(() => window.history.replaceState({ ...window.history.state, usr: null }, ''), [])
  if (!state?.said) return null
  return (
    <Answered answer={state}>
      <Notice tone="ok" title={state.said} role="status" />
    </Answered>
  )
}
