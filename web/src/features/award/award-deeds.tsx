/** What can still be done about an award: the day to answer moved, handed over, taken back. */
import type { Award } from '@hoi-thi/shared/award'
import { call } from '../../api.ts'
import type { Deeds } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { dayOf } from '../../vietnam-time.ts'
import { WithReason } from '../roster/with-reason.tsx'

export interface AwardDeedsProps {
  award: Award
  contest: string
  now: string
  deeds: Deeds
}

export function AwardDeeds(props: AwardDeedsProps) {
  const {
    award,
    contest,
    now,
    deeds: { isBusy, run }
  } = props
  const { award: say } = useMessages()
  const { handOver, takeBack } = say
  const heading = say.list.heading(award.title, award.winnerName)
  const params = { contest, awardId: award.id }
  return (
    <p className="cluster">
      {!award.isLost && (award.answer === 'asked' || award.answer === 'late') && <AnswerDay {...props} />}
      {!award.isLost && (
        <WithReason
          label={handOver.label}
          fullLabel={handOver.of(heading)}
          isBusy={isBusy}
          question={handOver.question(award.winnerName)}
          text={handOver.text}
          reasonLabel={handOver.day}
          missing={handOver.missing}
          days={{ first: dayOf(award.namedAt), last: dayOf(now) }}
          keep={say.keep}
          confirm={handOver.label}
          onConfirm={(handedOverOn) =>
            void run(async () => {
              await call('PUT /contests/:contest/awards/:awardId/hand-over', { params, body: { handedOverOn } })
              return { done: handOver.done(heading) }
            })
          }
        />
      )}
      <WithReason
        label={takeBack.label}
        fullLabel={takeBack.of(heading)}
        isBusy={isBusy}
        question={takeBack.question(heading)}
        text={takeBack.text}
        reasonLabel={takeBack.reason}
        missing={takeBack.missing}
        keep={say.keep}
        confirm={takeBack.label}
        onConfirm={(reason) =>
          void run(async () => {
            await call('PUT /contests/:contest/awards/:awardId/withdrawal', { params, body: { reason } })
            return { done: takeBack.done(heading) }
          })
        }
      />
    </p>
  )
}

const dayMs = 86_400_000
/** Offered, and the latest that can be chosen, after the first that can. */
const days = { offered: 6, last: 89 }

/** Until the end of a later day. */
function AnswerDay({ award, contest, now, deeds: { isBusy, run } }: AwardDeedsProps) {
  const { award: words, format } = useMessages()
  const { answerDay: say } = words
  const { answerBy } = award
  if (answerBy === null) return null
  const heading = words.list.heading(award.title, award.winnerName)
  const first = Math.max(Date.parse(answerBy) + dayMs, Date.parse(dayOf(now)))
  const after = (count: number) => new Date(first + count * dayMs).toISOString().slice(0, 10)
  return (
    <WithReason
      label={say.label}
      fullLabel={say.of(heading)}
      isBusy={isBusy}
      question={say.question(award.winnerName)}
      text={say.text(format.date(answerBy))}
      reasonLabel={say.day}
      missing={say.missing}
      days={{ first: after(0), offered: after(days.offered), last: after(days.last) }}
      isKind
      keep={words.keep}
      confirm={say.label}
      onConfirm={(day) =>
        void run(async () => {
          const params = { contest, awardId: award.id }
          await call('PUT /contests/:contest/awards/:awardId/answer-day', { params, body: { answerBy: day } })
          return { done: say.done(heading) }
        })
      }
    />
  )
}
