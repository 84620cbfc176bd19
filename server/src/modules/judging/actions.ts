/** What each endpoint of parts that are marked outside does. */
import type { judgingApi } from '@hoi-thi/shared/judging'
import type { Actions } from '../../http/serve.ts'
import { outsideScoreActions } from './outside-scores/actions.ts'
import { scoreSheetActions } from './score-sheets/actions.ts'

export const judgingActions: Actions<typeof judgingApi> = { ...outsideScoreActions, ...scoreSheetActions }
