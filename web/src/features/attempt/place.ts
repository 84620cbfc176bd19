/** Which contest and round an attempt belongs to: what the attempt itself does not say. Never awaited by the quiz. */
import type { Round } from '@hoi-thi/shared/contest'
import { call } from '../../api.ts'

export interface Place {
  contest: string
  round: Round
}

const known = new Map<string, Place>()

export function knowPlace(place: Place): void {
  known.set(place.round.id, place)
}

/** Resolves to undefined when it cannot be found out; the page then says less. */
export const findPlace = async (roundId: string): Promise<Place | undefined> => known.get(roundId) ?? search(roundId).catch(() => undefined)

async function search(roundId: string): Promise<Place | undefined> {
  const { items } = await call('GET /contests')
  for (const { slug } of items) {
    const contest = await call('GET /contests/:contest', { params: { contest: slug } })
    for (const round of contest.rounds) knowPlace({ contest: slug, round })
    if (known.has(roundId)) break
  }
  return known.get(roundId)
}
