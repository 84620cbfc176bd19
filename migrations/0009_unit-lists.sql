ALTER TABLE "imports" ALTER COLUMN "scope_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "contest_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contests" ADD COLUMN "retention_reason" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "emptied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "changes" jsonb;--> statement-breakpoint
CREATE INDEX "sessions_ended" ON "sessions" USING btree ("ended_at") WHERE ended_at is not null;