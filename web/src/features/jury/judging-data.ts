/** What the pages of the judging read, and how they call entries and judges. */
import type { Judging } from '@hoi-thi/shared/jury'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  return { contest, judging: await call('GET /contests/:contest/judging', { params: { contest } }) }
}

export type JudgingPage = Awaited<ReturnType<typeof loader>>

/** Names of judges by their ids, wherever they sit. */
export function namesOf({ panels, free, entries }: Judging): ReadonlyMap<string, string> {
  const all = [...free, ...panels.flatMap(({ judges }) => judges), ...entries.flatMap(({ judges }) => judges)]
  return new Map(all.map(({ judgeId, fullName }) => [judgeId, fullName]))
}
