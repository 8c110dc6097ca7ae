-- Hints of the first visit that a person has put away; they never come back.
CREATE TABLE "dismissed_hint" (
  "realm" TEXT NOT NULL,
  "user_uuid" TEXT NOT NULL,
  "hint" TEXT NOT NULL,
  "at" BIGINT NOT NULL,
  CONSTRAINT "dismissed_hint_pkey" PRIMARY KEY ("realm", "user_uuid", "hint")
);

ALTER TABLE "dismissed_hint" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "dismissed_hint" FORCE ROW LEVEL SECURITY;
CREATE POLICY realm ON "dismissed_hint" USING (realm = nirmaan_realm()) WITH CHECK (realm = nirmaan_realm());
