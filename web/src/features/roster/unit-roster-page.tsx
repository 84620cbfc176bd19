/** The rosters of one unit. */
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { openDesk } from './desk.ts'
import { contestSearch } from './desk-addresses.ts'
import { unitSource } from './roster-source.ts'
import { Rosters } from './rosters.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const { items } = await call('GET /units/:unitId/imports', { params: { unitId: unit.id } })
  return { unit, contest, items }
}

export function Component() {
  const { unit, contest, items } = useLoaderData<typeof loader>()
  const source = unitSource(unit.id, contest.slug, contestSearch(useLocation().search))
  return <Rosters source={source} imports={items} isForSeveral={false} />
}
