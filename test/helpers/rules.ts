/** Rules of the laid contest with something else in them, for tests of what the contest's own rules do not have. */
import type { Rules } from '@hoi-thi/shared/rules'
import type { World } from './world.ts'

const slug = 'binh-dang-gioi-hue'

/** Written where only a test may; the memory of rounds is passed. */
export async function changeRules(world: World, change: (rules: Rules) => Rules): Promise<void> {
  const { pool } = world.database
  const { rows } = await pool.query(
    'select r.contest_id as id, r.version, r.body from contest_rules r join contests c on c.id = r.contest_id and c.rules_version = r.version where c.slug = $1',
    [slug]
  )
  const [{ id, version, body }] = rows
  const rules = change(body)
  await pool.query('update contest_rules set body = $3 where contest_id = $1 and version = $2', [id, version, JSON.stringify(rules)])
  for (const { code, kind, admits } of rules.rounds)
    await pool.query('update rounds set kind = $3, is_by_admission = $4 where contest_id = $1 and code = $2', [
      id,
      code,
      kind,
      admits !== null
    ])
  world.clock.advance({ seconds: 31 })
}

/** The rules with one round changed. */
export const withRound =
  (code: string, changes: Partial<Rules['rounds'][number]>) =>
  (rules: Rules): Rules => ({ ...rules, rounds: rules.rounds.map((round) => (round.code === code ? { ...round, ...changes } : round)) })
