/** The rosters that an organizer brings in for several units. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { useMessages } from '../../messages/messages.ts'
import { Link } from '../../ui/link.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { contestSource } from './roster-source.ts'
import { Rosters } from './rosters.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, ...(await contestSource(contest).list()) }
}

export function Component() {
  const { contest, items } = useLoaderData<typeof loader>()
  const { organizer: say } = useMessages().desk
  return (
    <>
      <p>
        <Link to={adminAddress.people(contest)}>{say.toPeople}</Link>
      </p>
      <Rosters source={contestSource(contest)} imports={items} isForSeveral />
    </>
  )
}
