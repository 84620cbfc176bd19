ALTER TABLE "attempts" DROP CONSTRAINT "attempts_one_per_ordinal";--> statement-breakpoint
ALTER TABLE "answers" DROP CONSTRAINT "answers_round_number_attempt_id_position_seq_pk";--> statement-breakpoint
ALTER TABLE "attempts" DROP CONSTRAINT "attempts_round_number_id_pk";--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_attempt_id_position_seq_round_number_pk" PRIMARY KEY("attempt_id","position","seq","round_number");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_id_round_number_pk" PRIMARY KEY("id","round_number");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_one_per_ordinal" UNIQUE("participant_id","ordinal","round_number");