/** The audit log: who did what, newest first, in sentences. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { LogEntry } from './log-entry.tsx'
import { LogFilter } from './log-filter.tsx'
import { type AuditView, auditSearch, logFileAddress, readAuditSearch } from './log-search.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const view = readAuditSearch(new URL(request.url).searchParams)
  const [page] = await Promise.all([call('GET /audit/entries', { query: view }), speakOf('staff')])
  return { view, page }
}

export function Component() {
  const { view, page } = useLoaderData<typeof loader>()
  const { audit } = useMessages()
  usePageTitle(audit.title)
  return (
    <>
      <h1 className="title">{audit.title}</h1>
      <p className="measure">{audit.intro}</p>
      <LogFilter view={view} entries={page.items} />
      {page.items.length === 0 ? (
        <Empty title={audit.empty.title}>{audit.empty.text}</Empty>
      ) : (
        <ol className="rows">
          {page.items.map((entry) => (
            <li key={entry.id}>
              <LogEntry entry={entry} />
            </li>
          ))}
        </ol>
      )}
      <Turning view={view} next={page.nextCursor} />
      <p className="cluster no-print">
        <a href={logFileAddress('csv', view)}>{audit.file.csv}</a>
        <a href={logFileAddress('jsonl', view)}>{audit.file.jsonl}</a>
      </p>
    </>
  )
}

function Turning({ view, next }: { view: AuditView; next: string | null }) {
  const { audit } = useMessages()
  if (!view.cursor && !next) return null
  return (
    <p className="cluster">
      {view.cursor && (
        <ButtonLink to={adminAddress.audit(auditSearch({ ...view, cursor: undefined }))} variant="alt" small>
          {audit.newest}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={adminAddress.audit(auditSearch({ ...view, cursor: next }))} variant="alt" small>
          {audit.older}
        </ButtonLink>
      )}
    </p>
  )
}
