/** What a person has won, and the number that paying it needs: given, corrected, taken back, or declined. */
import type { OwnAward } from '@hoi-thi/shared/award'
import { useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { AnswerPart } from './answer-part.tsx'
import { type Consent, NumberForm } from './number-form.tsx'
import { OwnStanding } from './own-standing.tsx'

export function OwnAwardsCard({ awards, consent }: { awards: OwnAward[]; consent: Consent }) {
  const { own: say } = useMessages().award
  return (
    <Card isMine>
      <h2>{say.title}</h2>
      <ul className="rows">
        {awards.map((award) => (
          <li key={award.id}>
            <Won award={award} consent={consent} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Won({ award, consent }: { award: OwnAward; consent: Consent }) {
  const { own: say } = useMessages().award
  const contentLanguage = useContentLanguage()
  return (
    <section className="stack" aria-labelledby={`award-${award.id}`}>
      <h3 id={`award-${award.id}`} lang={contentLanguage}>
        {say.heading(award.title, award.to === 'clips' ? award.winnerName : award.contest.title)}
      </h3>
      <OwnStanding award={award} />
      {award.takenBackReason && <p lang={contentLanguage}>{say.takenBack(award.takenBackReason)}</p>}
      <AnswerPart award={award} onAnswer={(body) => call('PUT /me/awards/:awardId/answer', { params: { awardId: award.id }, body })} />
      {award.state === 'named' &&
        award.number !== 'none' &&
        (award.number === 'gone' ? <p>{say.tooLate}</p> : <NumberPart award={award} consent={consent} />)}
    </section>
  )
}

function NumberPart({ award, consent }: { award: OwnAward; consent: Consent }) {
  const { award: words, format } = useMessages()
  const { own: say } = words
  const { isBusy, outcome, run } = useDeed()
  const [isOpen, setOpen] = useState(false)
  const params = { awardId: award.id }
  const give = (idNumber: string) =>
    run(async () => {
      await call('PUT /me/awards/:awardId/number', { params, body: { idNumber, consentVersion: consent.version } })
      setOpen(false)
      return { done: say.sent, text: say.sentText }
    })
  const decline = (done: string) =>
    run(async () => {
      await call('DELETE /me/awards/:awardId/number', { params })
      setOpen(false)
      return { done, text: say.declinedText }
    })
  const isGiven = award.number === 'given'
  const named = (deed: string) => say.ofAward(deed, award.title)
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <p>{isGiven ? say.until(format.date(award.numberUntil)) : say.why}</p>
      {isOpen && <NumberForm award={award} consent={consent} isBusy={isBusy} onGive={(idNumber) => void give(idNumber)} />}
      <p className="cluster">
        {isOpen ? (
          <Button variant="alt" onClick={() => setOpen(false)}>
            {words.keep}
          </Button>
        ) : (
          <Button variant={isGiven ? 'alt' : 'primary'} aria-label={named(isGiven ? say.correct : say.give)} onClick={() => setOpen(true)}>
            {isGiven ? say.correct : say.give}
          </Button>
        )}
        {award.number === 'asked' && (
          <Button variant="alt" busy={isBusy} aria-label={named(say.decline)} onClick={() => void decline(say.declined)}>
            {say.decline}
          </Button>
        )}
        {isGiven && (
          <WithReason
            label={say.withdraw}
            fullLabel={named(say.withdraw)}
            isBusy={isBusy}
            question={say.withdrawQuestion}
            text={say.withdrawText}
            keep={words.keep}
            confirm={say.withdraw}
            onConfirm={() => void decline(say.withdrawn)}
          />
        )}
      </p>
    </>
  )
}
