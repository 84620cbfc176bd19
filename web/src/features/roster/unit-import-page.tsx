/** One roster of a unit: what becomes of each row. */
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { openDesk } from './desk.ts'
import { contestSearch } from './desk-addresses.ts'
import { ImportPreview } from './import-preview.tsx'
import { readImport } from './import-view.ts'
import { unitSource } from './roster-source.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const source = unitSource(unit.id, contest.slug, '')
  return { unit, contest, view: await readImport(source, args.params.importId ?? '', args.request.url) }
}

export function Component() {
  const { unit, contest, view } = useLoaderData<typeof loader>()
  return <ImportPreview source={unitSource(unit.id, contest.slug, contestSearch(useLocation().search))} view={view} />
}
