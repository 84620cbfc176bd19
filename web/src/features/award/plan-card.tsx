/** The results by which winners are named. */
import type { Result } from '@hoi-thi/shared/result'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ResultStateTag } from '../result/state-tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

export function PlanCard({ contest, results }: { contest: string; results: Result[] }) {
  const { plan: say } = useMessages().award
  const contentLanguage = useContentLanguage()
  return (
    <Card isKey>
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      {results.length === 0 ? (
        <p className="mute">{say.none}</p>
      ) : (
        <ul className="rows">
          {results.map(({ occasion, name, state }) => (
            <li key={occasion} className="cluster">
              <Link to={adminAddress.awarding(contest, occasion)} lang={contentLanguage} aria-label={say.open(name)}>
                {name}
              </Link>
              <ResultStateTag state={state} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
