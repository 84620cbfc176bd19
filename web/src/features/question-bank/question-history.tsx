/** How a question did, over the rounds and contests that have closed. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ItemResult } from '../question-pool/item-result.tsx'

type History = Reply<Contract['GET /questions/:questionId/statistics']>['items']

export function QuestionHistory({ history }: { history: History }) {
  const { bank, format } = useMessages()
  const { statistics: say } = bank.question
  const contentLanguage = useContentLanguage()
  if (history.length === 0) return null
  return (
    <section className="stack" aria-labelledby="history-heading">
      <h2 id="history-heading">{say.title}</h2>
      <ul className="rows">
        {history.map((each) => (
          <li key={`${each.roundId} ${each.version}`} className="stack tight">
            <h3>
              <span lang={contentLanguage}>{say.line(each.round, each.contest, format.date(each.closedAt))}</span>,{' '}
              {say.version(each.version)}
            </h3>
            <ItemResult item={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}
