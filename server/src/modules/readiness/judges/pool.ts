/** Whether a pool feeds the blueprint. Knows nothing of rows or time. */
import { type Judgement, levelOf } from './judgement.ts'

interface Row {
  wanted: number
  inPool: number
  verdict: 'enough' | 'thin' | 'short'
}

/** A blueprint without a row would draw empty papers. */
export function judgePool(rows: readonly Row[], { questions, paper }: { questions: number; paper: number }): Judgement<'pool'> {
  const short = rows.filter(({ verdict }) => verdict === 'short')
  const thinRows = rows.filter(({ verdict }) => verdict === 'thin').length
  const missing = short.reduce((sum, { wanted, inPool }) => sum + wanted - inPool, 0)
  return {
    level: levelOf({ blocked: short.length > 0 || rows.length === 0, look: thinRows > 0 }),
    facts: { questions, paper, shortRows: short.length, missing, thinRows }
  }
}
