-- Deliveries of one record to one use go out in their order: claiming looks whether an older one waits.
CREATE INDEX "outbox_delivery_idx" ON "outbox" ("realm", "subject") WHERE "status" = 'waiting' AND "kind" = 'deliver';
