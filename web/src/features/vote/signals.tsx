/** Votes that look odd, each signal with its evidence, and the way to have them voided once voting is over. */
import type { VoteReview, VoteSignal } from '@hoi-thi/shared/vote'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WithReason } from '../roster/with-reason.tsx'

interface SignalsProps {
  contest: string
  review: VoteReview
  deeds: Deeds
}

export function Signals({ contest, review: { vote, signals }, deeds }: SignalsProps) {
  const { voteReview: say } = useMessages()
  const isOver = vote.phase === 'over'
  return (
    <section className="stack" aria-labelledby="signals-heading">
      <h2 id="signals-heading">{say.signals}</h2>
      <p className="measure">{say.signalsIntro}</p>
      {signals.length === 0 && <p className="mute">{say.noSignals}</p>}
      {signals.length > 0 && !isOver && <p>{say.tooEarly}</p>}
      {signals.map((signal) => (
        <OneSignal key={signal.id} contest={contest} signal={signal} isOver={isOver} deeds={deeds} />
      ))}
    </section>
  )
}

interface OneSignalProps {
  contest: string
  signal: VoteSignal
  isOver: boolean
  deeds: Deeds
}

function OneSignal({ contest, signal, isOver, deeds: { isBusy, run } }: OneSignalProps) {
  const { voteReview: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { id, kind, number, title, votes, ofEntry, othersPercent, firstAt, lastAt, unitName, voided } = signal
  const numbered = format.number(number)
  const propose = (reason: string) =>
    run(async () => {
      await call('POST /contests/:contest/vote-voidings', { params: { contest }, body: { signal: id, votes, reason } })
      return { done: say.proposed }
    })
  return (
    <Card>
      <h3>{say.kinds[kind]}</h3>
      <p>
        {say.entry(numbered)}: <span lang={contentLanguage}>{title}</span>. {say.evidence(format.number(votes), format.number(ofEntry))}
      </p>
      <p>
        {say.between(format.moment(firstAt), format.moment(lastAt))}{' '}
        {othersPercent !== null && say.others(format.share(othersPercent / 100))}{' '}
        {unitName !== null && <span lang={contentLanguage}>{say.fromUnit(unitName)}</span>}
      </p>
      {voided > 0 && (
        <p>
          <Tag tone="wait">{say.held(format.number(voided))}</Tag>
        </p>
      )}
      {isOver && voided < votes && (
        <p>
          <WithReason
            isBusy={isBusy}
            label={say.propose}
            fullLabel={say.proposeOf(say.kinds[kind], numbered)}
            question={say.proposeQuestion(format.number(votes - voided), numbered)}
            text={say.proposeText}
            reasonLabel={say.reason}
            missing={say.missing}
            keep={say.keep}
            confirm={say.propose}
            onConfirm={(reason) => void propose(reason)}
          />
        </p>
      )}
    </Card>
  )
}
