-- nirmaan_worker may pass row-level security, so it gets no table but the one it passes it for: claiming, and saying what came of it.
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM nirmaan_worker;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM nirmaan_worker;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM nirmaan_worker;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM nirmaan_worker;
GRANT SELECT, UPDATE ON "outbox" TO nirmaan_worker;
