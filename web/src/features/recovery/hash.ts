/** What stands behind the `#` of a link, which no server sees. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** It is taken out of the address, so that nobody after this person finds it there. */
export function takeHash(): string {
  const { hash, pathname, search } = window.location
  if (hash.length < 2) return ''
  window.history.replaceState(window.history.state, '', pathname + search)
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}

/** Another link to the page that is open already: for the browser no new page. */
export function useNewHash(): void {
  const location = useLocation()
  useEffect(() => {
    if (location && window.location.hash.length > 1) window.location.reload()
  }, [location])
}
