/** The contest that the home page is about: the first one. Asked once per visit, since every page's menu leads there. */
import { call } from '../../api.ts'

let asked: Promise<string | null> | null = null

export function firstContest(): Promise<string | null> {
  asked ??= call('GET /contests').then(
    ({ items }) => items[0]?.slug ?? null,
    (error: unknown) => {
      asked = null
      throw error
    }
  )
  return asked
}
