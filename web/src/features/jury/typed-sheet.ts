/** A mark sheet as it is typed: what is a mark, what is missing before it can be signed, what a step up or down comes to. Pure. */
import type { Marking, Sheet } from '@hoi-thi/shared/jury'

export type Criterion = Marking['criteria'][number]

/** By criterion: what stands in the fields. */
export interface Typed {
  marks: Record<string, string>
  remarks: Record<string, string>
}

export function typedOf({ marks, remarks }: Pick<Sheet, 'marks' | 'remarks'>): Typed {
  const texts = Object.entries(marks).map(([id, mark]) => [id, markText(mark)] as const)
  return { marks: Object.fromEntries(texts), remarks: { ...remarks } }
}

/** As Vietnamese writes it: 8,5. */
export const markText = (mark: number): string => String(mark).replace('.', ',')

/** Undefined: nothing, or no mark that the criterion has. */
export function markOf(text: string | undefined, { maximum, step }: Criterion): number | undefined {
  const written = (text ?? '').trim()
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(written)) return undefined
  const mark = Number(written.replace(',', '.'))
  return mark <= maximum && Number.isInteger(mark / step) ? mark : undefined
}

export const isWrong = (text: string | undefined, criterion: Criterion): boolean =>
  (text ?? '').trim() !== '' && markOf(text, criterion) === undefined

/** From nothing a step up is the lowest step, and a step down the highest mark. */
export function stepped(text: string | undefined, criterion: Criterion, direction: 1 | -1): string {
  const { maximum, step } = criterion
  const mark = markOf(text, criterion)
  if (mark === undefined) return markText(direction === 1 ? step : maximum)
  return markText(Math.min(Math.max(mark + direction * step, 0), maximum))
}

/** What can be kept: marks that are none yet are left out, and so are empty remarks. */
export function sheetOf({ marks, remarks }: Typed, criteria: readonly Criterion[]): Pick<Sheet, 'marks' | 'remarks'> {
  const given = criteria.flatMap((criterion) => {
    const mark = markOf(marks[criterion.id], criterion)
    return mark === undefined ? [] : [[criterion.id, mark] as const]
  })
  const said = criteria.flatMap(({ id }) => (remarks[id]?.trim() ? [[id, remarks[id] ?? ''] as const] : []))
  return { marks: Object.fromEntries(given), remarks: Object.fromEntries(said) }
}

export type Gap = { id: string; kind: 'mark-missing' | 'mark-wrong' | 'remark-missing' }

/** In the order of the criteria. */
export function gapsOf(typed: Typed, criteria: readonly Criterion[]): Gap[] {
  return criteria.flatMap((criterion): Gap[] => {
    const { id } = criterion
    if (isWrong(typed.marks[id], criterion)) return [{ id, kind: 'mark-wrong' }]
    if (markOf(typed.marks[id], criterion) === undefined) return [{ id, kind: 'mark-missing' }]
    return asksRemark(typed, criterion) && !typed.remarks[id]?.trim() ? [{ id, kind: 'remark-missing' }] : []
  })
}

export function asksRemark({ marks }: Typed, criterion: Criterion): boolean {
  const mark = markOf(marks[criterion.id], criterion)
  return criterion.remarkBelow !== null && mark !== undefined && mark < criterion.remarkBelow
}

export const totalOf = (typed: Typed, criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, criterion) => sum + (markOf(typed.marks[criterion.id], criterion) ?? 0), 0)

/** What the mark that stands there means; undefined: the rules do not say. */
export function meaningOf(text: string | undefined, criterion: Criterion): string | undefined {
  const mark = markOf(text, criterion)
  if (mark === undefined) return undefined
  const reached = criterion.anchors.filter(({ atLeast }) => mark >= atLeast)
  return reached.sort((one, other) => other.atLeast - one.atLeast)[0]?.text
}

/** The next in the list that is not signed, from this one on and then from the beginning. */
export function nextUnsigned<E extends { entryId: string; signedAt: string | null }>(items: readonly E[], entryId: string): E | undefined {
  const here = items.findIndex((item) => item.entryId === entryId)
  return [...items.slice(here + 1), ...items.slice(0, Math.max(here, 0))].find(({ signedAt }) => signedAt === null)
}
