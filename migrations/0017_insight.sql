CREATE TABLE "participation_hours" (
	"round_id" uuid NOT NULL,
	"unit_id" uuid,
	"division_id" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"people" integer NOT NULL,
	"newcomers" integer NOT NULL,
	CONSTRAINT "participation_hours_once" UNIQUE NULLS NOT DISTINCT("round_id","unit_id","division_id","hour")
);
--> statement-breakpoint
CREATE TABLE "participation_rounds" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_knowledge" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"papers" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	"topics" jsonb NOT NULL,
	"genders" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "participation_hours" ADD CONSTRAINT "participation_hours_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_hours" ADD CONSTRAINT "participation_hours_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation_rounds" ADD CONSTRAINT "participation_rounds_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_knowledge" ADD CONSTRAINT "round_knowledge_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;