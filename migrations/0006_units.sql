CREATE TABLE "headcount_disputes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"reason" text NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"answer" text,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"headcount_id" uuid,
	CONSTRAINT "headcount_disputes_people" CHECK (people > 0),
	CONSTRAINT "headcount_disputes_decided_whole" CHECK ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (answer is null)),
	CONSTRAINT "headcount_disputes_not_decided_by_filer" CHECK (decided_by <> filed_by)
);
--> statement-breakpoint
CREATE TABLE "round_headcounts" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"headcount_id" uuid NOT NULL,
	CONSTRAINT "round_headcounts_round_id_unit_id_pk" PRIMARY KEY("round_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "unit_successions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"changes" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "unit_headcounts" DROP CONSTRAINT "unit_headcounts_unit_id_counted_on_pk";--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "contest_id" uuid;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "document_number" text;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "document_date" date;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD COLUMN "entered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "unit_lineage" ADD COLUMN "succession_id" uuid;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD CONSTRAINT "headcount_disputes_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD CONSTRAINT "headcount_disputes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD CONSTRAINT "headcount_disputes_filed_by_accounts_id_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD CONSTRAINT "headcount_disputes_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_disputes" ADD CONSTRAINT "headcount_disputes_headcount_id_unit_headcounts_id_fk" FOREIGN KEY ("headcount_id") REFERENCES "public"."unit_headcounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_headcounts" ADD CONSTRAINT "round_headcounts_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_headcounts" ADD CONSTRAINT "round_headcounts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_headcounts" ADD CONSTRAINT "round_headcounts_headcount_id_unit_headcounts_id_fk" FOREIGN KEY ("headcount_id") REFERENCES "public"."unit_headcounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "headcount_disputes_one_open" ON "headcount_disputes" USING btree ("contest_id","unit_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "headcount_disputes_contest_id_filed_at_index" ON "headcount_disputes" USING btree ("contest_id","filed_at");--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD CONSTRAINT "unit_headcounts_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD CONSTRAINT "unit_headcounts_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_succession_id_unit_successions_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."unit_successions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_headcounts_unit_id_counted_on_index" ON "unit_headcounts" USING btree ("unit_id","counted_on");--> statement-breakpoint
ALTER TABLE "unit_headcounts" ADD CONSTRAINT "unit_headcounts_people" CHECK (people > 0);--> statement-breakpoint
CREATE TRIGGER round_headcounts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "round_headcounts" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
