CREATE TABLE "item_statistics" (
	"round_id" uuid NOT NULL,
	"question_version_id" uuid NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "item_statistics_round_id_question_version_id_pk" PRIMARY KEY("round_id","question_version_id")
);
--> statement-breakpoint
CREATE TABLE "round_statistics" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"papers" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "item_statistics" ADD CONSTRAINT "item_statistics_round_id_round_statistics_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."round_statistics"("round_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_statistics" ADD CONSTRAINT "item_statistics_question_version_id_question_versions_id_fk" FOREIGN KEY ("question_version_id") REFERENCES "public"."question_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_statistics" ADD CONSTRAINT "round_statistics_round_id_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_statistics_question_version_id_index" ON "item_statistics" USING btree ("question_version_id");