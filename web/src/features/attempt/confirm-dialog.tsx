/** Asks once more when something is blank; the safe answer comes first. */
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { prediction } from './progress.ts'

interface ConfirmDialogProps {
  blank: readonly number[]
  seconds: number
  onResume: () => void
  onSubmit: () => void
  onClose: () => void
}

export function ConfirmDialog({ blank, seconds, onResume, onSubmit, onClose }: ConfirmDialogProps) {
  const { edges, format } = useMessages()
  const words = edges.confirm
  const left = format.duration(seconds)
  const questions = blank.filter((position) => position !== prediction)
  return (
    <Dialog
      title={questions.length ? words.title(questions.length) : words.titlePrediction}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onResume}>{questions.length ? words.resume(questions.length) : words.resumePrediction}</Button>
          <Button variant="alt" onClick={onSubmit}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{questions.length ? words.text(questions, left, questions.length < blank.length) : words.textPrediction(left)}</p>
    </Dialog>
  )
}
