-- What authors recorded for the texts of their services, called by the SHA-256 of the bytes: a draft names it, a publication
-- takes it along. It never changes; what no draft and no release names is not missed by anybody.
CREATE TABLE "recording" (
  "realm" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" BIGINT NOT NULL,
  CONSTRAINT "recording_pkey" PRIMARY KEY ("realm", "sha256")
);
-- Sound is packed already.
ALTER TABLE "recording" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

ALTER TABLE "recording" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "recording" FORCE ROW LEVEL SECURITY;
CREATE POLICY realm ON "recording" USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm());
