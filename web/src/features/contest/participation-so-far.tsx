/** People, attempts and valid papers so far: three counters, never mixed, each share with its denominator. */
import type { Round } from '@hoi-thi/shared/contest'
import type { Participation } from '@hoi-thi/shared/ranking'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PairedBar } from '../../ui/paired-bar.tsx'
import { inSentence } from './in-sentence.ts'

export function ParticipationSoFar({ participation, rounds }: { participation: Participation | null; rounds: Round[] }) {
  const { contest, format } = useMessages()
  const { participation: say } = contest.home
  return (
    <section className="stack" aria-labelledby="participation-heading">
      <h2 id="participation-heading">{say.title}</h2>
      {!participation || participation.people === 0 ? (
        <Empty title={say.empty}>{say.emptyText}</Empty>
      ) : (
        <>
          <p>
            <span className="big">{say.people(format.number(participation.people))}</span>
            <span className="mute">{say.atLeastOne}</span>
          </p>
          {participation.divisions.map((division) => (
            <DivisionShare key={division.id} division={division} />
          ))}
          <Counters participation={participation} rounds={rounds} />
          <p className="small mute">
            {rounds.some(({ kind, phase }) => kind === 'quiz' && phase === 'open') && say.later}{' '}
            {say.asOf(format.stamp(participation.asOf))}
          </p>
        </>
      )}
    </section>
  )
}

function DivisionShare({ division }: { division: Participation['divisions'][number] }) {
  const { contest, format } = useMessages()
  const { participation: say } = contest.home
  const contentLanguage = useContentLanguage()
  const { people, headcount } = division
  if (!headcount) return null
  return (
    <div>
      <p className="split">
        <span lang={contentLanguage}>{division.name}</span>
        <b className="n">{format.share(people / headcount)}</b>
      </p>
      <PairedBar value={people / headcount} />
      <p className="small mute">{say.counted(format.number(people), format.number(headcount))}</p>
    </div>
  )
}

function Counters({ participation, rounds }: { participation: Participation; rounds: Round[] }) {
  const { contest, format } = useMessages()
  const { participation: say } = contest.home
  const contentLanguage = useContentLanguage()
  const withoutHeadcount = participation.divisions.filter(({ headcount }) => !headcount)
  const nameOf = (roundId: string) => inSentence(rounds.find(({ id }) => id === roundId)?.name ?? '')
  return (
    <Facts
      items={[
        ...withoutHeadcount.map(({ name, people }) => ({
          name: <span lang={contentLanguage}>{name}</span>,
          value: say.people(format.number(people))
        })),
        { name: say.attempts, value: say.attemptCount(format.number(participation.attempts)) },
        ...participation.validPapers.map(({ roundId, count }) => ({
          name: say.validPapers(nameOf(roundId)),
          value: say.paperCount(format.number(count))
        }))
      ]}
    />
  )
}
