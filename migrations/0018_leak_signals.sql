CREATE TABLE "leak_signal_attempts" (
	"signal_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	CONSTRAINT "leak_signal_attempts_signal_id_attempt_id_pk" PRIMARY KEY("signal_id","attempt_id")
);
--> statement-breakpoint
CREATE TABLE "leak_signals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit_id" uuid,
	"version_id" uuid,
	"day" date,
	"papers" integer NOT NULL,
	"striking" integer NOT NULL,
	"expected" double precision NOT NULL,
	"odds" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_radars" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"papers" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"exposures" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "leak_signal_attempts" ADD CONSTRAINT "leak_signal_attempts_signal_id_leak_signals_id_fk" FOREIGN KEY ("signal_id") REFERENCES "public"."leak_signals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_round_id_round_radars_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round_radars"("round_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leak_signals" ADD CONSTRAINT "leak_signals_version_id_question_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_radars" ADD CONSTRAINT "round_radars_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leak_signal_attempts_attempt_id_index" ON "leak_signal_attempts" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "leak_signals_round_id_index" ON "leak_signals" USING btree ("round_id");