/** A deed that matters to somebody: asked about first, with a reason that the person will read. */
import { type ChangeEvent, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'

interface WithReasonProps {
  label: string
  fullLabel?: string
  isBusy: boolean
  question: string
  text: string
  /** Without it no reason is asked for. */
  reasonLabel?: string
  /** What is said to who leaves it empty; without it they may. */
  missing?: string
  /** Asks for a day instead of words: these are the first and the last that may be said; `offered`, or the last, until another is. */
  days?: { first: string; last: string; offered?: string }
  /** A deed that helps somebody. */
  isKind?: boolean
  keep: string
  confirm: string
  onConfirm: (reason: string) => void
}

type Written = ChangeEvent<HTMLInputElement | HTMLTextAreaElement>

export function WithReason(props: WithReasonProps) {
  const { label, fullLabel, isBusy, question, text, reasonLabel, missing, days, isKind, keep, confirm, onConfirm } = props
  const fieldId = `${useId()}-reason`
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState(days?.offered ?? days?.last ?? '')
  const [isLacking, setLacking] = useState(false)
  const close = () => {
    setOpen(false)
    setLacking(false)
  }
  const send = () => {
    const lacks = missing !== undefined && reason.trim() === ''
    setLacking(lacks)
    if (lacks) return document.getElementById(fieldId)?.focus()
    close()
    onConfirm(reason.trim())
  }
  return (
    <>
      <Button variant="alt" small busy={isBusy} aria-label={fullLabel} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <Dialog
          title={question}
          onClose={close}
          actions={
            <>
              <Button variant="alt" onClick={close}>
                {keep}
              </Button>
              <Button variant={isKind ? 'primary' : 'danger'} onClick={send}>
                {confirm}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{text}</p>
            {reasonLabel && (
              <Field id={fieldId} label={reasonLabel} error={isLacking ? missing : undefined}>
                {(control) => {
                  const written = { ...control, value: reason, onChange: (event: Written) => setReason(event.currentTarget.value) }
                  if (days) return <input {...written} type="date" min={days.first} max={days.last} />
                  return <textarea {...written} rows={3} maxLength={500} />
                }}
              </Field>
            )}
          </div>
        </Dialog>
      )}
    </>
  )
}
