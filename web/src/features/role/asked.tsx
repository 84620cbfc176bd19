/** A deed that is asked about first: what it means, then the safe answer and the other one. */
import { type ReactNode, useState } from 'react'
import { useLocation, useNavigation, useSubmit } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

interface AskedProps {
  /** What is pressed first, with words for those who hear it alone. */
  label: string
  fullLabel?: string
  question: string
  children: ReactNode
  keep: string
  confirm: string
  isDanger?: boolean
  /** Whether there is enough to ask about. */
  mayAsk?: () => boolean
  /** What the page's action is sent. */
  sends: Record<string, string>
}

export function Asked({ label, fullLabel, question, children, keep, confirm, isDanger, mayAsk = () => true, sends }: AskedProps) {
  const [isOpen, setOpen] = useState(false)
  const submit = useSubmit()
  const { pathname, search } = useLocation()
  const isBusy = useNavigation().formMethod === 'POST'
  const close = () => setOpen(false)
  const send = () => {
    close()
    void submit(sends, { method: 'post', action: pathname + search, preventScrollReset: true })
  }
  return (
    <>
      <Button variant="alt" small busy={isBusy} aria-label={fullLabel} onClick={() => setOpen(mayAsk())}>
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
              <Button variant={isDanger ? 'danger' : 'primary'} onClick={send}>
                {confirm}
              </Button>
            </>
          }
        >
          {children}
        </Dialog>
      )}
    </>
  )
}
