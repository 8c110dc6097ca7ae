import { defineSandboxService } from '../../../sandbox/service';
import { health } from '../../../sandbox/tracer-http';
import { emptyEncryptionSlice } from '../slice';
import { decrypt, encrypt, sign, verify } from './crypto';
import { applyEncryption, EncryptionEffect } from './effects';
import { bareSpringHttp, unknownPath } from './refusals';
import { rotateAllKeys, rotateKey } from './rotate';

/** egov-enc-service: keys for every tenant of MDMS. What it encrypts here is not secret, see `cipher.ts`. */
export const sandboxEncryption = defineSandboxService<'encryption', EncryptionEffect>({
  name: 'encryption',
  contexts: ['/egov-enc-service'],
  empty: emptyEncryptionSlice,
  routes: {
    'POST /egov-enc-service/crypto/v1/_encrypt': encrypt,
    'POST /egov-enc-service/crypto/v1/_decrypt': decrypt,
    'POST /egov-enc-service/crypto/v1/_sign': sign,
    'POST /egov-enc-service/crypto/v1/_verify': verify,
    'POST /egov-enc-service/crypto/v1/_rotatekey': rotateKey,
    'POST /egov-enc-service/crypto/v1/_rotateallkeys': rotateAllKeys,
    'GET /egov-enc-service/health': health,
  },
  effect: EncryptionEffect,
  apply: applyEncryption,
  unknownPath,
  http: bareSpringHttp,
});
