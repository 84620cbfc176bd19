/** One roster of a unit: what becomes of each row. */
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { openDesk } from './desk.ts'
import { contestSearch } from './desk-addresses.ts'
import { ImportPreview } from './import-preview.tsx'
import { readImport } from './import-view.ts'
import { unitSource } from './roster-source.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const source = unitSource(unit.id, contest.slug, '')
  const [view, { guardian }] = await Promise.all([
    readImport(source, args.params.importId ?? '', args.request.url),
    call('GET /contests/:contest', { params: { contest: contest.slug } })
  ])
  return { unit, contest, view, guardian }
}

export function Component() {
  const { unit, contest, view, guardian } = useLoaderData<typeof loader>()
  return <ImportPreview source={unitSource(unit.id, contest.slug, contestSearch(useLocation().search))} view={view} guardian={guardian} />
}
