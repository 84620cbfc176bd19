CREATE TABLE "entry_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"stored_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "awards" DROP CONSTRAINT "awards_end_once";--> statement-breakpoint
DROP INDEX "awards_named_once";--> statement-breakpoint
ALTER TABLE "awards" ALTER COLUMN "participant_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "entry_id" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "occasion" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "plan_line" integer;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "close_id" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "answer_by" date;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "confirmed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "declined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "declined_reason" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "answered_by" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "substitute_for" uuid;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "tie_reason" text;--> statement-breakpoint
ALTER TABLE "awards" ADD COLUMN "lost_by" uuid;--> statement-breakpoint
ALTER TABLE "entry_files" ADD COLUMN "put_off_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "change_sets" ADD COLUMN "reversal_effect" jsonb;--> statement-breakpoint
ALTER TABLE "change_sets" ADD COLUMN "reversal_effect_hash" text;--> statement-breakpoint
ALTER TABLE "entry_papers" ADD CONSTRAINT "entry_papers_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_papers" ADD CONSTRAINT "entry_papers_added_by_accounts_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_papers_entry_id_index" ON "entry_papers" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "entry_papers_added_by_index" ON "entry_papers" USING btree ("added_by");--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_close_id_closes_id_fk" FOREIGN KEY ("close_id") REFERENCES "public"."closes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_substitute_for_awards_id_fk" FOREIGN KEY ("substitute_for") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_lost_by_change_sets_id_fk" FOREIGN KEY ("lost_by") REFERENCES "public"."change_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_second_factor" ON "sessions" USING btree ("second_factor_at") WHERE second_factor_at is not null;--> statement-breakpoint
CREATE INDEX "awards_unit_id_index" ON "awards" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "awards_entry_id_index" ON "awards" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_planned_once" ON "awards" USING btree ("contest_id","occasion","plan_line",coalesce(participant_id, unit_id, entry_id)) WHERE taken_back_at is null and declined_at is null and plan_line is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "awards_one_substitute" ON "awards" USING btree ("substitute_for") WHERE taken_back_at is null and declined_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "awards_named_once" ON "awards" USING btree ("participant_id","title") WHERE taken_back_at is null and plan_line is null;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_one_winner" CHECK (num_nonnulls(participant_id, unit_id, entry_id) = 1);--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_planned_whole" CHECK (num_nulls(occasion, plan_line, close_id) in (0, 3));--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_one_answer" CHECK (num_nonnulls(confirmed_at, declined_at) = num_nonnulls(answered_by));--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_declined_with_reason" CHECK (declined_reason is null or declined_at is not null);--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_declined_or_handed_over" CHECK (declined_at is null or (handed_over_on is null and taken_back_at is null));--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_end_once" CHECK (taken_back_at is null or handed_over_on is null or lost_by is not null);