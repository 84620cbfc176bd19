/** A deed that hurts somebody: asked about first, with a reason that the person will read. */
import { useId, useState } from 'react'
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
  keep: string
  confirm: string
  onConfirm: (reason: string) => void
}

export function WithReason({ label, fullLabel, isBusy, question, text, reasonLabel, keep, confirm, onConfirm }: WithReasonProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const close = () => setOpen(false)
  const send = () => {
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
              <Button variant="danger" onClick={send}>
                {confirm}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{text}</p>
            {reasonLabel && (
              <Field
                id={`${id}-reason`}
                label={reasonLabel}
                value={reason}
                maxLength={500}
                onChange={({ currentTarget }) => setReason(currentTarget.value)}
              />
            )}
          </div>
        </Dialog>
      )}
    </>
  )
}
