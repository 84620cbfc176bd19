CREATE TABLE "entry_votes" (
	"entry_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"voted_at" timestamp (3) with time zone NOT NULL,
	"device" text,
	"voiding_id" uuid,
	CONSTRAINT "entry_votes_entry_id_account_id_pk" PRIMARY KEY("entry_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "vote_voidings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"votes" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	CONSTRAINT "vote_voidings_two_people" CHECK (approved_by <> proposed_by),
	CONSTRAINT "vote_voidings_approved_whole" CHECK ((approved_by is null) = (approved_at is null)),
	CONSTRAINT "vote_voidings_ended_whole" CHECK (num_nulls(ended_by, ended_at, end_reason) in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_votes" ADD CONSTRAINT "entry_votes_voiding_id_vote_voidings_id_fk" FOREIGN KEY ("voiding_id") REFERENCES "public"."vote_voidings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_voidings" ADD CONSTRAINT "vote_voidings_ended_by_accounts_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_votes_account_id_index" ON "entry_votes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "entry_votes_voiding_id_index" ON "entry_votes" USING btree ("voiding_id");--> statement-breakpoint
CREATE INDEX "vote_voidings_entry_id_index" ON "vote_voidings" USING btree ("entry_id");