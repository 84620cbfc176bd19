/** One roster of several units: what becomes of each row. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { ImportPreview } from './import-preview.tsx'
import { readImport } from './import-view.ts'
import { contestSource } from './roster-source.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, view: await readImport(contestSource(contest), params.importId ?? '', request.url) }
}

export function Component() {
  const { contest, view } = useLoaderData<typeof loader>()
  return <ImportPreview source={contestSource(contest)} view={view} />
}
