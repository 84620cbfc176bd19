-- The statements that a contest’s load rests on, as they are sent. Written by test/guards/hot-sql.test.ts.

-- Look up sessions: listLiveSessions
select id, account_id as "accountId", expires_at as "expiresAt", second_factor_at is not null as "hasSecondFactor"
      from sessions where id = any($1::uuid[]) and ended_at is null;

-- Start attempts: insertAttempts
insert into attempts_r1 (round_number, id, round_id, participant_id, account_id, unit_id, division_id, ordinal, rules_version,
  started_at, deadline_at, grace_seconds, paper, option_counts, asks_prediction, seed, marking, seconds_per_question, open_position, position_opened_at)
select r.number, s.id, r.id, p.id, p.account_id, p.unit_id, p.division_id, mine.count + 1, s.rules_version,
  s.now, least(s.now + r.duration_seconds * interval '1 second', r.closes_at) + extra.time, s.grace_seconds, drawn.paper,
  array(select jsonb_array_length(slot -> 'order')::smallint from jsonb_array_elements(drawn.paper) slot), s.asks_prediction, s.seed, s.marking,
  s.seconds_per_question, case when s.seconds_per_question is not null then 1 end, case when s.seconds_per_question is not null then s.now end
from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::int[], $7::jsonb[], $8::boolean[], $9::text[], $10::smallint[],
    $11::jsonb[], $12::smallint[], $13::smallint[])
  as s (id, account_id, now, allowed, grace_seconds, rules_version, papers, asks_prediction, seed, seconds_per_question, marking, allowed_per_day, allowed_in_contest)
cross join lateral (select * from rounds where number = 1 limit 1 for share) r
cross join lateral (select * from participants where contest_id = r.contest_id and account_id = s.account_id and consented_at is not null limit 1) p
cross join lateral (
  select count(*)::int as count, bool_or(a.submitted_at is null and a.deadline_at + a.grace_seconds * interval '1 second' >= s.now) as is_open,
    count(*) filter (where date_trunc('day', a.started_at, 'Asia/Ho_Chi_Minh') = date_trunc('day', s.now, 'Asia/Ho_Chi_Minh')) as today
  from attempts_r1 a where a.participant_id = p.id
) mine
cross join lateral (select coalesce(s.papers -> p.division_id, s.papers -> '') as paper) drawn
cross join lateral (select (coalesce((r.extra_seconds ->> p.id::text)::int, 0) + coalesce((r.extra_seconds ->> p.unit_id::text)::int, 0)) * interval '1 second' as time) extra
where drawn.paper is not null and (not r.is_by_admission or exists (select from admissions where round_id = r.id and participant_id = p.id))
  and r.sealed_at is not null and r.paused_at is null and r.opens_at <= s.now and s.now < r.closes_at
  and (s.allowed is null or mine.count < s.allowed) and (s.allowed_per_day is null or mine.today < s.allowed_per_day)
  and mine.is_open is not true
on conflict (participant_id, ordinal, round_number) do nothing
returning id, participant_id as "participantId", unit_id as "unitId", division_id as "divisionId", ordinal, deadline_at as "deadlineAt",
  option_counts as "optionCounts";

-- Save answers: insertAnswers
with judged as materialized (
  select e.*, case
    when h.id is null or h.account_id <> e.account_id then 'attempt.not-found'
    when h.submitted_at is not null then 'attempt.submitted'
    when e.position = 0 and not h.asks_prediction then 'answer.unknown-option'
    when e.position > cardinality(h.option_counts) then 'answer.unknown-option'
    when e.position > 0 and e.choice <> '' and ascii(right(e.choice, 1)) - ascii('a') >= h.option_counts[e.position] then 'answer.unknown-option'
    when e.received_at > h.last_instant or h.marked_at is not null then 'late'
    when e.position > 0 and e.position <> h.open_position then 'answer.question-closed'
    when e.position > 0 and e.received_at > h.question_closes_at then 'question-late'
    else 'ok' end as verdict
  from (
    select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[])
      with ordinality as e (attempt_id, account_id, position, seq, choice, value, received_at, client_at, n)
    order by attempt_id, position, seq, n
  ) e
  left join lateral (
    select a.id, a.account_id, a.submitted_at, a.marked_at, a.option_counts, a.asks_prediction,
      a.deadline_at + a.grace_seconds * interval '1 second' as last_instant, a.open_position,
      a.position_opened_at + (a.seconds_per_question + a.grace_seconds) * interval '1 second' as question_closes_at
    from attempts_r1 a where a.id = e.attempt_id
    limit 1 for no key update
  ) h on true
), fresh as (
  insert into answers_r1 (round_number, attempt_id, position, seq, choice, value, received_at, is_late, client_at)
  select 1, attempt_id, position, seq, choice, value, received_at, verdict <> 'ok', client_at
  from judged where verdict in ('ok', 'late', 'question-late')
  on conflict (attempt_id, position, seq, round_number) do nothing
  returning attempt_id, position, seq
)
select (select count(*)::int from fresh) as stored, null::int as n, null as verdict, null::uuid as "attemptId", null::smallint as position, null::int as seq
union all
select null, n::int, verdict, null, null, null from judged where verdict <> 'ok'
union all
select null, null, null, attempt_id, position, seq from fresh where (select count(*) from fresh) < cardinality($1);

