/** The contests that somebody organizes, those too that nobody else sees yet, and the way to a new one. */
import { useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { contestsOf, holds } from '../role/holding.ts'

export async function loader() {
  const [{ items }] = await Promise.all([call('GET /me/roles'), speakOf('bank')])
  return { contests: contestsOf(items), makesContests: holds(items, 'contests.create') }
}

export function Component() {
  const { contests, makesContests } = useLoaderData<typeof loader>()
  const { contests: say } = useMessages().rules
  const lang = useContentLanguage()
  const title = makesContests ? say.administratorTitle : say.title
  usePageTitle(title)
  return (
    <>
      <h1 className="title">{title}</h1>
      <p className="measure">{makesContests ? say.administratorIntro : say.intro}</p>
      {!makesContests && contests.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <p>
          <ButtonLink to={adminAddress.newContest()}>{say.create}</ButtonLink>
        </p>
      )}
      <ul className="rows">
        {contests.map(({ id, name }) => (
          <li key={id} className="stack tight">
            <h2 lang={lang}>{name}</h2>
            <p className="cluster">
              <ButtonLink to={adminAddress.rules(id)} variant="alt" small aria-label={say.writeOf(name)}>
                {say.write}
              </ButtonLink>
              <Link to={adminAddress.people(id)}>{say.people}</Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
