/** What each endpoint of results does. */
import type { resultApi } from '@hoi-thi/shared/result'
import type { Actions } from '../../http/serve.ts'
import { appealActions } from './appeals/actions.ts'
import { changeSetActions } from './change-sets/actions.ts'
import { stepActions } from './steps/actions.ts'

export const resultActions: Actions<typeof resultApi> = { ...stepActions, ...changeSetActions, ...appealActions }
