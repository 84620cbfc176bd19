/** What surrounds every page: who is signed in, focus and scroll after a navigation, a word when a page is slow to come. */
import { useEffect, useRef, useState } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { useMessages } from '../messages/messages.ts'
import { useSession, whoIsHere } from '../session.ts'
import { Skip } from '../ui/skip.tsx'
import { contentId } from './content-id.ts'
import { refusalCard } from './refusal-page.tsx'
import styles from './root.module.css'

export { BareRefusalPage as ErrorBoundary } from './refusal-page.tsx'

export const loader = () => whoIsHere()

/** Signing in and out tell the session themselves; a quiet refresh of a board need not ask again. */
export const shouldRevalidate = (): boolean => false

export function Component() {
  const { common } = useMessages()
  const words = useArrival()
  const isSlow = useSlowNavigation()
  const isShared = useSession(({ account }) => account?.isShared)
  useEffect(() => void refusalCard.fetch(), [])
  useEffect(() => {
    if (isShared) void import('../features/shared-device/watching.tsx').then(({ watch }) => watch())
  }, [isShared])
  return (
    <>
      <Skip to={contentId}>{common.skipToContent}</Skip>
      <p className="hide" aria-live="polite">
        {words}
      </p>
      {isSlow && (
        <p className={styles.opening} role="status">
          {common.opening}
        </p>
      )}
      <Outlet />
      <ScrollRestoration />
    </>
  )
}

/** A new page moves the focus to its heading; a new view of the same page says its title. The first page does neither. */
function useArrival(): string {
  const { pathname, search } = useLocation()
  const last = useRef({ pathname, search })
  const [words, setWords] = useState('')
  useEffect(() => {
    const before = last.current
    last.current = { pathname, search }
    if (before.pathname !== pathname) focusHeading()
    else if (before.search !== search) setWords(document.title)
  }, [pathname, search])
  return words
}

function focusHeading(): void {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** True once a navigation has lasted a second. */
function useSlowNavigation(): boolean {
  const isMoving = useNavigation().state !== 'idle'
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isMoving) return
    const timer = window.setTimeout(() => setSlow(true), 1000)
    return () => {
      window.clearTimeout(timer)
      setSlow(false)
    }
  }, [isMoving])
  return isSlow
}
