ALTER TABLE "change_sets" ADD COLUMN "reversal_effect" jsonb;--> statement-breakpoint
ALTER TABLE "change_sets" ADD COLUMN "reversal_effect_hash" text;