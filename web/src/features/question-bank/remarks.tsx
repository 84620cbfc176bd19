/** What a reader may stumble over, and what else asks nearly the same: said, never a reason to refuse. */
import type { Neighbour, Question, WordingRemark } from '@hoi-thi/shared/question-bank'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { bankAddress } from './bank-addresses.ts'

export function Remarks({ question: { wording, neighbours } }: { question: Question }) {
  const { question: say } = useMessages().bank
  return (
    <>
      <section className="stack tight" aria-labelledby="wording-heading">
        <h2 id="wording-heading">{say.wording}</h2>
        {wording.length > 0 ? (
          <>
            <p className="small mute">{say.wordingText}</p>
            <WordingList wording={wording} />
          </>
        ) : (
          <p>{say.wordingNone}</p>
        )}
      </section>
      {neighbours.length > 0 && (
        <section className="stack tight" aria-labelledby="neighbours-heading">
          <h2 id="neighbours-heading">{say.neighbours}</h2>
          <NeighbourList neighbours={neighbours} />
        </section>
      )}
    </>
  )
}

export function WordingList({ wording }: { wording: WordingRemark[] }) {
  const { question: say } = useMessages().bank
  return (
    <ul className="rows">
      {wording.map(({ code, detail }) => (
        <li key={`${code} ${detail}`}>{detail ? say.wordingOf(say.wordingCodes[code], detail) : say.wordingCodes[code]}</li>
      ))}
    </ul>
  )
}

export function NeighbourList({ neighbours }: { neighbours: Neighbour[] }) {
  const { bank, format } = useMessages()
  const contentLanguage = useContentLanguage()
  return (
    <ul className="rows">
      {neighbours.map(({ id, code, text, likeness }) => (
        <li key={id}>
          <Link to={bankAddress.question(id)}>
            {code}: <span lang={contentLanguage}>{text}</span>
          </Link>{' '}
          <span className="small mute n">{bank.question.neighbourOf(format.share(likeness))}</span>
        </li>
      ))}
    </ul>
  )
}
