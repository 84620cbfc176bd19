/** Asks before a page with unsaved text is left: by a link, by the way back, or by closing it. */
import { useContext, useEffect, useRef, useState } from 'react'
import { type Blocker, type BlockerFunction, UNSAFE_DataRouterContext } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** `within`: under this address the text stays, whatever page is shown. */
export function useLeaving(isUnsaved: boolean, within?: string) {
  const isHeld = useRef(true)
  const holds = useRef(isUnsaved)
  holds.current = isUnsaved
  const blocker = useBlocked(
    ({ currentLocation, nextLocation: { pathname } }) =>
      isHeld.current && holds.current && currentLocation.pathname !== pathname && !(within !== undefined && pathname.startsWith(within))
  )
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isHeld.current && holds.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return {
    blocker,
    /** What follows goes without a question: it is being saved. */
    release: () => {
      isHeld.current = false
    },
    hold: () => {
      isHeld.current = true
    }
  }
}

const key = 'unsaved text'

/** As `useBlocker` of the router, which the timed page would have to carry. */
function useBlocked(isBlocked: BlockerFunction): Blocker | undefined {
  const router = useContext(UNSAFE_DataRouterContext)?.router
  const [blocker, setBlocker] = useState<Blocker>()
  const latest = useRef(isBlocked)
  latest.current = isBlocked
  useEffect(() => {
    if (!router) return
    router.getBlocker(key, (locations) => latest.current(locations))
    const stop = router.subscribe(({ blockers }) => setBlocker(blockers.get(key)))
    return () => {
      stop()
      router.deleteBlocker(key)
    }
  }, [router])
  return blocker
}

export function LeaveQuestion({ leaving: { blocker } }: { leaving: ReturnType<typeof useLeaving> }) {
  const { leave: say } = useMessages().bank.form
  if (blocker?.state !== 'blocked') return null
  return (
    <Dialog
      title={say.title}
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button onClick={() => blocker.reset()}>{say.stay}</Button>
          <Button variant="danger" onClick={() => blocker.proceed()}>
            {say.go}
          </Button>
        </>
      }
    >
      <p>{say.text}</p>
    </Dialog>
  )
}
