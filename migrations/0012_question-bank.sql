CREATE SEQUENCE "public"."question_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "legal_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_number" text NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"articles" integer[] NOT NULL,
	"by" text,
	"note" text,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legal_changes_kind_known" CHECK (kind in ('amended', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "question_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_files_not_too_large" CHECK (octet_length(bytes) between 1 and 1048576)
);
--> statement-breakpoint
CREATE TABLE "question_former_authors" (
	"version_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "question_former_authors_version_id_account_id_pk" PRIMARY KEY("version_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "question_import_items" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"place" jsonb NOT NULL,
	"content" jsonb NOT NULL,
	"file_id" uuid,
	"faults" jsonb NOT NULL,
	"notes" jsonb NOT NULL,
	"wording" jsonb NOT NULL,
	"neighbours" jsonb NOT NULL,
	"status" text NOT NULL,
	"is_mended" boolean DEFAULT false NOT NULL,
	"is_left_out" boolean DEFAULT false NOT NULL,
	"question_id" uuid,
	CONSTRAINT "question_import_items_import_id_number_pk" PRIMARY KEY("import_id","number"),
	CONSTRAINT "question_import_items_status_known" CHECK (status in ('ok', 'noted', 'same', 'error', 'left-out'))
);
--> statement-breakpoint
CREATE TABLE "question_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_by" uuid NOT NULL,
	"file_name" text,
	"file_hash" text NOT NULL,
	"file" "bytea",
	"state" text NOT NULL,
	"reason" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	CONSTRAINT "question_imports_state_known" CHECK (state in ('reading', 'refused', 'previewed', 'confirmed', 'undone')),
	CONSTRAINT "question_imports_file_while_reading" CHECK ((file is not null) = (state = 'reading'))
);
--> statement-breakpoint
ALTER TABLE "rounds" ADD COLUMN "pool_filled_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "legal_documents" ADD COLUMN "link" text;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "state" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "divisions" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "is_shuffled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "pinned_options" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "file_alt" text;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "submitted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "review_reason" text;--> statement-breakpoint
ALTER TABLE "question_versions" ADD COLUMN "search" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "question_versions" SET "state" = 'approved' WHERE "approved_at" IS NOT NULL;--> statement-breakpoint
UPDATE "question_versions" v SET "search" = trim(regexp_replace(lower(regexp_replace(regexp_replace(
  normalize(q.code || ' ' || v.text || ' ' || array_to_string(v.options, ' '), NFD), '[\u0300-\u036f]', '', 'g'), '[đĐðÐ]', 'd', 'g')), '[^a-z0-9]+', ' ', 'g'))
FROM "questions" q WHERE q.id = v.question_id;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "retired_by" uuid;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "retired_reason" text;--> statement-breakpoint
ALTER TABLE "legal_changes" ADD CONSTRAINT "legal_changes_document_number_legal_documents_number_fk" FOREIGN KEY ("document_number") REFERENCES "public"."legal_documents"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_changes" ADD CONSTRAINT "legal_changes_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_files" ADD CONSTRAINT "question_files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_authors" ADD CONSTRAINT "question_former_authors_version_id_question_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_authors" ADD CONSTRAINT "question_former_authors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_import_items" ADD CONSTRAINT "question_import_items_import_id_question_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."question_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_import_items" ADD CONSTRAINT "question_import_items_file_id_question_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."question_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_imports" ADD CONSTRAINT "question_imports_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "legal_changes_document_number_index" ON "legal_changes" USING btree ("document_number");--> statement-breakpoint
CREATE INDEX "question_import_items_question_id_index" ON "question_import_items" USING btree ("question_id");--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_file_id_question_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."question_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_reviewed_by_accounts_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_retired_by_accounts_id_fk" FOREIGN KEY ("retired_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_questions_question_version_id_index" ON "round_questions" USING btree ("question_version_id");--> statement-breakpoint
CREATE UNIQUE INDEX "question_versions_one_under_way" ON "question_versions" USING btree ("question_id") WHERE state in ('draft', 'submitted');--> statement-breakpoint
CREATE INDEX "question_versions_document_number_index" ON "question_versions" USING btree ("document_number");--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_state_known" CHECK (state in ('draft', 'submitted', 'approved', 'returned'));--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_approved_whole" CHECK ((approved_at is not null) = (state = 'approved'));--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_returned_whole" CHECK ((review_reason is not null) = (state = 'returned'));--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_not_reviewed_by_author" CHECK (reviewed_by <> author_id);--> statement-breakpoint
ALTER TABLE "question_versions" ADD CONSTRAINT "question_versions_file_has_words" CHECK (num_nulls(file_id, file_alt) <> 1);--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_retired_whole" CHECK (num_nulls(retired_at, retired_by, retired_reason) in (0, 3));--> statement-breakpoint
CREATE FUNCTION keep_question_version() RETURNS trigger LANGUAGE plpgsql AS $$
declare
  -- What may still change of a version that was handed in: its way through the review. Then nothing, except how it is found.
  way text[] := case old.state when 'submitted' then array['state', 'submitted_at', 'reviewed_by', 'reviewed_at', 'review_reason', 'approved_at', 'search']
    else array['search'] end;
begin
  if tg_op = 'DELETE' then
    if old.state = 'draft' then return old; end if;
  elsif old.state = 'draft' and new.state in ('draft', 'submitted') or old.state <> 'draft' and to_jsonb(old) - way = to_jsonb(new) - way then
    if new.reviewed_by is null or not exists (select from question_former_authors where version_id = new.id and account_id = new.reviewed_by) then
      return new;
    end if;
  end if;
  raise exception 'Version % of question % keeps what it says, and nobody decides on their own', old.version, old.question_id
    using errcode = 'insufficient_privilege';
end $$;--> statement-breakpoint
CREATE TRIGGER question_versions_kept BEFORE UPDATE OR DELETE ON "question_versions" FOR EACH ROW EXECUTE FUNCTION keep_question_version();--> statement-breakpoint
CREATE TRIGGER question_versions_not_emptied BEFORE TRUNCATE ON "question_versions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
