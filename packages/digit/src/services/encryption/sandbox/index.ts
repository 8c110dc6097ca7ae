import { defineSandboxService } from '../../../sandbox/service';
import { health, noResource, tracerHttp } from '../../../sandbox/tracer-http';
import { applyEncryption, EncryptionEffect } from './effects';

export const sandboxEncryption = defineSandboxService<'encryption', EncryptionEffect>({
  name: 'encryption',
  contexts: ['/egov-enc-service'],
  empty: () => ({ records: new Map() }),
  routes: { 'GET /egov-enc-service/health': health },
  effect: EncryptionEffect,
  apply: applyEncryption,
  unknownPath: noResource,
  http: tracerHttp,
});
