-- A file that is being sent in pieces: it becomes an upload when all of it is there. Pieces follow one another without a gap.
CREATE TABLE "open_upload" (
  "realm" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "input" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "size" INTEGER NOT NULL,
  "received" INTEGER NOT NULL DEFAULT 0,
  "accept" JSONB NOT NULL,
  "max_bytes" INTEGER NOT NULL,
  "document" JSONB,
  "touched_at" BIGINT NOT NULL,
  CONSTRAINT "open_upload_pkey" PRIMARY KEY ("realm", "id")
);
CREATE UNIQUE INDEX "open_upload_realm_owner_input_digest_key" ON "open_upload" ("realm", "owner", "input", "digest");
CREATE INDEX "open_upload_realm_touched_at_idx" ON "open_upload" ("realm", "touched_at");
CREATE TABLE "open_upload_piece" (
  "realm" TEXT NOT NULL,
  "upload_id" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "open_upload_piece_pkey" PRIMARY KEY ("realm", "upload_id", "at"),
  CONSTRAINT "open_upload_piece_upload_fkey" FOREIGN KEY ("realm", "upload_id") REFERENCES "open_upload" ("realm", "id") ON DELETE CASCADE
);
ALTER TABLE "open_upload_piece" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['open_upload', 'open_upload_piece'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY realm ON %I USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm())', t);
  END LOOP;
END $$;
