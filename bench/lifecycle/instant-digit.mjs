/**
 * A DIGIT that costs nothing, to tell our own time from DIGIT's: calls about a case are answered at once from memory,
 * everything else (masters, sign-in, workflows) is asked once of the sandbox `behind` and then given from memory. It checks
 * nothing and keeps nothing: only good for measuring.
 */
import crypto from 'node:crypto';
import http from 'node:http';

/** Every citizen's one-time code. */
export const CODE = '123456';
const WORKFLOW = '/egov-workflow-v2/egov-wf';

export async function startInstantDigit({ behind, port }) {
  const answers = new Map();
  const citizens = new Map();
  const rowsOf = new Map();
  let sequence = 0;

  /** The answer of the sandbox to the same request, whoever asks and whenever. */
  function cached(request, url, text) {
    const key = `${request.method} ${url.pathname}${url.search} ${text.replace(/"RequestInfo":\{.*?\}(,"userInfo":\{.*?\})?(?=[,}])/, '')}`;
    if (!answers.has(key)) answers.set(key, forward(request, url, text));
    return answers.get(key);
  }

  async function forward(request, url, text) {
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(new URL(url.pathname + url.search, behind), {
      method: request.method,
      headers,
      body: text,
    });
    return { status: answer.status, body: await answer.json() };
  }

  const stateOf = async (code, tenantId) => {
    const path = `${WORKFLOW}/businessservice/v2/_search?${new URLSearchParams({ tenantId, businessServices: code })}`;
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const { body } = await cached(asked, new URL(path, behind), JSON.stringify({ RequestInfo: {} }));
    return body.BusinessServices[0].states;
  };

  const routes = {
    '/user-otp/v1/_send'({ otp }) {
      const isKnown = citizens.has(otp.mobileNumber);
      if (isKnown === (otp.type === 'login')) return { status: 201, body: { isSuccessful: true } };
      const code = isKnown ? 'OTP.MOBILENUMBER' : 'OTP.UNKNOWN_CREDENTIAL';
      return {
        status: 400,
        body: { responseInfo: null, error: { code: 400, message: code, fields: [{ code, message: code }] } },
      };
    },
    '/user/citizen/_create'({ user }) {
      return { status: 200, body: token(makeCitizen(user)) };
    },
    '/user/users/_createnovalidate'({ user }) {
      return { status: 200, body: { responseInfo: null, user: [makeCitizen(user)] } };
    },
    '/user/_search'(asked, original) {
      const found = [...citizens.values()].filter(
        (each) =>
          (!asked.userName || each.userName === asked.userName) &&
          (!asked.mobileNumber || each.mobileNumber === asked.mobileNumber) &&
          (!asked.uuid || asked.uuid.includes(each.uuid)),
      );
      const isCitizen = found.length > 0 || asked.userType === 'CITIZEN';
      return isCitizen ? { status: 200, body: { responseInfo: null, user: found } } : original();
    },
    '/egov-idgen/id/_generate'({ idRequests: [{ count = 1 }] }) {
      const ids = Array.from({ length: count }, () => ({ id: `TL-2026-${String(++sequence).padStart(6, '0')}-A` }));
      return { status: 200, body: { responseInfo: {}, idResponses: ids } };
    },
    async [`${WORKFLOW}/process/_transition`]({ RequestInfo, ProcessInstances: [sent] }) {
      const rows = rowsOf.get(sent.businessId) ?? [];
      const states = await stateOf(sent.businessService, sent.tenantId.split('.')[0]);
      const from = rows.at(-1)?.state.uuid ?? states.find((each) => !each.state).uuid;
      const action = states.find((each) => each.uuid === from).actions?.find((each) => each.action === sent.action);
      if (!action) return { status: 400, body: { Errors: [{ code: 'INVALID ACTION', message: sent.action }] } };
      const to = states.find((each) => each.uuid === action.nextState);
      const at = Date.now();
      const row = {
        ...sent,
        id: crypto.randomUUID(),
        assigner: RequestInfo.userInfo,
        state: { uuid: to.uuid, state: to.state, applicationStatus: to.applicationStatus },
        auditDetails: {
          createdTime: at,
          lastModifiedTime: Math.max(at, (rows.at(-1)?.auditDetails.lastModifiedTime ?? 0) + 1),
        },
      };
      rowsOf.set(sent.businessId, [...rows, row]);
      return { status: 200, body: { ResponseInfo: null, ProcessInstances: [row] } };
    },
    [`${WORKFLOW}/process/_search`](_, __, query) {
      const rows = (rowsOf.get(query.get('businessIds')) ?? []).toReversed();
      return {
        status: 200,
        body: { ResponseInfo: null, ProcessInstances: query.get('history') ? rows : rows.slice(0, 1) },
      };
    },
    '/filestore/v1/files': () => ({ status: 201, body: { files: [{ fileStoreId: crypto.randomUUID() }] } }),
  };

  function makeCitizen(given) {
    const { otpReference: _code, password: _password, ...user } = given;
    const made = { ...user, id: citizens.size + 10_000, uuid: crypto.randomUUID() };
    citizens.set(made.userName, made);
    return made;
  }

  async function answerTo(request, text) {
    const url = new URL(request.url, behind);
    const original = () => cached(request, url, text);
    if (url.pathname === '/user/oauth/token') {
      const citizen = citizens.get(new URLSearchParams(text).get('username'));
      return citizen ? { status: 200, body: token(citizen) } : original();
    }
    const route = routes[url.pathname];
    if (!route) return original();
    const isJson = request.headers['content-type']?.startsWith('application/json');
    return route(isJson ? JSON.parse(text) : undefined, original, url.searchParams);
  }

  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { status, body } = await answerTo(request, Buffer.concat(chunks).toString('utf8')).catch((error) => ({
      status: 500,
      body: { Errors: [{ code: 'STUB', message: error.message }] },
    }));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

const token = (user) => ({
  access_token: crypto.randomUUID(),
  token_type: 'bearer',
  expires_in: 604_800,
  UserRequest: user,
});
