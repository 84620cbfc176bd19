/** What the browser says about the page and the network, in the words of an attempt. */

interface Lifecycle {
  shown(): void
  leaving(): void
  online(): void
  offline(): void
  /** Whether closing the page now would leave something unsent. */
  isUnsent(): boolean
}

/** Gives back how to stop listening. */
export function follow(lifecycle: Lifecycle): () => void {
  const stop = new AbortController()
  const on = (target: EventTarget, name: string, act: (event: Event) => void) => {
    target.addEventListener(name, act)
    stop.signal.addEventListener('abort', () => target.removeEventListener(name, act))
  }
  on(document, 'visibilitychange', () => (document.visibilityState === 'visible' ? lifecycle.shown() : lifecycle.leaving()))
  on(window, 'pagehide', () => lifecycle.leaving())
  on(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && lifecycle.shown())
  on(window, 'online', () => lifecycle.online())
  on(window, 'offline', () => lifecycle.offline())
  on(window, 'beforeunload', (event) => {
    if (!lifecycle.isUnsent()) return
    event.preventDefault()
    // Chrome before 119 asks only for this.
    event.returnValue = true
  })
  return () => stop.abort()
}
