/** What the hash of a close is over, so that anyone can reckon it again. Pure. */
import { createHash } from 'node:crypto'
import type { Standing } from '@hoi-thi/shared/ranking'
import type { BoardContent } from './standings.ts'

export interface KeyedBoard {
  key: string
  content: BoardContent
}

/**
 * SHA-256 (hex) over a line for each board and one for each of its rows. Names are not in it, so that it stays when one is erased; nor does the order in
 * which those of one rank are listed, which goes by name.
 */
export function closeHash(boards: readonly KeyedBoard[]): string {
  const hash = createHash('sha256')
  for (const { key, content } of boards) {
    const { people, headcount, predictionTarget } = content.figures
    hash.update(`${[key, content.standings.length, people, headcount, predictionTarget].map(shown).join(' ')}\n`)
    for (const peers of byRank(content.standings)) for (const standing of peers) hash.update(lineOf(standing))
  }
  return hash.digest('hex')
}

const shown = (value: string | number | undefined) => value ?? '-'

/** Rank, who, and each figure by which ranks or prizes go. */
const lineOf = (standing: Standing): string => {
  const { rank, id, points, correct, questions, predictionDifference, durationSeconds, people, attempts, validPapers, headcount, rounds } =
    standing
  const figures = [points, correct, questions, predictionDifference, durationSeconds, people, attempts, validPapers, headcount, rounds]
  return `${[rank, id, ...figures, standing.failedGates?.join(',')].map(shown).join(' ')}\n`
}

/** Rows come in the order of ranks; those of one rank by id. */
function* byRank(standings: Iterable<Standing>): Generator<Standing[]> {
  let peers: Standing[] = []
  for (const standing of standings) {
    if (peers[0] && peers[0].rank !== standing.rank) {
      yield sorted(peers)
      peers = []
    }
    peers.push(standing)
  }
  yield sorted(peers)
}

const sorted = (peers: Standing[]) => (peers.length > 1 ? peers.sort((one, other) => (one.id < other.id ? -1 : 1)) : peers)
