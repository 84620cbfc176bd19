/** Women and men, where people chose to say; nothing where that would tell of somebody. */
import type { RoundKnowledge } from '@hoi-thi/shared/insight'
import { useMessages } from '../../messages/messages.ts'
import { PairedBar } from '../../ui/paired-bar.tsx'
import { TableDetails } from './table-details.tsx'

export function Genders({ known, download, isWall = false }: { known: RoundKnowledge | undefined; download: string; isWall?: boolean }) {
  const { insight, contest, format } = useMessages()
  const { genders: say, knowledge } = insight
  if (!known) return null
  const shown = known.genders.filter(({ whole }) => whole)
  const isTold = shown.some(({ said }) => said !== 'unsaid')
  const right = (answered: { asked: number; wrong: number }) => format.share(1 - answered.wrong / answered.asked)
  const blocs = known.genders[0]?.blocs.map(({ bloc }) => bloc) ?? []
  return (
    <section className="stack" aria-labelledby="genders-heading">
      <h2 id="genders-heading">{say.title}</h2>
      {!isTold ? (
        <p>{say.few}</p>
      ) : (
        <>
          <ul className="rows">
            {shown.map(
              ({ said, whole }) =>
                whole && (
                  <li key={said}>
                    <div className="split">
                      <span>{say.names[said]}</span>
                      <b className="n">{format.share(whole.people / known.papers)}</b>
                    </div>
                    <PairedBar value={whole.people / known.papers} />
                    <p className="small mute">{say.people(format.number(whole.people), right(whole))}</p>
                  </li>
                )
            )}
          </ul>
          <p className="small mute">
            {say.share(format.number(known.papers))} {knowledge.small}
          </p>
          {!isWall && (
            <TableDetails
              name={say.title}
              columns={[say.columns.said, knowledge.all, ...blocs.map((bloc) => (bloc ? contest.blocs[bloc] : knowledge.outside))]}
              rows={known.genders.map(({ said, whole, blocs }) => [
                say.names[said],
                ...[whole, ...blocs.map(({ answered }) => answered)].map((each) =>
                  each ? say.people(format.number(each.people), right(each)) : knowledge.hidden
                )
              ])}
              download={download}
            />
          )}
        </>
      )}
    </section>
  )
}
