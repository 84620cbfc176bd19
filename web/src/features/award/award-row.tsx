/** One award: whose, how it stands, and what can still be done about it. */
import type { Award } from '@hoi-thi/shared/award'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { AwardDeeds, type AwardDeedsProps } from './award-deeds.tsx'

const looks: Record<Award['state'], [Tone, IconName]> = {
  named: ['wait', 'wait'],
  declined: ['stop', 'stop'],
  'taken-back': ['stop', 'stop'],
  'handed-over': ['ok', 'check']
}

export function AwardRow(props: AwardDeedsProps) {
  const { award: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { award } = props
  const { list } = say
  const [tone, icon] = looks[award.state]
  return (
    <div className="stack tight">
      <h3 lang={contentLanguage}>{list.heading(award.title, award.winnerName)}</h3>
      <p className="small mute">
        {award.to === 'people' && (
          <>
            <span lang={contentLanguage}>{award.unitName ?? say.noUnit}</span>
            {'. '}
          </>
        )}
        {award.valueDong === null ? say.noValue : say.value(format.number(award.valueDong))}
        {'. '}
        {list.named(format.date(award.namedAt))}
      </p>
      <p className="cluster">
        <Tag tone={tone} icon={icon}>
          {award.handedOverOn ? list.handedOver(format.date(award.handedOverOn)) : say.states[award.state]}
        </Tag>
        {award.isLost && (award.state === 'named' || award.state === 'handed-over') && (
          <Tag tone="stop" icon="stop">
            {list.lost}
          </Tag>
        )}
        {award.state === 'named' && <AnswerTag award={award} />}
        {award.state === 'named' && award.number !== 'none' && <NumberTag number={award.number} lastFour={award.lastFour} />}
        {award.to === 'people' && award.state !== 'taken-back' && <Tag>{award.showsName ? list.showsName : list.hidesName}</Tag>}
      </p>
      {award.substituteFor && <p>{list.substitute}</p>}
      {award.tieReason && <p lang={contentLanguage}>{list.tieReason(award.tieReason)}</p>}
      {award.declinedReason && <p lang={contentLanguage}>{list.declinedReason(award.declinedReason)}</p>}
      {award.takenBackReason && <p lang={contentLanguage}>{list.reason(award.takenBackReason)}</p>}
      {(award.state === 'named' || (award.isLost && award.state === 'handed-over')) && <AwardDeeds {...props} />}
    </div>
  )
}

function AnswerTag({ award: { answer, answerBy } }: Pick<AwardDeedsProps, 'award'>) {
  const { award: say, format } = useMessages()
  if (answer === 'none' || answerBy === null) return null
  const { answers } = say.list
  if (answer === 'asked') return <Tag icon="wait">{answers.asked(format.date(answerBy))}</Tag>
  const isConfirmed = answer === 'confirmed'
  return (
    <Tag tone={isConfirmed ? 'ok' : 'wait'} icon={isConfirmed ? 'check' : 'wait'}>
      {answer === 'late' ? answers.late(format.date(answerBy)) : answers[answer]}
    </Tag>
  )
}

interface NumberTagProps {
  number: Exclude<Award['number'], 'none'>
  lastFour: string | null
}

function NumberTag({ number, lastFour }: NumberTagProps) {
  const { list: say } = useMessages().award
  if (number !== 'given') return <Tag icon={number === 'asked' ? 'wait' : 'stop'}>{say.numbers[number]}</Tag>
  return <Tag icon={lastFour ? 'lock' : 'info'}>{lastFour ? say.given(lastFour) : say.unreadable}</Tag>
}
