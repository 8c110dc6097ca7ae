/** Node's cryptography behind the ports of sessions: random secrets, hashes, sealing with AES-256-GCM. */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 256 random bits, safe in a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export type Seal = { seal(text: string): string; unseal(sealed: string): string };

/** Encrypts texts at rest. `purpose` separates keys: what was sealed as a session does not open as a connection's secret. */
export function createSeal(key: Uint8Array, purpose: string): Seal {
  const derived = Buffer.from(hkdfSync('sha256', key, 'nirmaan', purpose, 32));
  return {
    seal(text) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derived, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      // A tag cut short would be accepted, and be easier to guess.
      const decipher = createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}

/** A hash that only this installation can make: texts of few possibilities cannot be found by trying all of them. */
export function createFingerprint(key: Uint8Array, purpose: string): (text: string) => string {
  const derived = Buffer.from(hkdfSync('sha256', key, 'nirmaan', `${purpose} fingerprint`, 32));
  return (text) => createHmac('sha256', derived).update(text).digest('base64url');
}

/** The installation's key: `NIRMAAN_KEY` (base64url, 32 bytes), else the file, made with mode 0600 on first use. */
export function loadInstallationKey(source: { key?: string | undefined; file: string }): Uint8Array {
  if (source.key) return requireKeyLength(Buffer.from(source.key, 'base64url'), 'NIRMAAN_KEY');
  if (!existsSync(source.file)) {
    mkdirSync(path.dirname(source.file), { recursive: true });
    try {
      writeFileSync(source.file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return requireKeyLength(Buffer.from(readFileSync(source.file, 'utf8').trim(), 'base64url'), source.file);
}

function requireKeyLength(key: Uint8Array, from: string): Uint8Array {
  if (key.length !== 32) throw new Error(`${from} must hold 32 bytes in base64url`);
  return key;
}

/** What builder and host of trials know each other by: only this installation can make it. */
export function trialsKey(key: Uint8Array): string {
  return createFingerprint(key, 'trials')('host of trials');
}
