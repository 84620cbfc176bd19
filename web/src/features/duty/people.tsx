/** Whom to help: those who may need it, all who are at it, or those whose answers came too late; found by name. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import type { Duty } from '@hoi-thi/shared/duty'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { type DutySearch, dutySearch, states } from './duty-search.ts'
import { PersonRow } from './person-row.tsx'

type Found = Reply<Contract['GET /contests/:contest/rounds/:roundId/duty/people']>

interface PeopleProps {
  of: { contest: string; roundId: string }
  found: Found
  search: DutySearch
  duty: Duty
}

export function People({ of, found, search, duty }: PeopleProps) {
  const { duty: words, format } = useMessages()
  const { people: say } = words
  const deeds = useDeed()
  const at = (to: Partial<DutySearch>) => adminAddress.duty(of.contest, of.roundId, dutySearch(to))
  const { state, q } = search
  return (
    <section className="stack" aria-labelledby="people-heading">
      <h2 id="people-heading">{say.titles[state](format.number(found.total))}</h2>
      <Tabs
        label={say.states}
        items={states.map((each) => ({ to: at({ state: each }), name: say.stateNames[each], isHere: each === state }))}
      />
      <p className="small mute measure">{say.intro[state]}</p>
      <Form method="get" action={at({})} role="search" className="stack tight" keepScroll key={`${state} ${q}`}>
        <input type="hidden" name="state" value={state} />
        <Field id="q" name="q" type="search" label={say.search} defaultValue={q} maxLength={100} autoComplete="off" />
        <p className="cluster">
          <Button type="submit" variant="alt" small>
            {say.submit}
          </Button>
          {q !== '' && (
            <ButtonLink to={at({ state })} variant="quiet" small keepScroll>
              {say.clear}
            </ButtonLink>
          )}
        </p>
      </Form>
      <DeedOutcome outcome={deeds.outcome} />
      {found.items.length === 0 ? (
        <Empty title={q === '' ? say.none[state].title : say.notFound(q)}>{q === '' ? say.none[state].text : say.notFoundText}</Empty>
      ) : (
        <ul className="rows">
          {found.items.map((person) => (
            <li key={`${person.participantId} ${person.ordinal}`}>
              <PersonRow person={person} of={of} now={duty.asOf} deeds={deeds} />
            </li>
          ))}
        </ul>
      )}
      {found.hasMore && <p className="mute">{say.hasMore(format.number(found.total))}</p>}
      {(search.cursor || found.nextCursor) && (
        <p className="cluster">
          {search.cursor && (
            <ButtonLink to={at({ state, q })} variant="alt" small keepScroll>
              {say.first}
            </ButtonLink>
          )}
          {found.nextCursor && (
            <ButtonLink to={at({ state, q, cursor: found.nextCursor })} variant="alt" small keepScroll>
              {say.next}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}
