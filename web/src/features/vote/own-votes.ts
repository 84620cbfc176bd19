/** Fetches what whoever is here has voted for; null: nobody is signed in, or there is no vote. */
import type { OwnVotes, PublicVote } from '@hoi-thi/shared/vote'
import { call, Refusal } from '../../api.ts'
import { whoIsHere } from '../../session.ts'

export async function fetchOwnVotes(contest: string, vote: PublicVote | null): Promise<OwnVotes | null> {
  if (!vote || !(await whoIsHere())) return null
  return call('GET /contests/:contest/votes', { params: { contest } }).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'session.required') return null
    throw error
  })
}
