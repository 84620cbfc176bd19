/** The whole API: the browser imports its type, the server its data. */
import { accountApi } from './account.ts'
import { attemptApi } from './attempt.ts'
import { contestApi } from './contest.ts'
import { messageApi } from './message.ts'
import { rankingApi } from './ranking.ts'

export const contract = { ...accountApi, ...messageApi, ...contestApi, ...attemptApi, ...rankingApi } as const
export type Contract = typeof contract
