/** From a finished paper to its result: until when one may appeal, once that is so. Its words come with the paper, since the page has no others. */
import type { Attempt } from '@hoi-thi/shared/attempt'
import { useEffect, useState } from 'react'
import { call } from '../../api.ts'
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { takesAppeals } from './appeal-time.ts'
import { resultAddress } from './result-addresses.ts'

type Of = Pick<Attempt, 'contest' | 'round' | 'serverNow'>

export function AppealWay({ attempt }: { attempt: Of }) {
  const { edges, format } = useMessages()
  const { finished: words } = edges
  const { slug } = attempt.contest
  const until = useAppealsUntil(attempt)
  return (
    <p className="no-print">
      {until ? (
        <Link to={resultAddress.ownAppeals(slug)}>{words.appeal(format.moment(until))}</Link>
      ) : (
        <Link to={resultAddress.results(slug)}>{words.results}</Link>
      )}
    </p>
  )
}

/** Null as long as none are taken, or nobody could say. */
function useAppealsUntil({ contest: { slug }, round: { code, closesAt }, serverNow }: Of): string | null {
  const [until, setUntil] = useState<string | null>(null)
  const isOver = serverNow > closesAt
  useEffect(() => {
    if (!isOver) return
    call('GET /contests/:contest/results', { params: { contest: slug } })
      .then(({ items }) => {
        const result = items.find(({ occasion }) => occasion === code)
        if (result && takesAppeals(result, serverNow)) setUntil(result.appealsUntil)
      })
      // The way to the results is there in any case.
      .catch(() => undefined)
  }, [slug, code, serverNow, isOver])
  return until
}
