/** The levels as they are shown, the gravest first. */
import type { CheckLevel } from '@hoi-thi/shared/readiness'

export const checkLevelsInOrder: readonly CheckLevel[] = ['blocked', 'look', 'passed']
