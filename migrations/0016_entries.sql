CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"sender" text NOT NULL,
	"unit_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	CONSTRAINT "entries_contestId_number_unique" UNIQUE("contest_id","number"),
	CONSTRAINT "entries_sender_known" CHECK (sender in ('unit', 'group', 'person')),
	CONSTRAINT "entries_unit_sends_as_itself" CHECK (sender <> 'unit' or unit_id is not null),
	CONSTRAINT "entries_published_whole" CHECK ((published_at is null) = (published_by is null))
);
--> statement-breakpoint
CREATE TABLE "entry_appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"text" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"is_granted" boolean,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "entry_appeals_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "entry_appeals_answered_whole" CHECK (num_nulls(is_granted, answer, answered_by, answered_at) in (0, 4))
);
--> statement-breakpoint
CREATE TABLE "entry_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"reason" text,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entry_decisions_kind_known" CHECK (kind in ('accepted', 'returned', 'disqualified', 'reinstated')),
	CONSTRAINT "entry_decisions_reason" CHECK (kind in ('accepted', 'reinstated') or reason is not null)
);
--> statement-breakpoint
CREATE TABLE "entry_files" (
	"upload_id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"sha256" text,
	"facts" jsonb,
	"progress" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"fingerprint" "bytea",
	"loudness" integer,
	"checked_at" timestamp (3) with time zone,
	"ready_at" timestamp (3) with time zone,
	CONSTRAINT "entry_files_state_known" CHECK (state in ('checking', 'refused', 'processing', 'ready', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "entry_likenesses" (
	"upload_id" uuid NOT NULL,
	"other_upload_id" uuid NOT NULL,
	"percent" integer NOT NULL,
	"is_mirrored" boolean NOT NULL,
	"spans" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"note" text,
	"noted_by" uuid,
	"noted_at" timestamp (3) with time zone,
	CONSTRAINT "entry_likenesses_upload_id_other_upload_id_pk" PRIMARY KEY("upload_id","other_upload_id"),
	CONSTRAINT "entry_likenesses_noted_whole" CHECK (num_nulls(note, noted_by, noted_at) in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "entry_renditions" (
	"upload_id" uuid NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"grid" jsonb,
	CONSTRAINT "entry_renditions_upload_id_name_pk" PRIMARY KEY("upload_id","name")
);
--> statement-breakpoint
CREATE TABLE "entry_versions" (
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"upload_id" uuid,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"summary" text NOT NULL,
	"made_in" integer,
	"group_name" text,
	"credits" jsonb NOT NULL,
	"declarations" jsonb NOT NULL,
	"captions" text,
	"transcript" text,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"saved_by" uuid NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"rules_version" integer,
	"receipt" text,
	CONSTRAINT "entry_versions_entry_id_number_pk" PRIMARY KEY("entry_id","number"),
	CONSTRAINT "entry_versions_kind_known" CHECK (kind in ('report', 'play', 'model')),
	CONSTRAINT "entry_versions_submitted_whole" CHECK (num_nulls(submitted_at, submitted_by, rules_version, receipt) in (0, 4)),
	CONSTRAINT "entry_versions_submitted_with_file" CHECK (submitted_at is null or upload_id is not null)
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"claimed_sha256" text,
	"bytes" bigint NOT NULL,
	"received_bytes" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL,
	"completed_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"lock_holder" uuid,
	"locked_until" timestamp (3) with time zone,
	"is_wanted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "uploads_bytes" CHECK (bytes > 0 and received_bytes between 0 and bytes),
	CONSTRAINT "uploads_completed_whole" CHECK (completed_at is null or received_bytes = bytes),
	CONSTRAINT "uploads_lock_whole" CHECK ((lock_holder is null) = (locked_until is null))
);
--> statement-breakpoint
CREATE TABLE "judging_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"assigned_at" timestamp (3) with time zone NOT NULL,
	"assigned_by" uuid NOT NULL,
	"seed" text,
	"replaced_at" timestamp (3) with time zone,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "judging_assignments_replaced_whole" CHECK (num_nulls(replaced_at, replaced_by, reason) in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "judging_conflicts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "judging_conflicts_entryId_judgeId_unique" UNIQUE("entry_id","judge_id"),
	CONSTRAINT "judging_conflicts_kind_known" CHECK (kind in ('declared', 'set'))
);
--> statement-breakpoint
CREATE TABLE "judging_discussions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"held_at" timestamp (3) with time zone NOT NULL,
	"text" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judging_panel_judges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"unit_id" uuid,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "judging_panel_judges_one_panel" UNIQUE("contest_id","judge_id")
);
--> statement-breakpoint
CREATE TABLE "judging_panels" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kinds" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "judging_panels_contestId_name_unique" UNIQUE("contest_id","name")
);
--> statement-breakpoint
CREATE TABLE "mark_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"marks" jsonb NOT NULL,
	"remarks" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	"signed_at" timestamp (3) with time zone,
	"rules_version" integer,
	"reopened_at" timestamp (3) with time zone,
	"reopened_by" uuid,
	"reopen_reason" text,
	CONSTRAINT "mark_sheets_entryId_judgeId_number_unique" UNIQUE("entry_id","judge_id","number"),
	CONSTRAINT "mark_sheets_signed_whole" CHECK ((signed_at is null) = (rules_version is null)),
	CONSTRAINT "mark_sheets_reopened_whole" CHECK (num_nulls(reopened_at, reopened_by, reopen_reason) in (0, 3)),
	CONSTRAINT "mark_sheets_reopened_signed" CHECK (reopened_at is null or signed_at is not null)
);
--> statement-breakpoint
CREATE TABLE "queue_workers" (
	"id" text PRIMARY KEY NOT NULL,
	"beat_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_appeals" ADD CONSTRAINT "entry_appeals_decision_id_entry_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."entry_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_appeals" ADD CONSTRAINT "entry_appeals_filed_by_accounts_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_appeals" ADD CONSTRAINT "entry_appeals_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_decisions" ADD CONSTRAINT "entry_decisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_decisions" ADD CONSTRAINT "entry_decisions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_files" ADD CONSTRAINT "entry_files_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_likenesses" ADD CONSTRAINT "entry_likenesses_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_likenesses" ADD CONSTRAINT "entry_likenesses_other_upload_id_uploads_id_fk" FOREIGN KEY ("other_upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_likenesses" ADD CONSTRAINT "entry_likenesses_noted_by_accounts_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_renditions" ADD CONSTRAINT "entry_renditions_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_saved_by_accounts_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_versions" ADD CONSTRAINT "entry_versions_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_assignments" ADD CONSTRAINT "judging_assignments_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_assignments" ADD CONSTRAINT "judging_assignments_judge_id_accounts_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_assignments" ADD CONSTRAINT "judging_assignments_assigned_by_accounts_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_assignments" ADD CONSTRAINT "judging_assignments_replaced_by_accounts_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_conflicts" ADD CONSTRAINT "judging_conflicts_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_conflicts" ADD CONSTRAINT "judging_conflicts_judge_id_accounts_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_conflicts" ADD CONSTRAINT "judging_conflicts_set_by_accounts_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_discussions" ADD CONSTRAINT "judging_discussions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_discussions" ADD CONSTRAINT "judging_discussions_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_panel_judges" ADD CONSTRAINT "judging_panel_judges_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_panel_judges" ADD CONSTRAINT "judging_panel_judges_judge_id_accounts_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_panel_judges" ADD CONSTRAINT "judging_panel_judges_panel_id_judging_panels_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."judging_panels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_panel_judges" ADD CONSTRAINT "judging_panel_judges_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judging_panels" ADD CONSTRAINT "judging_panels_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_sheets" ADD CONSTRAINT "mark_sheets_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_sheets" ADD CONSTRAINT "mark_sheets_judge_id_accounts_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark_sheets" ADD CONSTRAINT "mark_sheets_reopened_by_accounts_id_fk" FOREIGN KEY ("reopened_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_created_by_index" ON "entries" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "entries_unit_id_index" ON "entries" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "entry_decisions_entry_id_id_index" ON "entry_decisions" USING btree ("entry_id","id");--> statement-breakpoint
CREATE INDEX "entry_versions_upload_id_index" ON "entry_versions" USING btree ("upload_id");--> statement-breakpoint
CREATE UNIQUE INDEX "entry_versions_one_draft" ON "entry_versions" USING btree ("entry_id") WHERE submitted_at is null;--> statement-breakpoint
CREATE INDEX "uploads_entry_id_index" ON "uploads" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "uploads_account_id_index" ON "uploads" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "uploads_moved_at_index" ON "uploads" USING btree ("moved_at") WHERE completed_at is null and removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "judging_assignments_standing" ON "judging_assignments" USING btree ("entry_id","judge_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "judging_assignments_judge_id_index" ON "judging_assignments" USING btree ("judge_id") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "judging_discussions_entry_id_index" ON "judging_discussions" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "judging_panel_judges_panel_id_index" ON "judging_panel_judges" USING btree ("panel_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mark_sheets_one_draft" ON "mark_sheets" USING btree ("entry_id","judge_id") WHERE signed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "mark_sheets_one_counts" ON "mark_sheets" USING btree ("entry_id","judge_id") WHERE signed_at is not null and reopened_at is null;--> statement-breakpoint
CREATE INDEX "mark_sheets_judge_id_index" ON "mark_sheets" USING btree ("judge_id");--> statement-breakpoint
CREATE INDEX "queue_workers_beat_at_index" ON "queue_workers" USING btree ("beat_at");--> statement-breakpoint
CREATE FUNCTION keep_signed_sheet() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  if old.signed_at is not null and (tg_op = 'DELETE' or old.reopened_at is not null
    or (new.id, new.entry_id, new.judge_id, new.number, new.marks, new.remarks, new.revision, new.saved_at, new.signed_at, new.rules_version)
      is distinct from (old.id, old.entry_id, old.judge_id, old.number, old.marks, old.remarks, old.revision, old.saved_at, old.signed_at, old.rules_version)) then
    raise exception 'A signed mark sheet is never changed' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;--> statement-breakpoint
CREATE TRIGGER mark_sheets_signed_stay BEFORE UPDATE OR DELETE ON "mark_sheets" FOR EACH ROW EXECUTE FUNCTION keep_signed_sheet();
