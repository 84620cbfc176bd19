-- The statements that a contest’s load rests on, as they are sent. Written by test/guards/hot-sql.test.ts.

-- Start an attempt: insertAttempt
insert into attempts_r1 (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed,
  seconds_per_question, open_position, position_opened_at)
select r.number, $1, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, $6,
  $5, least($5::timestamptz + r.duration_seconds * interval '1 second', r.closes_at), $7, $8, $9, $10, $11,
  $13, case when $13::smallint is not null then 1 end, case when $13::smallint is not null then $5::timestamptz end
from rounds r
join participants p on p.contest_id = r.contest_id and p.account_id = $4
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= $5) as is_open
  from attempts_r1 a where a.participant_id = p.id
) mine
where r.id = $2 and r.number = $3 and r.sealed_at is not null and r.opens_at <= $5 and $5 < r.closes_at
  and mine.count < $12 and mine.is_open is not true
on conflict (round_number, participant_id, ordinal) do nothing
returning participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt";

-- Save answers, a batch of many people: insertAnswers
with event as (
  select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
    with ordinality as e (attempt_id, account_id, position, seq, choice, value, received_at, client_at, n)
), held as materialized (
  select h.* from (select distinct attempt_id from event order by 1) k
  cross join lateral (
    select a.id, a.account_id, a.submitted_at, a.marked_at, a.option_counts, a.asks_prediction,
      a.deadline_at + a.grace_seconds * interval '1 second' as last_instant, a.open_position,
      a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' as question_closes_at
    from attempts_r1 a where a.id = k.attempt_id
    limit 1 for no key update
  ) h
), judged as (
  select e.*, case
    when h.id is null or h.account_id <> e.account_id then 'attempt.not-found'
    when h.submitted_at is not null then 'attempt.submitted'
    when e.position = 0 and not h.asks_prediction then 'answer.unknown-option'
    when e.position > cardinality(h.option_counts) then 'answer.unknown-option'
    when e.position > 0 and not string_to_array(e.choice, ',') <@ ('{a,b,c,d,e,f,g,h}'::text[])[1:h.option_counts[e.position]] then 'answer.unknown-option'
    when e.received_at > h.last_instant or h.marked_at is not null then 'late'
    when e.position > 0 and e.position <> h.open_position then 'answer.question-closed'
    when e.position > 0 and e.received_at > h.question_closes_at then 'question-late'
    else 'ok' end as verdict
  from event e left join held h on h.id = e.attempt_id
), fresh as (
  insert into answers_r1 (round_number, attempt_id, position, seq, choice, value, received_at, is_late, client_at)
  select 1, attempt_id, position, seq, choice, value, received_at, verdict <> 'ok', client_at
  from judged where verdict in ('ok', 'late', 'question-late')
  order by attempt_id, position, seq, n
  on conflict (attempt_id, position, seq, round_number) do nothing
  returning attempt_id, position, seq, choice, value, is_late
)
select j.n::int as n, j.verdict, s.seq is not null as "hasStored", s.choice as "storedChoice", s.value as "storedValue", coalesce(s.is_late, false) as "storedIsLate",
  null as "attemptId", null as position, null as seq
from judged j
left join lateral (
  select * from answers_r1 s where s.attempt_id = j.attempt_id and s.position = j.position and s.seq = j.seq limit 1
) s on true
union all
select null, null, true, f.choice, f.value, f.is_late, f.attempt_id, f.position, f.seq from fresh f;

-- Show an attempt, its row: findOwnAttempt
select "round_number", "id", "round_id", "participant_id", "account_id", "unit_id", "division_id", "ordinal", "rules_version", "started_at", "deadline_at", "grace_seconds", "paper", "option_counts", "asks_prediction", "seconds_per_question", "open_position", "position_opened_at", "seed", "submitted_at", "marked_at", "marking_version", "correct", "points", "duration_ms", "prediction", "receipt_salt", "receipt" from "attempts_r1" where ("attempts_r1"."id" = $1 and "attempts_r1"."account_id" = $2);

-- Show or mark an attempt, its events: listAnswers
select "round_number", "attempt_id", "position", "seq", "choice", "value", "received_at", "is_late", "client_at" from "answers_r1" where "answers_r1"."attempt_id" = $1 order by "answers_r1"."position" asc, "answers_r1"."seq" asc;

-- Hold an attempt that is submitted: lockOwnAttempt
select "round_number", "id", "round_id", "participant_id", "account_id", "unit_id", "division_id", "ordinal", "rules_version", "started_at", "deadline_at", "grace_seconds", "paper", "option_counts", "asks_prediction", "seconds_per_question", "open_position", "position_opened_at", "seed", "submitted_at", "marked_at", "marking_version", "correct", "points", "duration_ms", "prediction", "receipt_salt", "receipt" from "attempts_r1" where ("attempts_r1"."id" = $1 and "attempts_r1"."account_id" = $2) for no key update;

-- Write down its result: updateResult
update attempts_r1 set submitted_at = $2, marked_at = $3, marking_version = $4, correct = $5, points = $6, duration_ms = $7,
      prediction = $8, receipt_salt = $9, receipt = $10 where id = $1;
