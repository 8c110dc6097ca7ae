/** What became of the cases: read from the database and from DIGIT, when everything is over. */
import pg from 'pg';

/** What DIGIT must hold of every case, in this order and once. */
const HISTORY = ['INITIATE', 'APPLY', 'FORWARD', 'FORWARD', 'APPROVE'];

export async function countCases({ databaseUrl, digitUrl }, references) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT reference, number, state, filing_done FROM application');
    const wanted = new Set(references);
    const byReference = groupBy(rows);
    const lost = [];
    const doubled = rows.filter((row) => !wanted.has(row.reference)).map((row) => row.reference);
    for (const reference of references) {
      const [found, ...others] = byReference.get(reference) ?? [];
      if (others.length > 0) doubled.push(reference);
      if (!found) {
        lost.push(reference);
        continue;
      }
      const history = await readHistory(digitUrl, found.number);
      if (history.length > HISTORY.length) doubled.push(reference);
      else if (found.state !== 'PENDINGPAYMENT' || history.join() !== HISTORY.join()) lost.push(reference);
    }
    const numbers = rows.map((row) => row.number);
    for (const number of new Set(numbers))
      if (numbers.indexOf(number) !== numbers.lastIndexOf(number)) doubled.push(number);
    return { cases: rows.length, lost, doubled: [...new Set(doubled)] };
  } finally {
    await client.end();
  }
}

function groupBy(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.reference, [...(groups.get(row.reference) ?? []), row]);
  return groups;
}

/** The actions of a case, oldest first. */
async function readHistory(digitUrl, number) {
  const query = new URLSearchParams({ tenantId: 'pg.citya', businessIds: number, history: 'true', limit: '100' });
  const userInfo = {
    id: 1,
    uuid: 'bench',
    userName: 'bench',
    type: 'EMPLOYEE',
    tenantId: 'pg',
    roles: [{ code: 'EMPLOYEE', tenantId: 'pg' }],
  };
  const answer = await fetch(`${digitUrl}/egov-workflow-v2/egov-wf/process/_search?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ RequestInfo: { apiId: 'bench', ts: Date.now(), userInfo } }),
  });
  const { ProcessInstances: rows } = await answer.json();
  return rows
    .filter((row) => row.businessId === number)
    .sort((a, b) => a.auditDetails.createdTime - b.auditDetails.createdTime)
    .map((row) => row.action);
}
