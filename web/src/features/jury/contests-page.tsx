/** The contests in which somebody is a judge; who judges one alone is led straight to its entries. */
import { redirect, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { juryAddress } from './jury-addresses.ts'

export async function loader() {
  const [{ items }] = await Promise.all([call('GET /me/roles'), speakOf('staff')])
  const contests = items
    .filter(({ role }) => role === 'judge')
    .flatMap(({ scopeId, scopeName }) => (scopeId ? [{ id: scopeId, name: scopeName ?? '' }] : []))
  const [only] = contests
  if (only && contests.length === 1) throw redirect(juryAddress.list(only.id))
  return contests
}

export function Component() {
  const contests = useLoaderData<typeof loader>()
  const { own: say } = useMessages().jury
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  return (
    <div className="wrap band stack">
      <h1 className="title">{say.title}</h1>
      {contests.length === 0 && <Empty title={say.noContest.title}>{say.noContest.text}</Empty>}
      <ul className="rows">
        {contests.map(({ id, name }) => (
          <li key={id}>
            <Link to={juryAddress.list(id)} lang={contentLanguage}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
