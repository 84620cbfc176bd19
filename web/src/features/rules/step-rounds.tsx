/** Step: the rounds in their order; one of them is written on a page of its own. */
import type { RoundRules } from '@hoi-thi/shared/round-rules'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { FieldError } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { rulesAddress } from './addresses.ts'
import { sumOf } from './blueprint-table.ts'
import { usePlace } from './editing.ts'
import { ItemDeeds, useFocusLater } from './list-edit.tsx'
import { moved, without } from './list-edits.ts'
import { copyOfRound, newRound } from './new-round.ts'
import { Part } from './part.tsx'

export function StepRounds({ contest }: { contest: string }) {
  const { parts, lists } = useMessages().rules
  const { id, error, value: rounds, set } = usePlace<RoundRules[]>('rounds')
  const focus = useFocusLater()
  const write = (next: RoundRules[], focused: string) => {
    set(next)
    focus(focused)
  }
  const rowOf = (index: number) => `${id}-${index}-row`
  return (
    <Part title={parts.rounds}>
      <div id={id} tabIndex={-1}>
        {error && <FieldError id={id}>{error}</FieldError>}
        <ol className="rows">
          {rounds.map((round, index) => (
            <li key={round.code} id={rowOf(index)} tabIndex={-1} className="stack tight">
              <RoundLine contest={contest} round={round} index={index} />
              <ItemDeeds
                id={`${id}-${index}`}
                name={round.name}
                onUp={index > 0 ? () => write(moved(rounds, index, index - 1), rowOf(index - 1)) : null}
                onDown={index < rounds.length - 1 ? () => write(moved(rounds, index, index + 1), rowOf(index + 1)) : null}
                onCopy={() => write([...rounds, copyOfRound(round, rounds, lists.copyName(round.name))], rowOf(rounds.length))}
                onRemove={() => write(without(rounds, index), id)}
              />
            </li>
          ))}
        </ol>
      </div>
      <p>
        <Button variant="alt" small onClick={() => write([...rounds, newRound(rounds)], rowOf(rounds.length))}>
          {parts.addRound}
        </Button>
      </p>
    </Part>
  )
}

function RoundLine({ contest, round, index }: { contest: string; round: RoundRules; index: number }) {
  const { rules: say, format } = useMessages()
  const lang = useContentLanguage()
  const { parts } = say
  const { name, subject, kind, opensAt, closesAt, blueprint } = round
  const shown = name || say.lists.unnamed(format.number(index + 1))
  const moment = (at: string) => (at ? format.shortMoment(at) : say.none)
  return (
    <p>
      <Link to={rulesAddress.round(contest, index)} className="strong" lang={lang}>
        {shown}
      </Link>
      {subject && <span lang={lang}> ({subject})</span>}
      <br />
      <span className="small mute">
        {parts.roundLine(moment(opensAt), moment(closesAt))}
        {'. '}
        {kind === 'quiz' ? parts.questions(format.number(sumOf(blueprint))) : say.choices['rounds.*.kind'][kind]}
      </span>
    </p>
  )
}
