/** For the organizer: who comes into a round from an earlier one, and the button that makes the list. */
import type { AdmissionList } from '@hoi-thi/shared/admission'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Person } from '../award/found-people.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import { WithReason } from '../roster/with-reason.tsx'
import { AdmissionTable } from './admission-table.tsx'
import { ChoosePeople } from './choose-people.tsx'
import { type Chosen, chosenIds, listed } from './chosen.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const search = new URL(request.url).searchParams
  const [q, cursor] = [search.get('q')?.trim() ?? '', search.get('cursor') ?? undefined]
  const [{ divisions }, list, found] = await Promise.all([
    call('GET /contests/:contest', { params: { contest } }),
    call('GET /contests/:contest/rounds/:roundId/admissions', { params: { contest, roundId: params.roundId ?? '' }, query: { cursor } }),
    q ? call('GET /contests/:contest/participants', { params: { contest }, query: { q } }) : null
  ])
  return { contest, divisions, list, q, cursor, found }
}

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { admission: say, format } = useMessages()
  const { contest, list } = own
  // Here, since a list made anew is drawn anew: what is said of it stays.
  const deeds = useDeed()
  const title = say.title(inSentence(list.name))
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.control(contest, list.roundId)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <p>{say.by[list.by](format.number(list.limit ?? 0), inSentence(list.from.name))}</p>
      <p>{list.admittedAt ? say.made(format.shortMoment(list.admittedAt), format.number(list.in)) : say.never}</p>
      <DeedOutcome outcome={deeds.outcome} />
      <Listing key={`${list.roundId} ${list.admittedAt}`} own={own} deeds={deeds} />
    </>
  )
}

interface ListingProps {
  own: Awaited<ReturnType<typeof loader>>
  deeds: Deeds
}

function Listing({ own: { contest, divisions, list, q, cursor, found }, deeds }: ListingProps) {
  const { admission: say } = useMessages()
  const [chosen, setChosen] = useState<Chosen>({ added: [], left: [] })
  const isChoice = list.by === 'choice' && !list.isFixed
  const add = (person: Person) =>
    setChosen(({ added, left }) => ({ added: [...added, person], left: left.filter((id) => id !== person.participantId) }))
  const turn = (id: string) =>
    setChosen(({ added, left }) => ({
      added: added.filter(({ participantId }) => participantId !== id),
      left: left.includes(id) ? left.filter((each) => each !== id) : [...left, id]
    }))
  const items = listed(list.items, chosen)
  return (
    <>
      {isChoice && (
        <ChoosePeople address={adminAddress.admission(contest, list.roundId)} q={q} found={found} onChoose={add} taken={items} />
      )}
      <Making contest={contest} list={list} ids={isChoice ? chosenIds(list.items, chosen) : null} deeds={deeds} />
      <h2>{say.list}</h2>
      <AdmissionTable
        items={items}
        chosen={chosen}
        divisions={divisions}
        onTurn={isChoice ? turn : null}
        followsBoard={list.by !== 'choice' && list.from.isSettled && !list.isFixed}
        isFixed={list.isFixed}
        next={list.nextCursor && adminAddress.admission(contest, list.roundId, `?cursor=${list.nextCursor}`)}
        first={cursor ? adminAddress.admission(contest, list.roundId) : null}
      />
    </>
  )
}

interface MakingProps {
  contest: string
  list: AdmissionList
  /** Of whom the jury has chosen. */
  ids: string[] | null
  deeds: Deeds
}

/** The one button, and why it is not there. */
function Making({ contest, list, ids, deeds: { isBusy, run } }: MakingProps) {
  const { admission: say, format } = useMessages()
  if (list.isFixed) return <p>{say.fixed}</p>
  if (ids?.length === 0 && list.admittedAt === null) return <p>{say.choose.nobody}</p>
  if (!ids && !list.from.isSettled)
    return (
      <Notice tone="wait" icon="wait" title={say.notSettled(list.from.name)}>
        <p>{say.notSettledText}</p>
      </Notice>
    )
  const people = format.number(ids ? ids.length : list.due)
  const differs = !ids && list.admittedAt !== null && (list.in !== list.due || list.items.some(({ isIn, isDue }) => isIn !== isDue))
  const make = () =>
    run(async () => {
      const body = ids ? { participantIds: ids } : {}
      const made = await call('PUT /contests/:contest/rounds/:roundId/admissions', { params: { contest, roundId: list.roundId }, body })
      return { done: say.done(format.number(made.in)), text: say.doneText }
    })
  return (
    <>
      {differs && (
        <Notice tone="wait" icon="info" title={say.differs}>
          <p>{say.differsText(people)}</p>
        </Notice>
      )}
      <p>
        <WithReason
          label={list.admittedAt ? say.makeAgain(people) : say.make(people)}
          isBusy={isBusy}
          question={say.question(people)}
          text={say.text}
          isKind
          keep={say.keep}
          confirm={say.make(people)}
          onConfirm={() => void make()}
        />
      </p>
    </>
  )
}
