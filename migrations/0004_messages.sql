CREATE TABLE "deliveries" (
	"message_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"last_error" text,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "deliveries_message_id_channel_pk" PRIMARY KEY("message_id","channel"),
	CONSTRAINT "deliveries_state_known" CHECK (state in ('queued', 'sent', 'failed', 'suppressed')),
	CONSTRAINT "deliveries_sent_when_sent" CHECK ((state = 'sent') = (sent_at is not null))
);
--> statement-breakpoint
CREATE TABLE "mail_choices" (
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unsubscribed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_choices_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"created_by" uuid,
	CONSTRAINT "messages_title_is_one_line" CHECK (title !~ '[[:cntrl:]]'),
	CONSTRAINT "messages_link_stays_here" CHECK (link ~ '^/([^/\\[:cntrl:]]|$)')
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deliveries_queued" ON "deliveries" USING btree ("message_id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "messages_account_id_id_index" ON "messages" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "messages_unread" ON "messages" USING btree ("account_id") WHERE read_at is null;