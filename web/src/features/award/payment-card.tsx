/** The payment list with whole ID numbers: made only after saying what for. */
import type { PaymentPurpose } from '@hoi-thi/shared/award'
import { useState } from 'react'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { takeFile } from '../../app/take-file.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'

const purposes: PaymentPurpose[] = ['payment', 'tax', 'check']

export function PaymentCard({ contest }: { contest: string }) {
  const { payment: say } = useMessages().award
  const { isBusy, outcome, run } = useDeed()
  const [purpose, setPurpose] = useState<PaymentPurpose | null>(null)
  const [isLacking, setLacking] = useState(false)
  const take = () => {
    setLacking(!purpose)
    if (!purpose) return document.getElementById(`purpose-${purposes[0]}`)?.focus()
    void run(async () => {
      await takeFile(`/contests/${contest}/payment-lists`, { purpose })
      setPurpose(null)
      return { done: say.done }
    })
  }
  return (
    <Card>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <p>{say.care}</p>
      <DeedOutcome outcome={outcome} />
      <FieldGroup id="purpose" legend={say.legend} error={isLacking ? say.error : undefined}>
        {purposes.map((each) => (
          <Tick
            key={each}
            type="radio"
            id={`purpose-${each}`}
            name="purpose"
            checked={purpose === each}
            onChange={() => {
              setPurpose(each)
              setLacking(false)
            }}
          >
            {say.purposes[each]}
          </Tick>
        ))}
      </FieldGroup>
      <p>
        <Button variant="alt" icon="down" busy={isBusy} onClick={take}>
          {isBusy ? say.submitting : say.submit}
        </Button>
      </p>
    </Card>
  )
}
