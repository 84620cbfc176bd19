/** For the organizer while a round runs: whether all goes well, who needs help, and help with one click. Shows nobody's answers. */
import type { Duty } from '@hoi-thi/shared/duty'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import { readDutySearch } from './duty-search.ts'
import { MinuteBars } from './minute-bars.tsx'
import { People } from './people.tsx'
import { State } from './state.tsx'
import { Units } from './units.tsx'
import { useFresh } from './use-fresh.ts'

/** Without a round in the address: the one that is open, else the next. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const whole = await call('GET /contests/:contest', { params: { contest: params.contest ?? '' } })
  const { id: contest, rounds } = whole
  const shown = params.roundId ?? rounds.find(({ phase }) => phase === 'open')?.id ?? rounds.find(({ phase }) => phase !== 'closed')?.id
  const round = rounds.find(({ id }) => id === shown) ?? rounds.at(-1) ?? null
  const search = readDutySearch(request.url)
  const live = round && (await readDesk({ contest, roundId: params.roundId ?? round.id }, search))
  return { contest, rounds, round, search, live }
}

async function readDesk(params: { contest: string; roundId: string }, query: ReturnType<typeof readDutySearch>) {
  const [duty, people] = await Promise.all([
    call('GET /contests/:contest/rounds/:roundId/duty', { params }),
    call('GET /contests/:contest/rounds/:roundId/duty/people', { params, query })
  ])
  return { duty, people }
}

export function Component() {
  const { contest, rounds, round, search, live } = useLoaderData<typeof loader>()
  const { duty: say } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(round ? say.title(inSentence(round.name)) : say.tab)
  if (!round || !live)
    return (
      <>
        <h1 className="title">{say.tab}</h1>
        <Empty title={say.none.title}>{say.none.text}</Empty>
      </>
    )
  return (
    <>
      <Tabs
        label={say.rounds}
        lang={contentLanguage}
        items={rounds.map(({ id, name }) => ({ to: adminAddress.duty(contest, id), name, isHere: id === round.id }))}
      />
      <h1 className="title">{say.title(inSentence(round.name))}</h1>
      <Desk key={round.id} of={{ contest, roundId: round.id }} loaded={live} search={search} />
    </>
  )
}

interface DeskProps {
  of: { contest: string; roundId: string }
  loaded: Awaited<ReturnType<typeof readDesk>>
  search: ReturnType<typeof readDutySearch>
}

function Desk({ of, loaded, search }: DeskProps) {
  const { duty: say, format } = useMessages()
  const { data, isStale } = useFresh(loaded, () => readDesk(of, search))
  const { duty, people } = data
  return (
    <>
      <State duty={duty} />
      {isStale && (
        <Notice tone="wait" icon="off" title={say.stale} role="status">
          <p>{say.staleText(format.clock(duty.asOf))}</p>
        </Notice>
      )}
      <Counts duty={duty} />
      <People of={of} found={people} search={search} duty={duty} />
      {duty.people > 0 && <MinuteBars minutes={duty.minutes} />}
      <Units units={duty.units} />
    </>
  )
}

function Counts({ duty }: { duty: Duty }) {
  const { duty: say, format } = useMessages()
  const { attempts, people, lastSaveAt, lastStartAt, asOf } = duty
  const at = (instant: string | null) => (instant === null ? say.never : format.clock(instant))
  return (
    <section className="stack tight" aria-labelledby="counts-heading">
      <h2 id="counts-heading">{say.counts.title(format.number(attempts.open))}</h2>
      <Facts
        items={[
          { name: say.counts.submitted, value: say.counts.attempts(format.number(attempts.submitted)) },
          { name: say.counts.expired, value: say.counts.attempts(format.number(attempts.expired)) },
          { name: say.counts.people, value: say.counts.persons(format.number(people)) },
          { name: say.counts.lastSave, value: at(lastSaveAt) },
          { name: say.counts.lastStart, value: lastStartAt === null ? say.none.started : format.shortMoment(lastStartAt) }
        ]}
      />
      <p className="small mute">{say.asOf(format.clock(asOf))}</p>
    </section>
  )
}
