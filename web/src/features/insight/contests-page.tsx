/** The contests that somebody may watch; who watches one alone is led straight to it. */
import { redirect, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { holds } from '../role/holding.ts'
import { insightAddress } from './insight-addresses.ts'

export async function loader() {
  const [{ items }] = await Promise.all([call('GET /me/roles'), speakOf('staff')])
  const held = items.filter((each) => holds([each], 'contest.watch'))
  const contests = new Map(held.flatMap(({ scopeId, scopeName }) => (scopeId ? [[scopeId, scopeName ?? ''] as const] : [])))
  const [only] = contests.keys()
  if (only && contests.size === 1) throw redirect(insightAddress.contest(only))
  return [...contests].map(([id, name]) => ({ id, name }))
}

export function Component() {
  const contests = useLoaderData<typeof loader>()
  const { insight: say } = useMessages()
  const contentLanguage = useContentLanguage()
  usePageTitle(say.contests)
  return (
    <div className="wrap band stack">
      <h1 className="title">{say.contests}</h1>
      {contests.length === 0 && <Empty title={say.noContest.title}>{say.noContest.text}</Empty>}
      <ul className="rows">
        {contests.map(({ id, name }) => (
          <li key={id}>
            <Link to={insightAddress.contest(id)} lang={contentLanguage}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
