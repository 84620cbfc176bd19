CREATE TABLE "board_freezes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"contest_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"frozen_by" uuid NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "board_freezes_last" CHECK (until_at > from_at),
	CONSTRAINT "board_freezes_ended_whole" CHECK ((ended_at is null) = (ended_by is null))
);
--> statement-breakpoint
CREATE TABLE "contest_events" (
	"contest_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"id" bigserial NOT NULL,
	"state" text NOT NULL,
	"snapshot_id" uuid,
	"freeze_id" uuid,
	CONSTRAINT "contest_events_contest_id_subject_pk" PRIMARY KEY("contest_id","subject"),
	CONSTRAINT "contest_events_id_unique" UNIQUE("id")
);
--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_freezes" ADD CONSTRAINT "board_freezes_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_contest_id_contests_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest_events" ADD CONSTRAINT "contest_events_freeze_id_board_freezes_id_fk" FOREIGN KEY ("freeze_id") REFERENCES "public"."board_freezes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_freezes_contest_id_until_at_index" ON "board_freezes" USING btree ("contest_id","until_at");--> statement-breakpoint
CREATE INDEX "contest_events_snapshot_id_index" ON "contest_events" USING btree ("snapshot_id");