/** A question that must be answered first. Made of a div, since phones at the floor have no dialog element. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './dialog.module.css'

interface DialogProps {
  title: ReactNode
  children?: ReactNode
  /** The answers, the safe one first: it gets the focus. */
  actions: ReactNode
  onClose: () => void
}

const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]'

export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const actionsBox = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const before = document.activeElement
    actionsBox.current?.querySelector<HTMLElement>(focusable)?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Tab') keepInside(event, box.current)
  }

  return createPortal(
    <div className={styles.veil}>
      <div
        ref={box}
        className={`${styles.dialog} stack`}
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={children ? `${id}-text` : undefined}
        onKeyDown={onKeyDown}
      >
        <h2 className={styles.title} id={`${id}-title`}>
          {title}
        </h2>
        {children && <div id={`${id}-text`}>{children}</div>}
        <div className="cluster" ref={actionsBox}>
          {actions}
        </div>
      </div>
    </div>,
    document.body
  )
}

/** Tab goes round inside the box. */
function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>(focusable) ?? [])]
  const first = stops[0]
  const last = stops[stops.length - 1]
  if (!first || !last) return
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault()
    first.focus()
  }
}
