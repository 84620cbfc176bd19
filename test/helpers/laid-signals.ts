/** Signs of a leak of every kind in round 1, laid by SQL as if the chore had just found them; it does not look again. */
import type pg from 'pg'

export async function layLeakSignals(pool: pg.Pool): Promise<void> {
  await pool.query(`
    with round as (select id, number from rounds where code = 'vong-1'), asked as (
      select question_version_id as id, row_number() over (order by question_version_id) as n
      from round_questions where round_id = (select id from round) limit 30
    )
    insert into round_radars (round_id, papers, counted_at, exposures)
    select id, 412, now() + interval '1 day', (select jsonb_agg(jsonb_build_object('versionId', asked.id, 'papers', 40 + n,
      'early', jsonb_build_object('papers', 20, 'right', 9), 'late', jsonb_build_object('papers', 20 + n, 'right', 18))) from asked)
    from round on conflict (round_id) do update set papers = excluded.papers, counted_at = excluded.counted_at, exposures = excluded.exposures`)
  await pool.query(`
    with unit as (select unit_id as id from contest_units order by unit_id limit 1), asked as (
      select question_version_id as id from round_questions q join rounds r on r.id = q.round_id where r.code = 'vong-1' order by 1 limit 1
    ), round as (select id, number from rounds where code = 'vong-1'), laid as (
      insert into leak_signals (id, round_id, kind, unit_id, version_id, day, papers, striking, expected, odds)
      select gen_random_uuid(), round.id, kind, case when kind <> 'exposure' then unit.id end, case when kind = 'exposure' then asked.id end,
        case when kind = 'perfect' then current_date end, 45, 12, 3.2, odds
      from round, unit, asked, (values ('pace', 0.00002), ('likeness', 0.004), ('perfect', 0.00001), ('exposure', 0.0007)) of (kind, odds)
      returning id, kind
    )
    insert into leak_signal_attempts (signal_id, attempt_id)
    select laid.id, a.id from laid cross join lateral (select id from attempts where round_number = (select number from round) order by id limit 2) a
    where kind in ('pace', 'likeness')`)
}
