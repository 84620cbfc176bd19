/** What the page of outside scores reads. */
import type { OutsideScore } from '@hoi-thi/shared/judging'
import type { LoaderFunctionArgs } from 'react-router'
import { call } from '../../api.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const [contest, roundId] = [params.contest ?? '', params.roundId ?? '']
  const search = new URL(request.url).searchParams
  const [q, cursor] = [search.get('q')?.trim() ?? '', search.get('cursor') ?? undefined]
  const of = { params: { contest, roundId } }
  const [scores, sheets, found] = await Promise.all([
    call('GET /contests/:contest/rounds/:roundId/outside-scores', { ...of, query: { cursor } }),
    call('GET /contests/:contest/rounds/:roundId/score-sheets', of),
    q ? call('GET /contests/:contest/participants', { params: { contest }, query: { q } }) : null
  ])
  return { of, scores, sheets: sheets.items, q, cursor, found }
}

export type OutsidePage = Awaited<ReturnType<typeof loader>>
export type Named = Pick<OutsideScore, 'participantId' | 'fullName' | 'unitName'>
