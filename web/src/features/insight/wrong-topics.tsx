/** What many do not know: topics with most wrong answers first, the round before beside them, and the articles behind each. */
import type { Answered, Place, RoundKnowledge } from '@hoi-thi/shared/insight'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { PairedBar } from '../../ui/paired-bar.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { TableDetails } from './table-details.tsx'

interface WrongTopicsProps {
  known: RoundKnowledge | undefined
  before: RoundKnowledge | undefined
  download: string
  isWall?: boolean
}

export function WrongTopics({ known, before, download, isWall = false }: WrongTopicsProps) {
  const { insight, format } = useMessages()
  const { knowledge: say } = insight
  const contentLanguage = useContentLanguage()
  const shareOf = (answered: Answered) => (answered ? answered.wrong / answered.asked : null)
  const placeName = usePlaceName()
  return (
    <section className="stack" aria-labelledby="wrong-heading">
      <h2 id="wrong-heading">{say.title}</h2>
      {!known ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p className="mute">{say.scope(inSentence(known.name), format.number(known.papers))}</p>
          <ol className="rows">
            {known.topics.map(({ topic, name, whole, places }) => {
              const share = shareOf(whole)
              const earlier = shareOf(before?.topics.find((each) => each.topic === topic)?.whole ?? null)
              const [worst] = places.filter(({ answered }) => answered)
              return (
                <li key={topic}>
                  <div className="split">
                    <span lang={contentLanguage}>{name}</span>
                    <b className="n">{share === null ? say.hidden : say.wrong(format.share(share))}</b>
                  </div>
                  {share !== null && <PairedBar value={share} yard={earlier ?? undefined} />}
                  <p className="small mute">
                    {whole && say.of(format.number(whole.wrong), format.number(whole.asked))}
                    {before && earlier !== null && `; ${say.before(format.share(earlier), inSentence(before.name))}`}
                  </p>
                  {worst && (
                    <p className="small">
                      {say.worst} <span lang={contentLanguage}>{placeName(worst.place)}</span>
                      {`, ${say.wrong(format.share(shareOf(worst.answered) ?? 0))}`}
                    </p>
                  )}
                </li>
              )
            })}
          </ol>
          <p className="small mute">{say.small}</p>
          {!isWall && <KnowledgeTables known={known} download={download} />}
        </>
      )}
    </section>
  )
}

function KnowledgeTables({ known, download }: { known: RoundKnowledge; download: string }) {
  const { insight, contest, format } = useMessages()
  const { knowledge: say } = insight
  const placeName = usePlaceName()
  const text = (answered: Answered) =>
    answered
      ? `${format.share(answered.wrong / answered.asked)} (${say.of(format.number(answered.wrong), format.number(answered.asked))})`
      : say.hidden
  const blocs = known.topics[0]?.blocs.map(({ bloc }) => bloc) ?? []
  return (
    <>
      <h3>{say.byBloc}</h3>
      <TableDetails
        name={say.byBloc}
        columns={[say.columns.topic, say.all, ...blocs.map((bloc) => (bloc ? contest.blocs[bloc] : say.outside))]}
        rows={known.topics.map(({ name, whole, blocs }) => [name, text(whole), ...blocs.map(({ answered }) => text(answered))])}
        download={download}
      />
      <h3>{say.articles}</h3>
      <TableDetails
        name={say.articles}
        columns={[say.columns.place, say.columns.topic, say.all]}
        rows={known.topics.flatMap(({ name, places }) => places.map(({ place, answered }) => [placeName(place), name, text(answered)]))}
        download={download}
      />
    </>
  )
}

function usePlaceName() {
  const { insight, format } = useMessages()
  return ({ article, section, title, document }: Place) =>
    `${[article === undefined ? section : insight.knowledge.article(format.number(article)), title].filter(Boolean).join(', ')} (${document})`
}
