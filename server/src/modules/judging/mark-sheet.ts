/** A judge's sheet for one entry: what may be kept as a draft, and why it cannot be signed. Pure. */
import type { ClipRules } from '@hoi-thi/shared/unit-rules'

/** What a judge gives, by criterion. */
export type Marks = Readonly<Record<string, number>>
/** What a judge says to it, by criterion. */
export type Remarks = Readonly<Record<string, string>>

export interface Sheet {
  marks: Marks
  remarks: Remarks
}

export type SheetFault = 'unmarked' | 'unknown' | 'out-of-range' | 'not-in-steps' | 'remark-missing'

/** What no draft may hold either; null: it may be kept, whole or not. */
export function whyNotKept({ criteria }: Pick<ClipRules, 'criteria'>, { marks, remarks }: Sheet): SheetFault | null {
  if ([...Object.keys(marks), ...Object.keys(remarks)].some((given) => !criteria.some(({ id }) => id === given))) return 'unknown'
  for (const { id, maximum, step } of criteria) {
    const mark = marks[id]
    if (mark === undefined) continue
    if (!(mark >= 0 && mark <= maximum)) return 'out-of-range'
    if (!Number.isInteger(mark / step)) return 'not-in-steps'
  }
  return null
}

/** Null: the judge can sign. */
export function whyNotSigned(rules: Pick<ClipRules, 'criteria'>, sheet: Sheet): SheetFault | null {
  const fault = whyNotKept(rules, sheet)
  if (fault) return fault
  for (const { id, remarkBelow } of rules.criteria) {
    const mark = sheet.marks[id]
    if (mark === undefined) return 'unmarked'
    if (remarkBelow !== null && mark < remarkBelow && !sheet.remarks[id]?.trim()) return 'remark-missing'
  }
  return null
}

/** Exact: steps are halves and quarters. */
export const totalOf = ({ criteria }: Pick<ClipRules, 'criteria'>, marks: Marks): number =>
  criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0)

export const mostOf = ({ criteria }: Pick<ClipRules, 'criteria'>): number => criteria.reduce((sum, { maximum }) => sum + maximum, 0)

export const isSameSheet = (one: Sheet, other: Sheet): boolean => isSame(one.marks, other.marks) && isSame(one.remarks, other.remarks)

function isSame(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
