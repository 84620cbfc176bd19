/** Fetches what the signed-in person has to do with a contest. */
import type { Participant } from '@hoi-thi/shared/contest'
import { call, Refusal } from '../../api.ts'
import { whoIsHere } from '../../session.ts'
import type { Own } from './now.ts'

export async function fetchOwn(contest: string): Promise<Own | null> {
  if (!(await whoIsHere())) return null
  try {
    const [participant, attempts] = await Promise.all([
      fetchParticipant(contest),
      call('GET /contests/:contest/attempts', { params: { contest } })
    ])
    return { participant, attempts: attempts.items }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'session.required') return null
    throw error
  }
}

let remembered: { of: string; participant: Participant } | null = null

/** For boards, which ask again and again: a participation does not change while a person reads. */
export async function ownParticipant(contest: string): Promise<Participant | null> {
  const account = await whoIsHere()
  if (!account) return null
  const of = `${account.id}/${contest}`
  if (remembered?.of === of) return remembered.participant
  const participant = await fetchParticipant(contest).catch(() => null)
  remembered = participant ? { of, participant } : null
  return participant
}

function fetchParticipant(contest: string): Promise<Participant | null> {
  return call('GET /contests/:contest/participants/current', { params: { contest } }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'participant.not-found') return null
    throw error
  })
}
