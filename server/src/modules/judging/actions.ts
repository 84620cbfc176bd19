/** What each endpoint of judging does: of entries, and of parts that are marked outside. */
import type { judgingApi } from '@hoi-thi/shared/judging'
import type { juryApi } from '@hoi-thi/shared/jury'
import type { Actions } from '../../http/serve.ts'
import { assignmentActions } from './assignments/actions.ts'
import { outsideScoreActions } from './outside-scores/actions.ts'
import { panelActions } from './panels/actions.ts'
import { resultActions } from './results/actions.ts'
import { scoreSheetActions } from './score-sheets/actions.ts'
import { sheetActions } from './sheets/actions.ts'

export const judgingActions: Actions<typeof judgingApi> = { ...outsideScoreActions, ...scoreSheetActions }
export const juryActions: Actions<typeof juryApi> = { ...panelActions, ...assignmentActions, ...sheetActions, ...resultActions }
