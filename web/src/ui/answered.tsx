/** What came of a form: takes the focus with each new answer, since the button that was pressed may be gone. */
import { type ReactNode, useEffect, useRef } from 'react'

export function Answered({ answer, children }: { answer: object; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}
