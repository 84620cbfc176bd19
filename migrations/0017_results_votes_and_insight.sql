CREATE TABLE "board_freezes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "board_freezes_last" CHECK (until_at > from_at),
	CONSTRAINT "board_freezes_ended_whole" CHECK ((ended_at is null) = (ended_by is null))
);
--> statement-breakpoint
CREATE TABLE "contest_events" (
	"contest_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"id" bigserial NOT NULL,
	"state" text NOT NULL,
	"snapshot_id" uuid,
	"freeze_id" uuid,
	CONSTRAINT "contest_events_contest_id_subject_pk" PRIMARY KEY("contest_id","subject"),
	CONSTRAINT "contest_events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "participation_hours" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid,
	"division_id" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"people" integer NOT NULL,
	"newcomers" integer NOT NULL,
	CONSTRAINT "participation_hours_once" UNIQUE NULLS NOT DISTINCT("round_id","unit_id","division_id","hour")
);
--> statement-breakpoint
CREATE TABLE "participation_rounds" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_knowledge" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"papers" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"topics" jsonb NOT NULL,
	"genders" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leak_signal_attempts" (
	"signal_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	CONSTRAINT "leak_signal_attempts_signal_id_attempt_id_pk" PRIMARY KEY("signal_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "leak_signals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid,
	"version_id" uuid,
	"day" date,
	"papers" integer NOT NULL,
	"striking" integer NOT NULL,
	"expected" double precision NOT NULL,
	"odds" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_radars" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"papers" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"exposures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"participant_id" uuid NOT NULL,
	"text" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"outcome" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"change_set_id" uuid,
	CONSTRAINT "appeals_decided_whole" CHECK (num_nulls(outcome, answer, decided_by, decided_at) in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "change_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"changes" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"effect" jsonb,
	"effect_hash" text,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone,
	"applied_by" uuid,
	"applied_at" timestamp (3) with time zone,
	"reversal_reason" text,
	"reversal_proposed_by" uuid,
	"reversal_proposed_at" timestamp (3) with time zone,
	"reverted_by" uuid,
	"reverted_at" timestamp (3) with time zone,
	"dropped_at" timestamp (3) with time zone,
	CONSTRAINT "change_sets_one_per_number" UNIQUE("contest_id","number"),
	CONSTRAINT "change_sets_two_people" CHECK (applied_by is null or applied_by <> proposed_by),
	CONSTRAINT "change_sets_reverted_by_two" CHECK (reverted_by is null or reverted_by <> reversal_proposed_by),
	CONSTRAINT "change_sets_in_order" CHECK ((applied_at is null or proposed_at is not null) and (reverted_at is null or applied_at is not null)),
	CONSTRAINT "change_sets_dropped_or_applied" CHECK (dropped_at is null or applied_at is null)
);
--> statement-breakpoint
CREATE TABLE "closes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"hash" text NOT NULL,
	"inputs" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid,
	"reason" text,
	"checked_at" timestamp (3) with time zone,
	"checked_hash" text,
	"checked_differing" integer,
	CONSTRAINT "closes_one_per_version" UNIQUE("contest_id","occasion","version"),
	CONSTRAINT "closes_state_known" CHECK (state in ('provisional', 'verified', 'final', 'announced')),
	CONSTRAINT "closes_checked_whole" CHECK (num_nulls(checked_at, checked_hash, checked_differing) in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "result_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"close_id" uuid NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "result_steps_two_people" CHECK (decision is distinct from 'taken' or decided_by <> proposed_by),
	CONSTRAINT "result_steps_decided_whole" CHECK (num_nulls(decision, decided_by, decided_at) in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "entry_votes" (
	"entry_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	"device" text,
	"voiding_id" uuid,
	CONSTRAINT "entry_votes_entry_id_account_id_pk" PRIMARY KEY("entry_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "vote_voidings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"votes" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "vote_voidings_two_people" CHECK (approved_by <> proposed_by),
	CONSTRAINT "vote_voidings_approved_whole" CHECK ((approved_by is null) = (approved_at is null)),
	CONSTRAINT "vote_voidings_ended_whole" CHECK (num_nulls(ended_by, ended_at, end_reason) in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "snapshots" ADD COLUMN "close_id" uuid;--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_freeze_id_board_freezes_id_fk" FOREIGN KEY ("freeze_id") REFERENCES "public"."board_freezes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_hours" ADD CONSTRAINT "participation_hours_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_hours" ADD CONSTRAINT "participation_hours_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_rounds" ADD CONSTRAINT "participation_rounds_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_knowledge" ADD CONSTRAINT "round_knowledge_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signal_attempts" ADD CONSTRAINT "leak_signal_attempts_signal_id_leak_signals_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."leak_signals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_round_id_round_radars_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round_radars"("round_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_version_id_question_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_radars" ADD CONSTRAINT "round_radars_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_change_set_id_change_sets_id_fk" FOREIGN KEY ("change_set_id") REFERENCES "public"."change_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_applied_by_accounts_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_reversal_proposed_by_accounts_id_fk" FOREIGN KEY ("reversal_proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_sets" ADD CONSTRAINT "change_sets_reverted_by_accounts_id_fk" FOREIGN KEY ("reverted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closes" ADD CONSTRAINT "closes_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closes" ADD CONSTRAINT "closes_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_steps" ADD CONSTRAINT "result_steps_close_id_closes_id_fk" FOREIGN KEY ("close_id") REFERENCES "public"."closes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_steps" ADD CONSTRAINT "result_steps_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_steps" ADD CONSTRAINT "result_steps_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_voiding_id_vote_voidings_id_fk" FOREIGN KEY ("voiding_id") REFERENCES "public"."vote_voidings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_freezes_contest_id_until_at_index" ON "board_freezes" USING btree ("contest_id","until_at");--> statement-breakpoint
CREATE INDEX "contest_events_snapshot_id_index" ON "contest_events" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "leak_signal_attempts_attempt_id_index" ON "leak_signal_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "leak_signals_round_id_index" ON "leak_signals" USING btree ("round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_open" ON "appeals" USING btree ("contest_id","occasion","participant_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "appeals_contest_id_filed_at_index" ON "appeals" USING btree ("contest_id","filed_at");--> statement-breakpoint
CREATE INDEX "appeals_participant_id_index" ON "appeals" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "result_steps_one_open" ON "result_steps" USING btree ("close_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "entry_votes_account_id_index" ON "entry_votes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "entry_votes_voiding_id_index" ON "entry_votes" USING btree ("voiding_id");--> statement-breakpoint
CREATE INDEX "vote_voidings_entry_id_index" ON "vote_voidings" USING btree ("entry_id");--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_close_id_closes_id_fk" FOREIGN KEY ("close_id") REFERENCES "public"."closes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snapshots_close_id_index" ON "snapshots" USING btree ("close_id");