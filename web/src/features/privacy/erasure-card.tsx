/** Asks that one's data be erased, once it has been said what goes and what stays. */
import type { ErasurePlan } from '@hoi-thi/shared/privacy'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PlanInWords } from './erasure-plan.tsx'

export function ErasureCard({ plan, hasAsked }: { plan: ErasurePlan; hasAsked: boolean }) {
  const { privacy, format } = useMessages()
  const { erasure: say, requests } = privacy
  const { isBusy, outcome, run } = useDeed()
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const ask = () => {
    close()
    void run(async () => {
      const made = await call('POST /me/requests', { body: { kind: 'erasure' } })
      return { done: requests.sent, text: requests.sentText(format.moment(made.answerDueAt)) }
    })
  }
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <PlanInWords plan={plan} />
      <DeedOutcome outcome={outcome} />
      {hasAsked ? (
        <p className="strong">{say.open}</p>
      ) : (
        <Button variant="alt" busy={isBusy} onClick={() => setAsking(true)}>
          {say.ask}
        </Button>
      )}
      {isAsking && (
        <Dialog
          title={say.question}
          onClose={close}
          actions={
            <>
              <Button variant="alt" onClick={close}>
                {say.keep}
              </Button>
              <Button variant="danger" onClick={ask}>
                {say.confirm}
              </Button>
            </>
          }
        >
          <p>{say.questionText}</p>
        </Dialog>
      )}
    </Card>
  )
}
