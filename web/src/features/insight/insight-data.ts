/** What the pages of leaders are opened with, and ask for again. */
import type { ParticipationInsight, RoundKnowledge, WatchedRound } from '@hoi-thi/shared/insight'
import { call } from '../../api.ts'

export interface InsightData {
  seen: ParticipationInsight
  knowledge: RoundKnowledge[]
}

export async function readInsight(contest: string, round: string | undefined): Promise<InsightData> {
  const params = { contest }
  const [seen, { rounds }] = await Promise.all([
    call('GET /contests/:contest/insight/participation', { params, query: round === undefined ? {} : { round } }),
    call('GET /contests/:contest/insight/knowledge', { params })
  ])
  return { seen, knowledge: rounds }
}

/** The round that is looked at, and the one before it. */
export function roundsSeen({ roundId, rounds }: ParticipationInsight): {
  here: WatchedRound | undefined
  before: WatchedRound | undefined
} {
  const index = rounds.findIndex(({ id }) => id === roundId)
  return { here: rounds[index], before: rounds[index - 1] }
}

/** What people know by the round that is looked at; while that runs, by the last that is settled. */
export function knowledgeSeen(knowledge: readonly RoundKnowledge[], roundId: string | null) {
  const index = knowledge.findIndex((round) => round.roundId === roundId)
  const at = index < 0 ? knowledge.length - 1 : index
  return { known: knowledge[at], before: knowledge[at - 1] }
}

export const rateOf = ({ people, headcount }: { people: number; headcount: number | null }): number | null =>
  headcount ? people / headcount : null
