/** A new step is read from its heading, at the top of the screen. The first one is where the page itself begins. */
import { useEffect, useRef } from 'react'

/** Gives back the place whose headings are meant. */
export function useArrival(step: string) {
  const top = useRef<HTMLDivElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    const sheet = top.current
    if (!sheet) return
    sheet.querySelector<HTMLElement>('[data-heading]')?.focus({ preventScroll: true })
    const start = sheet.getBoundingClientRect().top + window.scrollY
    if (window.scrollY > start) window.scrollTo(0, start)
  }, [step])
  return top
}
