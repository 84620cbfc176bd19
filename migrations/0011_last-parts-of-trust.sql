CREATE TABLE "award_numbers" (
	"award_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"title" text NOT NULL,
	"value_dong" bigint,
	"named_by" uuid NOT NULL,
	"named_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by" uuid,
	"taken_back_at" timestamp (3) with time zone,
	"taken_back_reason" text,
	"handed_over_by" uuid,
	"handed_over_on" date,
	"number_declined_at" timestamp (3) with time zone,
	CONSTRAINT "awards_value" CHECK (value_dong >= 0),
	CONSTRAINT "awards_taken_back_whole" CHECK ((taken_back_at is null) = (taken_back_by is null)),
	CONSTRAINT "awards_handed_over_whole" CHECK ((handed_over_on is null) = (handed_over_by is null)),
	CONSTRAINT "awards_end_once" CHECK (taken_back_at is null or handed_over_on is null)
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"day" date PRIMARY KEY NOT NULL,
	"is_worked" boolean NOT NULL,
	"source" text NOT NULL,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guardians" (
	"consent_id" uuid PRIMARY KEY NOT NULL,
	"relation" text NOT NULL,
	"full_name" text NOT NULL,
	CONSTRAINT "guardians_relation_known" CHECK (relation in ('father', 'mother', 'guardian', 'unit'))
);
--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD COLUMN "document_number" text;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD COLUMN "document_date" date;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "guardians_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "guardians_by" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "guardians_version" integer;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "guardians_text_hash" text;--> statement-breakpoint
ALTER TABLE "award_numbers" ADD CONSTRAINT "award_numbers_award_id_awards_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."awards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_named_by_accounts_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_taken_back_by_accounts_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_handed_over_by_accounts_id_fk" FOREIGN KEY ("handed_over_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardians" ADD CONSTRAINT "guardians_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "awards_contest_id_id_index" ON "awards" USING btree ("contest_id","id");--> statement-breakpoint
CREATE INDEX "awards_participant_id_index" ON "awards" USING btree ("participant_id");--> statement-breakpoint
CREATE UNIQUE INDEX "awards_named_once" ON "awards" USING btree ("participant_id","title") WHERE taken_back_at is null;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_guardians_by_accounts_id_fk" FOREIGN KEY ("guardians_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_participant_id_index" ON "import_rows" USING btree ("participant_id");