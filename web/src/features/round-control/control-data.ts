/** What the page of a round's control shows: how it stands, what was searched for, and what a typed interval would do. */
import type { Params } from 'react-router'
import { call } from '../../api.ts'

/** Without a round in the address: the one that is open, or the next. */
export async function loadControl(params: Params, search: URLSearchParams) {
  const contest = params.contest ?? ''
  const { rounds } = await call('GET /contests/:contest', { params: { contest } })
  const next = rounds.find(({ phase }) => phase === 'open') ?? rounds.find(({ phase }) => phase !== 'closed') ?? rounds.at(-1)
  const roundId = params.roundId ?? next?.id
  if (!roundId) return { contest, rounds, shown: null }
  const of = { params: { contest, roundId } }
  const [q, unit] = [search.get('q')?.trim() ?? '', search.get('unit')?.trim() ?? '']
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  const [control, { rules }, gaps, freezes, people, units, typed] = await Promise.all([
    call('GET /contests/:contest/rounds/:roundId/control', of),
    call('GET /contests/:contest/rules', { params: { contest } }),
    call('GET /contests/:contest/rounds/:roundId/gaps', of),
    call('GET /contests/:contest/freezes', { params: { contest } }),
    q ? call('GET /contests/:contest/participants', { params: { contest }, query: { q } }) : null,
    unit ? call('GET /contests/:contest/units', { params: { contest }, query: { q: unit } }) : null,
    from && to
      ? call('GET /contests/:contest/rounds/:roundId/gaps', { ...of, query: { from: instantOf(from), to: instantOf(to) } }).catch(
          () => null
        )
      : null
  ])
  const round = rounds.find(({ id }) => id === roundId)
  const isByAdmission = rules.rounds.some(({ code, admits }) => code === round?.code && admits !== null)
  const isOutside = round?.kind === 'outside'
  return {
    contest,
    rounds,
    shown: {
      control,
      isByAdmission,
      isOutside,
      gaps: gaps.items,
      freezes: freezes.items,
      q,
      unit,
      people,
      units,
      from,
      to,
      typed: typed?.items[0] ?? null
    }
  }
}

/** As it is typed, on the clock of the contest's place. */
const instantOf = (local: string) => `${local.length === 16 ? `${local}:00` : local}+07:00`

export type Shown = NonNullable<Awaited<ReturnType<typeof loadControl>>['shown']>
