import type { JsonValue } from '@nirmaan/lexicon';
import { answer, isObject, SandboxRefusal, type SandboxResponse } from '../../../sandbox/exchange';
import { responseInfoOf } from '../../../sandbox/refusals';
import type { SandboxCall } from '../../../sandbox/service';
import { findMasters } from '../../mdms/sandbox/search-v1';
import type { IdgenEffect } from './effects';
import { fillFormat } from './fill-format';
import { type IdRequest, readRequests } from './read-requests';
import { failed } from './refusals';

type Call = SandboxCall<IdgenEffect>;

/** Ids of all requests in one list. What a failing request drew, and those before it, is gone. */
export function generateIds(call: Call): SandboxResponse {
  const { requestInfo, requests } = readRequests(call.request);
  const ids = requests.flatMap((each) => {
    if (!each) throw failed('Cannot invoke "org.egov.id.model.IdRequest.getIdName()" because "idRequest" is null');
    return generate(call, each);
  });
  if (!requestInfo)
    throw failed('Cannot invoke "org.egov.id.model.RequestInfo.getApiId()" because "requestInfo" is null');
  return answer(200, {
    responseInfo: responseInfoOf(requestInfo, 'SUCCESSFUL'),
    idResponses: requests.length > 0 ? ids.map((id) => ({ id })) : null,
  });
}

/** A format of MDMS wins over the one that was sent, and only it may make new sequences. */
function generate(call: Call, request: IdRequest): string[] {
  const { tenantId, idName, count } = request;
  const known = idName === '' ? undefined : findFormat(call, request);
  const format = known || request.format;
  if (!format) throw noFormat();
  return fillFormat(call, {
    format,
    tenantId,
    count,
    mayCreate: Boolean(known),
    cityCode: () => findCityCode(call, request),
  });
}

const noFormat = () => failed('No Format is available in the MDMS for the given name and tenant');

type Found = { format: string | null; cityCode: string | null };

/**
 * Both masters in one call: what makes one filter fail, a tenant without city and a format without text make the other
 * unavailable too. Undefined: so it was.
 */
function lookUp(call: Call, { tenantId, idName }: IdRequest): Found | undefined {
  try {
    const found = findMasters(call.state.mdms, tenantId, [
      { code: 'tenant.tenants', filter: `[?(@.code=='${tenantId}')]` },
      { code: 'common-masters.IdFormat', filter: `[?(@.idname=='${idName}')]` },
    ]);
    const [cityCode, format] = [
      textAt(found.tenant?.tenants?.[0], ['city', 'code']),
      textAt(found['common-masters']?.IdFormat?.[0], ['format']),
    ];
    return cityCode === undefined || format === undefined ? undefined : { cityCode, format };
  } catch (error) {
    if (error instanceof SandboxRefusal) return undefined;
    throw error;
  }
}

/** Null where there is no row, or null in it; undefined where a row has no text there. */
function textAt(row: JsonValue | undefined, path: string[]): string | null | undefined {
  if (row === undefined || row === null) return null;
  let at: JsonValue | undefined = row;
  for (const name of path) at = isObject(at) ? at[name] : undefined;
  return typeof at === 'string' || at === null ? at : undefined;
}

function findFormat(call: Call, request: IdRequest): string | null {
  const found = lookUp(call, request);
  if (!found) throw noFormat();
  return found.format;
}

function findCityCode(call: Call, request: IdRequest): string {
  const found = lookUp(call, request);
  if (!found) throw failed('Failed to get citycode/formatid from MDMS');
  if (found.cityCode === null) throw failed('Failed to get citycode from MDMS');
  return found.cityCode;
}
