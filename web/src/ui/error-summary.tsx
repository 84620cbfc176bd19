/** What must be corrected in a form, with a link to each place. Takes the focus whenever it has something new to say. */
import { useEffect, useRef } from 'react'
import styles from './error-summary.module.css'
import { Notice } from './notice.tsx'

/** `id` is the control that the error is about; without one it stands alone. */
export interface FormError {
  id?: string
  text: string
}

interface ErrorSummaryProps {
  title: string
  errors: readonly FormError[]
  /** What the form was answered with: each new answer takes the focus again, a mere redraw does not. */
  answer: object
}

export function ErrorSummary({ title, errors, answer }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) box.current?.focus()
  }, [answer])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="stop" title={title} role="alert">
        <ul>
          {errors.map(({ id, text }) => (
            <li key={text}>{id ? <ErrorLink id={id} text={text} /> : text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

/** Moves the focus itself: an address with a hash would be a navigation. */
function ErrorLink({ id, text }: Required<FormError>) {
  return (
    <a
      className={styles.to}
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(id)?.focus()
      }}
    >
      {text}
    </a>
  )
}