-- Look up what a repeated save has stored: findAnswers
select s.attempt_id as "attemptId", s.position, s.seq, s.choice, s.value, s.is_late as "isLate"
from unnest($1::uuid[], $2::smallint[], $3::int[]) k (attempt_id, position, seq)
cross join lateral (
  select * from answers_r1 a where a.attempt_id = k.attempt_id and a.position = k.position and a.seq = k.seq limit 1
) s;

-- Show attempts, their rows: listOwn
select a.round_number as "roundNumber", a.id as "id", a.round_id as "roundId", a.participant_id as "participantId", a.account_id as "accountId", a.unit_id as "unitId", a.division_id as "divisionId", a.ordinal as "ordinal", a.rules_version as "rulesVersion", a.started_at as "startedAt", a.deadline_at as "deadlineAt", a.grace_seconds as "graceSeconds", a.paper as "paper", a.option_counts as "optionCounts", a.asks_prediction as "asksPrediction", a.seconds_per_question as "secondsPerQuestion", a.open_position as "openPosition", a.position_opened_at as "positionOpenedAt", a.seed as "seed", a.marking as "marking", a.standstills as "standstills", a.submitted_at as "submittedAt", a.marked_at as "markedAt", a.marking_version as "markingVersion", a.correct as "correct", a.points as "points", a.is_valid as "isValid", a.duration_ms as "durationMs", a.standstill_ms as "standstillMs", a.prediction as "prediction", a.receipt_salt as "receiptSalt", a.receipt as "receipt"
from (select distinct id, account_id from unnest($1::uuid[], $2::uuid[]) k (id, account_id) order by 1) k
cross join lateral (select * from attempts_r1 a where a.id = k.id and a.account_id = k.account_id limit 1 ) a;

-- Show or mark attempts, their events: listEvents
select attempt_id as "attemptId", position, seq, choice, value, received_at as "receivedAt", is_late as "isLate"
from answers_r1 where attempt_id = any($1::uuid[])
order by attempt_id, position, seq;

-- Hold attempts that are submitted: lockOwn
select a.round_number as "roundNumber", a.id as "id", a.round_id as "roundId", a.participant_id as "participantId", a.account_id as "accountId", a.unit_id as "unitId", a.division_id as "divisionId", a.ordinal as "ordinal", a.rules_version as "rulesVersion", a.started_at as "startedAt", a.deadline_at as "deadlineAt", a.grace_seconds as "graceSeconds", a.paper as "paper", a.option_counts as "optionCounts", a.asks_prediction as "asksPrediction", a.seconds_per_question as "secondsPerQuestion", a.open_position as "openPosition", a.position_opened_at as "positionOpenedAt", a.seed as "seed", a.marking as "marking", a.standstills as "standstills", a.submitted_at as "submittedAt", a.marked_at as "markedAt", a.marking_version as "markingVersion", a.correct as "correct", a.points as "points", a.is_valid as "isValid", a.duration_ms as "durationMs", a.standstill_ms as "standstillMs", a.prediction as "prediction", a.receipt_salt as "receiptSalt", a.receipt as "receipt"
from (select distinct id, account_id from unnest($1::uuid[], $2::uuid[]) k (id, account_id) order by 1) k
cross join lateral (select * from attempts_r1 a where a.id = k.id and a.account_id = k.account_id limit 1 for no key update) a;

-- Write down their results: updateResults
update attempts_r1 a set submitted_at = e.submitted_at, marked_at = e.marked_at, marking_version = e.marking_version, correct = e.correct,
  points = e.points, is_valid = e.is_valid, duration_ms = e.duration_ms, standstill_ms = e.standstill_ms, prediction = e.prediction, receipt_salt = e.receipt_salt, receipt = e.receipt
from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::smallint[], $5::smallint[], $6::float8[], $7::boolean[], $8::int[], $9::int[], $10::text[], $11::text[], $12::int[])
  as e (id, submitted_at, marked_at, marking_version, correct, points, is_valid, duration_ms, prediction, receipt_salt, receipt, standstill_ms)
where a.id = e.id and a.id = any($1::uuid[]);
