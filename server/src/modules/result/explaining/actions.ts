/** Why somebody has the rank that a stored board gives them. What it was made of is asked for them and those beside them alone, however long the board is. */
import type { Beside, DecidingKey, explanationApi } from '@hoi-thi/shared/explanation'
import type { Ctx } from '../../../context.ts'
import type { StoredStanding } from '../../../db/schema/ranking.ts'
import type { Actions } from '../../../http/serve.ts'
import { dayOf } from '../../../lib/day.ts'
import { refuse } from '../../../problem.ts'
import { findParticipant } from '../../contest/queries.ts'
import { wholeContest } from '../../ranking/occasion.ts'
import { occasionName } from '../occasion-name.ts'
import { type Explained, explainedBoard } from './boards/actions.ts'
import { decidingKey } from './explain-person.ts'
import { figureOfUnit, keysOfUnits } from './explain-unit.ts'
import { explainedOverall, explainedRound } from './people/actions.ts'
import { findBelow, findHeadcountSource, findRow, findRowAt } from './queries.ts'
import type { Rows } from './rows.ts'
import { shownFigure } from './shown-figure.ts'

export const explanationActions: Actions<typeof explanationApi> = {
  'GET /contests/:contest/snapshots/:snapshotId/own-explanation': async (ctx, { params }) => {
    const found = await explainedBoard(ctx, params, 'individuals')
    const participant = (await findParticipant(ctx.db, found.of.contest.id, ctx.actor.accountId)) ?? refuse('participant.not-found')
    const rows = await rowsAround(ctx, found.snapshot.id, participant.id)
    const round = found.of.all.find(({ code }) => code === found.round)
    const { decide, ...own } = round ? await explainedRound(ctx, found, round, rows) : await explainedOverall(ctx, found, rows)
    return { ...common(found, rows), ...own, ...besides(rows, decide, shownFigure) }
  },

  'GET /contests/:contest/snapshots/:snapshotId/units/:unitId/explanation': (ctx, { params }) =>
    ctx.engines.boards.facts.get(`explanation ${JSON.stringify(params)}`, ctx.now.getTime(), async () => {
      const found = await explainedBoard(ctx, params, 'units')
      const rows = await rowsAround(ctx, found.snapshot.id, params.unitId)
      // Kept since boards keep it: an older one cannot be taken apart any more.
      const parts = rows.own.parts ?? refuse('board.not-on-it')
      return {
        ...common(found, rows),
        ...besides(rows, (own, other) => decidingKey(keysOfUnits, own, other), figureOfUnit),
        parts,
        ...(await headcountOf(ctx, found, rows.own))
      }
    })
}

async function rowsAround(ctx: Ctx, snapshotId: string, id: string): Promise<Rows> {
  const own = (await findRow(ctx.db, snapshotId, id)) ?? refuse('board.not-on-it')
  const { rank } = own.body
  const below = await findBelow(ctx.db, snapshotId, { place: own.place, rank })
  // Those of one rank follow each other, and the first of them stands at the place that is the rank.
  const above = rank > 1 ? await findRowAt(ctx.db, snapshotId, rank - 1) : undefined
  return { own: own.body, above: above ?? null, below: below?.body ?? null, belowPlace: below?.place ?? null }
}

function common({ of, snapshot, round }: Explained, { own, belowPlace }: Rows) {
  return {
    ...{ snapshotId: snapshot.id, status: snapshot.status, asOf: snapshot.asOf.toISOString(), total: snapshot.total, row: own },
    ...{ occasion: round ?? wholeContest, name: round === null ? null : occasionName(of, round) },
    peers: (belowPlace ?? snapshot.total + 1) - own.rank - 1
  }
}

function besides(
  { own, above, below }: Rows,
  decide: (own: StoredStanding, other: StoredStanding) => DecidingKey | null,
  figureOf: (row: StoredStanding, key: DecidingKey | null) => number | null
): { above: Beside | null; below: Beside | null } {
  const beside = (row: StoredStanding | null): Beside | null => {
    if (!row) return null
    const by = decide(own, row)
    return { row, by, own: figureOf(own, by), theirs: figureOf(row, by) }
  }
  return { above: beside(above), below: beside(below) }
}

/** Who said how many people the unit itself has: a correction, or a number that was entered. */
async function headcountOf(ctx: Ctx, { of, snapshot, changeSets }: Explained, { id, parts, madeOf }: StoredStanding) {
  const people = (parts?.units.find((unit) => unit.id === id) ?? parts)?.headcount ?? null
  const change = changeSets.filter(({ changes }) => changes.some((each) => each.kind === 'headcount' && each.unitId === id)).at(-1)
  if (people === null || madeOf || change) return { headcountSource: null, headcountChange: change?.number ?? null }
  const found = await findHeadcountSource(ctx.db, { contestId: of.contest.id, unitId: id, people, on: dayOf(snapshot.asOf) })
  return { headcountSource: found ?? null, headcountChange: null }
}
