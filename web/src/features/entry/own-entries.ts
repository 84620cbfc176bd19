/** What the signed-in person, or a unit of theirs, has sent to a contest. */
import { call, Refusal } from '../../api.ts'
import { whoIsHere } from '../../session.ts'

export type OwnEntries = Awaited<ReturnType<typeof ask>>

const ask = (contest: string) => call('GET /contests/:contest/entries/own', { params: { contest } })

/** For pages that are of use without. */
export async function fetchOwnEntries(contest: string): Promise<OwnEntries | null> {
  if (!(await whoIsHere())) return null
  return ask(contest).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
}
