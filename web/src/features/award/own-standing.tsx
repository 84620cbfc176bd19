/** How an award stands, for who has won it. */
import type { OwnAward } from '@hoi-thi/shared/award'
import { useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'

export function OwnStanding({ award }: { award: OwnAward }) {
  const { award: say, format } = useMessages()
  const { own } = say
  const { valueDong, namedAt, state, handedOverOn, answer, answerBy, number, lastFour } = award
  const given = lastFour ? own.given(lastFour) : own.unreadable
  const answered = own.answers[answer]
  return (
    <Facts
      items={[
        ...(valueDong === null ? [] : [{ name: own.value, value: say.value(format.number(valueDong)) }]),
        { name: own.named, value: format.date(namedAt) },
        { name: own.state, value: handedOverOn ? own.handedOver(format.date(handedOverOn)) : say.states[state] },
        ...(answerBy === null
          ? []
          : [{ name: own.answer, value: typeof answered === 'string' ? answered : answered(format.date(answerBy)) }]),
        ...(number === 'none' ? [] : [{ name: own.number, value: number === 'given' ? given : own.numbers[number] }])
      ]}
    />
  )
}
