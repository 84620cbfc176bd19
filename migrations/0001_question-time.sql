ALTER TABLE "attempts" ADD COLUMN "seconds_per_question" smallint;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "open_position" smallint;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "position_opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_question_time" CHECK (num_nulls(seconds_per_question, open_position, position_opened_at) in (0, 3));