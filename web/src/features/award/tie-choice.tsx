/** Where more share a rank than there are prizes: all of them, or some with a reason. */
import type { PlanLine } from '@hoi-thi/shared/awarding'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field, FieldGroup } from '../../ui/field.tsx'
import { Tick } from '../../ui/tick.tsx'
import type { TypedTie, Wrong } from './typed-ties.ts'

interface TieChoiceProps {
  line: PlanLine
  typed: TypedTie
  wrong: Wrong | null
  onType: (typed: TypedTie) => void
}

export const tieId = (line: number) => `tie-${line}`

export function TieChoice({ line, typed, wrong, onType }: TieChoiceProps) {
  const { award, format } = useMessages()
  const { plan: say } = award
  const contentLanguage = useContentLanguage()
  const id = tieId(line.line)
  const tied = line.candidates.filter(({ isTied }) => isTied)
  const count = format.number(line.toChoose)
  const words = wrong === 'count' ? say.errors.count(line.title, count) : wrong && say.errors[wrong](line.title)
  const toggle = (candidate: string) =>
    onType({ ...typed, ids: typed.ids.includes(candidate) ? typed.ids.filter((each) => each !== candidate) : [...typed.ids, candidate] })
  return (
    <FieldGroup id={id} legend={say.tie(line.title)} error={wrong && wrong !== 'reason' ? words : undefined}>
      <p className="small mute">{say.tied(format.number(tied.length), count)}</p>
      <Tick type="radio" id={id} name={id} checked={typed.decision === 'all'} onChange={() => onType({ ...typed, decision: 'all' })}>
        {say.all}
      </Tick>
      <Tick type="radio" name={id} checked={typed.decision === 'some'} onChange={() => onType({ ...typed, decision: 'some' })}>
        {say.some(count)}
      </Tick>
      {typed.decision === 'some' && (
        <>
          {tied.map(({ id: candidate, name, unitName }) => (
            <Tick key={candidate} checked={typed.ids.includes(candidate)} onChange={() => toggle(candidate)}>
              <span lang={contentLanguage}>{unitName ? `${name}, ${unitName}` : name}</span>
            </Tick>
          ))}
          <Field
            id={`${id}-reason`}
            label={say.reason}
            error={wrong === 'reason' ? words : undefined}
            maxLength={500}
            autoComplete="off"
            value={typed.reason}
            onChange={(event) => onType({ ...typed, reason: event.currentTarget.value })}
          />
        </>
      )}
    </FieldGroup>
  )
}
