/** The whole API: the browser imports its type, the server its data. */
import { accountApi } from './account.ts'
import { attemptApi } from './attempt.ts'
import { auditApi } from './audit.ts'
import { contestApi } from './contest.ts'
import { rankingApi } from './ranking.ts'
import { roleApi } from './role.ts'

export const contract = { ...accountApi, ...contestApi, ...attemptApi, ...rankingApi, ...roleApi, ...auditApi } as const
export type Contract = typeof contract
