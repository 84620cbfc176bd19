/** The units whose officer somebody is; who has one only, and it takes part, is led straight to its desk. */
import { redirect, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { deskAddress } from './desk-addresses.ts'

export async function loader() {
  const [{ items }] = await Promise.all([call('GET /me/units'), speakOf('staff')])
  const [only] = items
  if (only && items.length === 1 && only.contests.length === 1) throw redirect(deskAddress.overview(only.id))
  return items
}

export function Component() {
  const units = useLoaderData<typeof loader>()
  const { units: say } = useMessages().desk
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  return (
    <div className="wrap band stack">
      <h1 className="title">{say.title}</h1>
      {units.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p>{say.intro}</p>
          <ul className="rows">
            {units.map(({ id, name, contests }) => (
              <li key={id} className="stack tight">
                <h2 className="lead-text" lang={contentLanguage}>
                  {name}
                </h2>
                {contests.length === 0 && <p className="mute">{say.notTaking}</p>}
                {contests.map(({ slug, title }) => (
                  <p key={slug}>
                    <Link to={deskAddress.overview(id, `?contest=${slug}`)} aria-label={`${name}: ${title}`} lang={contentLanguage}>
                      {title}
                    </Link>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
