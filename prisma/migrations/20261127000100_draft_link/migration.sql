-- To come back to a draft: a link (its hash) that works only with a one-time code sent to this number.
ALTER TABLE "draft" ADD COLUMN "link_hash" TEXT, ADD COLUMN "link_mobile" TEXT;
CREATE UNIQUE INDEX "draft_realm_link_hash_key" ON "draft" ("realm", "link_hash");
