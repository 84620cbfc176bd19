/**
 * How much of a total is the entry's and how much the judge's: total = entry + judge, fitted by least squares over the signed sheets.
 * Within each block the judges' parts add up to nothing. Pure.
 */
import { groupBy } from '../../lib/group-by.ts'
import { blocksOf, type Pairing } from './blocks.ts'

export interface SignedTotal extends Pairing {
  total: number
}

export interface Fit {
  entries: ReadonlyMap<string, number>
  /** How much more than the others a judge gives; less than 0: a severe one. */
  judges: ReadonlyMap<string, number>
  /** Between blocks nothing says who is severe: with more than one, their levels are not comparable. */
  blocks: number
}

export function fitted(sheets: readonly SignedTotal[]): Fit {
  const blocks = blocksOf(inOrder(sheets))
  const fits = blocks.map(fittedBlock)
  return {
    entries: new Map(fits.flatMap(({ entries }) => entries)),
    judges: new Map(fits.flatMap(({ judges }) => judges)),
    blocks: blocks.length
  }
}

/** The same sheets give the same sums, whatever order they come in. */
const inOrder = (sheets: readonly SignedTotal[]) =>
  [...sheets].sort((one, other) => compare(one.judgeId, other.judgeId) || compare(one.entryId, other.entryId))
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The entries' parts are eliminated: what is left is one equation for each judge, and one more that makes the judges' parts add up to nothing. */
function fittedBlock(sheets: readonly SignedTotal[]) {
  const judgeIds = [...new Set(sheets.map(({ judgeId }) => judgeId))]
  const place = new Map(judgeIds.map((id, index) => [id, index]))
  const byEntry = groupBy(sheets, ({ entryId }) => entryId)
  const matrix = judgeIds.map(() => new Float64Array(judgeIds.length).fill(1))
  const right = new Float64Array(judgeIds.length)
  for (const together of byEntry.values()) {
    const mean = meanOf(together.map(({ total }) => total))
    const places = together.map(({ judgeId }) => place.get(judgeId) ?? 0)
    for (const [index, one] of places.entries()) {
      right[one] = (right[one] ?? 0) + (together[index]?.total ?? 0) - mean
      add(matrix, one, one, 1)
      for (const other of places) add(matrix, one, other, -1 / together.length)
    }
  }
  const parts = solved(matrix, right)
  const partOf = (judgeId: string) => parts[place.get(judgeId) ?? 0] ?? 0
  return {
    judges: judgeIds.map((id) => [id, partOf(id)] as const),
    entries: [...byEntry].map(([id, together]) => [id, meanOf(together.map(({ judgeId, total }) => total - partOf(judgeId)))] as const)
  }
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function add(matrix: Float64Array[], row: number, column: number, value: number): void {
  const cells = matrix[row]
  if (cells) cells[column] = (cells[column] ?? 0) + value
}

/** Gauss, without exchanging rows: the matrix is symmetric and positive definite. */
function solved(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length
  for (let pivot = 0; pivot < size; pivot++)
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(matrix, row, pivot) / at(matrix, pivot, pivot)
      if (factor === 0) continue
      for (let column = pivot; column < size; column++) add(matrix, row, column, -factor * at(matrix, pivot, column))
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0)
    }
  const solution = new Array<number>(size).fill(0)
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row] ?? 0
    for (let column = row + 1; column < size; column++) rest -= at(matrix, row, column) * (solution[column] ?? 0)
    solution[row] = rest / at(matrix, row, row)
  }
  return solution
}

const at = (matrix: readonly Float64Array[], row: number, column: number): number => matrix[row]?.[column] ?? 0
