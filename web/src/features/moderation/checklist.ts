/** The points of the checklist, as far as they are ticked. Pure. */
import { type ChecklistPoint, checklistPoints } from '@hoi-thi/shared/checklist'

export type Ticked = ReadonlySet<ChecklistPoint>

export const toggled = (ticked: Ticked, point: ChecklistPoint): Ticked =>
  new Set(checklistPoints.filter((each) => (each === point) !== ticked.has(each)))

export const openPoints = (ticked: Ticked): ChecklistPoint[] => checklistPoints.filter((point) => !ticked.has(point))

/** As the server takes it. */
export const checklistOf = (ticked: Ticked) =>
  Object.fromEntries(checklistPoints.map((point) => [point, ticked.has(point)])) as Record<ChecklistPoint, boolean>
