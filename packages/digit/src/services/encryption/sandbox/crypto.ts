import { appendPointer, type JsonObject, type JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, JSON_TYPE, listOf, type SandboxResponse } from '../../../sandbox/exchange';
import type { SandboxCall } from '../../../sandbox/service';
import { doubleText, inHashOrder } from '../../mdms/sandbox/java-text';
import { numberLiterals } from '../../mdms/sandbox/number-literals';
import type { KeyKind } from '../slice';
import { areEqual, RSA_SIZE, seal, sealForPair, signatureOf, unseal, unsealForPair } from './cipher';
import { bytesOf, parseCiphertext, toCiphertext } from './ciphertext';
import type { EncryptionEffect } from './effects';
import { activeKey } from './keys';
import { optionalText, readAny, readObject, requiredText } from './read-body';
import { badRequest, broken } from './refusals';

type Call = SandboxCall<EncryptionEffect>;
/** A scalar that is not null, and where it is. */
type Scalar = string | number | boolean;

/** `type.to.method.map` as shipped. */
const KIND_OF_TYPE = new Map<string, KeyKind>([
  ['Normal', 'symmetric'],
  ['Imp', 'pair'],
]);

export function encrypt(call: Call): SandboxResponse {
  const { body, text } = readObject(call);
  const sent = body.encryptionRequests ?? undefined;
  const list = listOf(sent);
  if (!list) throw badRequest(call);
  const requests = list.map((each) => readRequest(call, each));
  const literals = numberLiterals(text);
  const textAt = (value: Scalar, pointer: string) => {
    if (typeof value !== 'number') return String(value);
    const literal = literals.find(pointer);
    if (literal === undefined) return String(value);
    return /[.eE]/.test(literal) ? doubleText(value) : literal;
  };
  const encrypted = requests.map((request, index) => {
    if (!request) throw broken(call);
    const { tenant, type, value } = request;
    // Without a key the tenant is unknown, whatever the type is.
    activeKey(call, tenant, 'symmetric');
    const kind = KIND_OF_TYPE.get(type ?? '');
    if (!kind) throw broken(call);
    const sealed = (scalar: Scalar, pointer: string) => sealFor(call, { tenant, kind, text: textAt(scalar, pointer) });
    return mapScalars(value, sealed, `/encryptionRequests/${index}/value`);
  });
  return answer(200, encrypted);
}

/** Any JSON of ciphertexts, without an envelope. A single text is answered as it is, not as JSON. */
export function decrypt(call: Call): SandboxResponse {
  const { value } = readAny(call);
  const plain = mapScalars(value, (scalar) => unsealed(call, String(scalar)));
  if (typeof plain !== 'string') return answer(200, plain);
  const isJson = call.request.headers.accept?.trimStart().startsWith(JSON_TYPE);
  const headers = { 'content-type': isJson ? JSON_TYPE : 'text/plain;charset=UTF-8' };
  return { status: 200, headers, body: { bytes: new TextEncoder().encode(plain) } };
}

export function sign(call: Call): SandboxResponse {
  const { body } = readObject(call);
  const [tenant, value] = [requiredText(call, body, 'tenantId'), requiredText(call, body, 'value')];
  const { keyId, secret } = activeKey(call, tenant, 'pair');
  return answer(200, { value, signature: toCiphertext(keyId, signatureOf(value, secret)) });
}

/** A signature of no such form cannot be read; one of an unknown key, or of another length, breaks the service. */
export function verify(call: Call): SandboxResponse {
  const { body } = readObject(call);
  const signature = typeof body.signature === 'string' ? parseCiphertext(body.signature) : undefined;
  const value = requiredText(call, body, 'value');
  if (!signature) throw badRequest(call);
  const key = call.state.encryption.keys.get(signature.keyId);
  const bytes = bytesOf(signature.base64);
  if (key?.kind !== 'pair' || bytes?.length !== RSA_SIZE) throw broken(call);
  return answer(200, { verified: areEqual(bytes, signatureOf(value, key.secret)) });
}

/** Kinds are looked at before anything is done; nothing in an element must be there. */
function readRequest(call: Call, sent: JsonValue) {
  if (sent === null) return undefined;
  if (!isObject(sent)) throw badRequest(call);
  const value = sent.value ?? null;
  return { tenant: optionalText(call, sent, 'tenantId'), type: optionalText(call, sent, 'type'), value };
}

function sealFor(
  call: Call,
  { tenant, kind, text }: { tenant: string | undefined; kind: KeyKind; text: string },
): string {
  const { keyId, secret } = activeKey(call, tenant, kind);
  if (kind === 'symmetric') return toCiphertext(keyId, seal(text, secret));
  const nonce = new Uint8Array(16).map(() => call.random(256));
  const sealed = sealForPair(text, secret, nonce);
  if (!sealed) throw broken(call);
  return toCiphertext(keyId, sealed);
}

function unsealed(call: Call, text: string): string {
  const ciphertext = parseCiphertext(text);
  const key = ciphertext && call.state.encryption.keys.get(ciphertext.keyId);
  const bytes = ciphertext && bytesOf(ciphertext.base64);
  const plain = key && bytes && (key.kind === 'symmetric' ? unseal : unsealForPair)(bytes, key.secret);
  if (plain === undefined) throw broken(call);
  return plain;
}

/** The same structure with other scalars. Null stays, and members come in the order of a Java map. */
function mapScalars(value: JsonValue, map: (scalar: Scalar, pointer: string) => string, pointer = ''): JsonValue {
  if (value === null) return null;
  if (Array.isArray(value))
    return value.map((each, index) => mapScalars(each, map, appendPointer(pointer, String(index))));
  if (typeof value !== 'object') return map(value, pointer);
  const mapped: [string, JsonValue][] = inHashOrder(Object.keys(value)).map((name) => [
    name,
    mapScalars(value[name] ?? null, map, appendPointer(pointer, name)),
  ]);
  return Object.fromEntries(mapped) satisfies JsonObject;
}
