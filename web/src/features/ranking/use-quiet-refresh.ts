/** Asks for the page's data again every so often, while someone can see it. */
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

export function useQuietRefresh(everySeconds: number, isNeeded: boolean): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isNeeded) return
    const timer = window.setInterval(() => document.visibilityState === 'visible' && void revalidate(), everySeconds * 1000)
    return () => window.clearInterval(timer)
  }, [revalidate, everySeconds, isNeeded])
}
