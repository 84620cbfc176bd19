/** For the organizer: each result, how far it is, what comes next and what stands in its way. */
import type { Contest } from '@hoi-thi/shared/contest'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { ClipsToClose } from './clips-to-close.tsx'
import { DeskTabs } from './desk-tabs.tsx'
import { NotClosed } from './not-closed.tsx'
import { type Onwards, ResultRow } from './result-row.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const of = { params: { contest } }
  const [whole, { items }, steps, { rules }] = await Promise.all([
    call('GET /contests/:contest', of),
    call('GET /contests/:contest/results', of),
    call('GET /contests/:contest/result-steps', of),
    call('GET /contests/:contest/rules', of)
  ])
  const onwards: Record<string, Onwards> = Object.fromEntries(steps.items.map((step) => [step.occasion, step]))
  const hasClips = rules.clips !== null && !items.some(({ occasion }) => occasion === 'clips')
  return { contest, whole, items, onwards, hasClips }
}

export function Component() {
  const { contest, whole, items, onwards, hasClips } = useLoaderData<typeof loader>()
  const { results: say } = useMessages().resultDesk
  usePageTitle(say.title)
  const ahead = roundsAhead(whole, items)
  return (
    <>
      <DeskTabs contest={contest} here="results" />
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      {items.length === 0 && <Empty title={say.none.title}>{say.none.text}</Empty>}
      <ul className="rows">
        {items.map((item) => (
          <li key={item.occasion}>
            <ResultRow contest={contest} result={item} onwards={onwards[item.occasion]} now={whole.serverNow} />
          </li>
        ))}
        {ahead.map((round) => (
          <li key={round.id}>
            <NotClosed round={round} />
          </li>
        ))}
        {hasClips && (
          <li>
            <ClipsToClose contest={contest} />
          </li>
        )}
      </ul>
    </>
  )
}

/** Practice counts for nothing. */
const roundsAhead = ({ rounds }: Contest, closed: readonly { occasion: string }[]) =>
  rounds.filter(({ kind, code }) => kind !== 'practice' && !closed.some(({ occasion }) => occasion === code))
