import type { InboxQuery, StoredInboxRow } from '@nirmaan/applications';
import { type Database, withRealm } from '..';

type Row = {
  id: string;
  reference: string;
  number: string | null;
  tenant: string;
  service: string;
  version: number;
  state: string;
  title: string | null;
  applicant_name: string;
  filed_at: number;
  state_since: number;
  due: number | null;
  revision: number;
  proven: boolean;
  processing: boolean;
  total: number;
};

/** Cases that wait for one of the asked roles in its tenant, the longest waiting first; keyset paging by (since, id). */
export function searchInbox(
  database: Pick<Database, 'app'>,
  realm: string,
  query: InboxQuery,
): Promise<{ rows: StoredInboxRow[]; total: number }> {
  const values: unknown[] = [
    realm,
    query.roles.map((each) => each.tenant),
    query.roles.map((each) => each.role),
    query.supervised,
  ];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = [
    'a.realm = $1',
    'a.filing_done',
    `(a.tenant = ANY($4::text[]) OR EXISTS (SELECT FROM task t JOIN unnest($2::text[], $3::text[]) AS r(tenant, role) ON t.tenant = r.tenant AND t.role = r.role
        WHERE t.realm = a.realm AND t.application_id = a.id))`,
  ];
  if (query.assignee)
    conditions.push(
      `EXISTS (SELECT FROM task t WHERE t.realm = a.realm AND t.application_id = a.id AND t.assignee = ${parameter(query.assignee)})`,
    );
  if (query.state) conditions.push(`a.state = ${parameter(query.state)}`);
  if (query.service) conditions.push(`a.service = ${parameter(query.service)}`);
  if (query.search) {
    const contains = parameter(`%${query.search.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(
      `(a.reference ILIKE ${contains} OR a.number ILIKE ${contains} OR a.title ILIKE ${contains} OR a.applicant_name ILIKE ${contains})`,
    );
  }
  const all = conditions.join(' AND ');
  const counted = values.length;
  const page = query.after
    ? ` AND (a.state_since, a.id) > (${parameter(query.after.since)}, ${parameter(query.after.id)})`
    : '';
  const limit = parameter(query.limit);
  return withRealm(database, realm, async (tx) => {
    const { rows } = await tx.query<Row>(
      `SELECT a.id, a.reference, a.number, a.tenant, a.service, a.version, a.state, a.title, a.applicant_name, a.filed_at, a.state_since, a.due, a.revision, a.proven,
         EXISTS (SELECT FROM intent i WHERE i.realm = a.realm AND i.application_id = a.id AND i.status IN ('open', 'processing')) AS processing
       FROM application a WHERE ${all}${page} ORDER BY a.state_since, a.id LIMIT ${limit}`,
      values,
    );
    const total = await tx.query<{ count: number }>(
      `SELECT count(*) FROM application a WHERE ${all}`,
      values.slice(0, counted),
    );
    return {
      total: total.rows[0]?.count ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        reference: row.reference,
        tenant: row.tenant,
        service: row.service,
        version: row.version,
        state: row.state,
        applicantName: row.applicant_name,
        filedAt: row.filed_at,
        since: row.state_since,
        revision: row.revision,
        proven: row.proven,
        processing: row.processing,
        ...(row.number !== null && { number: row.number }),
        ...(row.title && { title: row.title }),
        ...(row.due !== null && { due: row.due }),
      })),
    };
  });
}
