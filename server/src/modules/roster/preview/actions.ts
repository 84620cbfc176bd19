/** Reads a roster and judges its rows by what the database knows now: for the preview, and again when it is confirmed. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { ActorCtx, Ctx } from '../../../context.ts'
import { dayOf } from '../../../lib/day.ts'
import { Problem, refuse } from '../../../problem.ts'
import { whyNotFor } from '../../contest/eligibility.ts'
import { findContest, findRules } from '../../contest/queries.ts'
import { hashOf, readLines, storePreview } from '../../import/actions.ts'
import type { ImportScope } from '../../import/queries.ts'
import { byName, nameKey, personOf, type RosterPlaces } from '../person-row.ts'
import { listEarlierRows, listKnownAccounts, listNamesakes, listRosterUnits } from '../queries.ts'
import { type RosterLine, rosterColumns } from '../roster-columns.ts'
import { type RowVerdict, verdictsOf } from '../row-status.ts'

interface Given {
  contest: string
  scope: ImportScope
  file: Uint8Array
  fileName: string | undefined
}

export async function previewRoster(ctx: ActorCtx, { contest, scope, file, fileName }: Given) {
  const { id: contestId } = (await findContest(ctx.db, contest)) ?? refuse('contest.not-found')
  const lines = await readLines(file, rosterColumns(scope.kind === 'contest'))
  const fileHash = hashOf(file)
  const verdicts = await judge(ctx, { contestId, scope, fileHash, lines })
  const rows = verdicts.map(({ line, status, reason }, index) => ({ line, status, reason, cells: lines[index]?.cells ?? {} }))
  return storePreview(ctx, { kind: 'roster', scope, contestId, fileName: fileName ?? null, fileHash, rows })
}

interface Roster {
  contestId: string
  scope: ImportScope
  fileHash: string
  lines: readonly RosterLine[]
}

export async function judge(ctx: ActorCtx, { contestId, scope, fileHash, lines }: Roster): Promise<RowVerdict[]> {
  const places = await placesOf(ctx, contestId, scope)
  const rows = lines.map(({ line, cells }) => ({ line, person: personOf(cells, places) }))
  const people = rows.flatMap(({ person }) => ('fault' in person ? [] : [person]))
  const keys = people.flatMap(({ signIn }) => (signIn ? [signIn.key] : []))
  const known = {
    accounts: await listKnownAccounts(ctx.db, contestId, [...new Set(keys)]),
    namesakes: await listNamesakes(ctx.db, contestId, [...new Set(people.flatMap(({ fullName }) => spellingsOf(fullName)))]),
    earlier: await listEarlierRows(ctx.db, contestId, scope.id, fileHash),
    askerId: ctx.actor.accountId
  }
  return verdictsOf(rows, known)
}

async function placesOf(ctx: Ctx, contestId: string, scope: ImportScope): Promise<RosterPlaces> {
  const today = dayOf(ctx.now)
  const all = await listRosterUnits(ctx.db, contestId)
  const reason =
    scope.kind === 'unit' &&
    whyNotFor(
      all.find(({ id }) => id === scope.id),
      today
    )
  if (reason) throw new Problem(reason)
  const units = all.filter((unit) => !whyNotFor(unit, today))
  const { divisions } = await rulesOf(ctx, contestId)
  return {
    units: byName(
      units.flatMap(({ id, key, code, name, aliases }) => [name, key, code ?? '', ...aliases].map((each) => [each, id] as const))
    ),
    ownUnitId: scope.kind === 'unit' ? scope.id : null,
    divisions: byName(divisions.flatMap(({ id, name }) => [id, name].map((each) => [each, id] as const))),
    defaultDivisionId: (divisions.find(({ needsUnit }) => needsUnit) ?? divisions[0])?.id ?? ''
  }
}

export async function rulesOf(ctx: Ctx, contestId: string): Promise<Rules> {
  const contest = (await findContest(ctx.db, contestId)) ?? refuse('contest.not-found')
  const rules = (await findRules(ctx.db, contest.id, contest.rulesVersion)) ?? refuse('contest.not-found')
  return rules.body
}

/** As people write one name: a database need not know which letters are the small ones of which. */
function spellingsOf(fullName: string): string[] {
  const small = nameKey(fullName)
  const titled = small.replace(/(^|\s)(\S)/gu, (_, space: string, letter: string) => space + letter.toUpperCase())
  return [...new Set([fullName, small.toUpperCase(), titled])]
}
