/** What the frame of the site needs: its sentences, and the contest that its menu leads to. Fetched beside the frame itself. */
import { firstContest } from '../features/contest/first-contest.ts'
import { speakOf } from '../messages/messages.ts'

/** Without a network the frame still stands; the page inside says what is wrong. */
export async function loadSite(): Promise<string | null> {
  const [contest] = await Promise.all([firstContest().catch(() => null), speakOf('site'), speakOf('problem')])
  return contest
}
