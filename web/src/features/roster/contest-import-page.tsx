/** One roster of several units: what becomes of each row. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { ImportPreview } from './import-preview.tsx'
import { readImport } from './import-view.ts'
import { contestSource } from './roster-source.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const [view, { guardian }] = await Promise.all([
    readImport(contestSource(contest), params.importId ?? '', request.url),
    call('GET /contests/:contest', { params: { contest } })
  ])
  return { contest, view, guardian }
}

export function Component() {
  const { contest, view, guardian } = useLoaderData<typeof loader>()
  return <ImportPreview source={contestSource(contest)} view={view} guardian={guardian} />
}
