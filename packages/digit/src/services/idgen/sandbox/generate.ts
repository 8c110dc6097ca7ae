import { answer, isObject, type SandboxResponse } from '../../../sandbox/exchange';
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

/** Both masters in one call: what makes one filter fail makes the other unavailable too. */
function lookUp(call: Call, { tenantId, idName }: IdRequest) {
  const found = findMasters(call.state.mdms, tenantId, [
    { code: 'tenant.tenants', filter: `[?(@.code=='${tenantId}')]` },
    { code: 'common-masters.IdFormat', filter: `[?(@.idname=='${idName}')]` },
  ]);
  return { tenant: found.tenant?.tenants?.[0], idFormat: found['common-masters']?.IdFormat?.[0] };
}

function findFormat(call: Call, request: IdRequest): string | undefined {
  try {
    const { idFormat } = lookUp(call, request);
    return isObject(idFormat) && typeof idFormat.format === 'string' ? idFormat.format : undefined;
  } catch {
    throw noFormat();
  }
}

function findCityCode(call: Call, request: IdRequest): string {
  const { tenant } = lookUp(call, request);
  const city = isObject(tenant) ? tenant.city : undefined;
  if (!isObject(city) || typeof city.code !== 'string') throw failed('Failed to get citycode from MDMS');
  return city.code;
}
