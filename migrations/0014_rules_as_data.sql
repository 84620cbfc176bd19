CREATE TABLE "admissions" (
	"round_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"admitted_by" uuid NOT NULL,
	"admitted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "admissions_round_id_participant_id_pk" PRIMARY KEY("round_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "outside_scores" (
	"round_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"points" double precision NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp (3) with time zone,
	"reason" text,
	"import_id" uuid,
	CONSTRAINT "outside_scores_round_id_participant_id_pk" PRIMARY KEY("round_id","participant_id"),
	CONSTRAINT "outside_scores_two_people" CHECK (signed_by is distinct from entered_by or signed_by is null),
	CONSTRAINT "outside_scores_signed_whole" CHECK ((signed_at is null) = (signed_by is null))
);
--> statement-breakpoint
CREATE TABLE "rules_drafts" (
	"contest_id" uuid PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "refused_minutes" (
	"minute" timestamp (3) with time zone PRIMARY KEY NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_beats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"first_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_compensations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"moved" integer,
	"ended" integer,
	"close_moved_seconds" integer,
	CONSTRAINT "round_compensations_interval" CHECK (from_at < to_at),
	CONSTRAINT "round_compensations_two_people" CHECK (decision is distinct from 'approved' or decided_by <> proposed_by),
	CONSTRAINT "round_compensations_decided_whole" CHECK (num_nulls(decision, decided_by, decided_at) in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "round_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"participant_id" uuid,
	"unit_id" uuid,
	"seconds" integer NOT NULL,
	"reason" text,
	"granted_by" uuid NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by" uuid,
	"taken_back_at" timestamp (3) with time zone,
	CONSTRAINT "round_extensions_for_one" CHECK (num_nonnulls(participant_id, unit_id) = 1),
	CONSTRAINT "round_extensions_seconds" CHECK (seconds between 60 and 7200),
	CONSTRAINT "round_extensions_taken_back_whole" CHECK ((taken_back_at is null) = (taken_back_by is null))
);
--> statement-breakpoint
CREATE TABLE "round_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"paused_by" uuid NOT NULL,
	"paused_at" timestamp (3) with time zone NOT NULL,
	"resumed_by" uuid,
	"resumed_at" timestamp (3) with time zone,
	CONSTRAINT "round_pauses_ends_after" CHECK (resumed_at >= paused_at)
);
--> statement-breakpoint
CREATE TABLE "round_seals" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"sealed_by" uuid,
	"sealed_at" timestamp (3) with time zone,
	"seed" text,
	"commitment" text,
	CONSTRAINT "round_seals_two_people" CHECK (proposed_by <> sealed_by),
	CONSTRAINT "round_seals_whole" CHECK (num_nulls(sealed_by, sealed_at, seed, commitment) in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "attempts" ALTER COLUMN "points" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "enrolment_codes" ALTER COLUMN "unit_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "marking" jsonb;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "standstills" jsonb;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "is_valid" boolean;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "standstill_ms" integer;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "published_by" uuid;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "approved_by" uuid;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "told_to" uuid;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "kind" text DEFAULT 'quiz' NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "is_by_admission" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "answers_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "extra_seconds" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "is_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_admitted_by_accounts_id_fk" FOREIGN KEY ("admitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_scores" ADD CONSTRAINT "outside_scores_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_scores" ADD CONSTRAINT "outside_scores_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_scores" ADD CONSTRAINT "outside_scores_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_scores" ADD CONSTRAINT "outside_scores_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_drafts" ADD CONSTRAINT "rules_drafts_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_drafts" ADD CONSTRAINT "rules_drafts_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_drafts" ADD CONSTRAINT "rules_drafts_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_beats" ADD CONSTRAINT "round_beats_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_compensations" ADD CONSTRAINT "round_compensations_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_compensations" ADD CONSTRAINT "round_compensations_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_compensations" ADD CONSTRAINT "round_compensations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_granted_by_accounts_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_taken_back_by_accounts_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_notices" ADD CONSTRAINT "round_notices_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pauses" ADD CONSTRAINT "round_pauses_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pauses" ADD CONSTRAINT "round_pauses_paused_by_accounts_id_fk" FOREIGN KEY ("paused_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pauses" ADD CONSTRAINT "round_pauses_resumed_by_accounts_id_fk" FOREIGN KEY ("resumed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_seals" ADD CONSTRAINT "round_seals_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_seals" ADD CONSTRAINT "round_seals_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_seals" ADD CONSTRAINT "round_seals_sealed_by_accounts_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admissions_participant_id_index" ON "admissions" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "outside_scores_participant_id_index" ON "outside_scores" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "outside_scores_import_id_index" ON "outside_scores" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "round_beats_round_id_last_at_index" ON "round_beats" USING btree ("round_id","last_at");--> statement-breakpoint
CREATE INDEX "round_compensations_round_id_from_at_index" ON "round_compensations" USING btree ("round_id","from_at");--> statement-breakpoint
CREATE INDEX "round_extensions_round_id_id_index" ON "round_extensions" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "round_extensions_participant_id_index" ON "round_extensions" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "round_notices_round_id_at_index" ON "round_notices" USING btree ("round_id","at");--> statement-breakpoint
CREATE INDEX "round_pauses_round_id_paused_at_index" ON "round_pauses" USING btree ("round_id","paused_at");--> statement-breakpoint
CREATE UNIQUE INDEX "round_pauses_one_open" ON "round_pauses" USING btree ("round_id") WHERE resumed_at is null;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD CONSTRAINT "contest_rules_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_rules" ADD CONSTRAINT "contest_rules_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_received" ON "answers" USING brin ("received_at");--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_kind_known" CHECK (kind in ('quiz', 'practice', 'outside'));