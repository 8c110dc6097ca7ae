/** `state.level.tenant.id`: whose masters the service reads where a call names no tenant. */
export const STATE_TENANT = 'pg';
