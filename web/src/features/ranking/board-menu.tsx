/** The choices of a board: units or people, which round, which bloc or division. Each choice is an address. */
import type { Contest } from '@hoi-thi/shared/contest'
import { useSubmit } from 'react-router'
import { address } from '../../addresses.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { type TabItem, Tabs } from '../../ui/tabs.tsx'
import { type BoardChoice, boardSearch, countingRounds, hasWhole, periodsOf, roundsOfUnits } from './board-choice.ts'

interface MenuProps {
  contest: Contest
  choice: BoardChoice
}

export function BoardTabs({ contest, choice }: MenuProps) {
  const { ranking } = useMessages()
  const contentLanguage = useContentLanguage()
  const { kind } = choice
  const sameRound = { round: choice.round, bloc: null, divisionId: null }
  const kinds = (['units', 'individuals'] as const).map(
    (one): TabItem => ({
      to: address.board(contest.slug, one, boardSearch(sameRound)),
      name: ranking.kinds[one],
      isHere: one === kind
    })
  )
  const rounds = (kind === 'units' ? roundsOfUnits(contest) : countingRounds(contest))
    .filter(({ phase }) => phase === 'open' || phase === 'closed')
    .map(
      (round): TabItem => ({
        to: address.board(contest.slug, kind, boardSearch({ ...choice, round, period: null })),
        name: round.phase === 'open' ? ranking.rounds.open(round.name) : round.name,
        isHere: round.id === choice.round?.id
      })
    )
  const whole: TabItem = {
    to: address.board(contest.slug, kind, boardSearch({ ...choice, round: null, period: null })),
    name: ranking.rounds.whole,
    isHere: choice.round === null && choice.period === null
  }
  const several = kind === 'units' ? [whole] : hasWhole(contest) ? [...periodTabs({ contest, choice }), whole] : []
  return (
    <>
      <Tabs label={ranking.kinds.label} items={kinds} />
      <Tabs label={ranking.rounds.label} items={[...rounds, ...several]} lang={contentLanguage} />
    </>
  )
}

const periodTabs = ({ contest, choice }: MenuProps): TabItem[] =>
  periodsOf(contest).map((period) => ({
    to: address.board(contest.slug, choice.kind, boardSearch({ ...choice, round: null, period })),
    name: period.name,
    isHere: period.code === choice.period?.code
  }))

/** Only where units have become others: the same people under their former units, or under the present ones. */
export function ViewTabs({ contest, choice }: MenuProps) {
  const { views: say } = useMessages().ranking
  const items = (['now', 'then'] as const).map((view) => ({
    to: address.board(contest.slug, choice.kind, boardSearch({ ...choice, view })),
    name: say.name(view),
    isHere: choice.view === view
  }))
  return (
    <div className="stack tight">
      <Tabs label={say.label} items={items} />
      <p className="small measure">{say.text(choice.view ?? 'then')}</p>
    </div>
  )
}

/** A list that shows its choice at once; the round stays. */
export function NarrowDown({ contest, choice }: MenuProps) {
  const { ranking } = useMessages()
  const contentLanguage = useContentLanguage()
  const submit = useSubmit()
  const isUnits = choice.kind === 'units'
  const options = isUnits ? contest.blocs : contest.divisions
  const scope = choice.round ?? choice.period
  if (options.length < 2) return null
  const name = isUnits ? 'bloc' : 'division'
  return (
    <Form role="search" keepScroll>
      {scope && <input type="hidden" name="round" value={scope.code} />}
      {choice.view === 'now' && <input type="hidden" name="view" value={choice.view} />}
      <Field id={name} label={ranking[name]}>
        {(control) => (
          <select
            {...control}
            name={name}
            value={choice.bloc ?? choice.divisionId ?? ''}
            lang={contentLanguage}
            onChange={(event) => void submit(event.currentTarget.form, { preventScrollReset: true })}
          >
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Form>
  )
}
