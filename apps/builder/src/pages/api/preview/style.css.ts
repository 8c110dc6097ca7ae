import type { NextApiRequest, NextApiResponse } from 'next';
import { readCitizenStyle } from '../../../server/citizen-style';

/** The style of citizen pages for previews; public, as it is in the runtime. */
export default function handler(_request: NextApiRequest, response: NextApiResponse) {
  const style = readCitizenStyle();
  if (style === undefined) return response.status(404).end();
  response.setHeader('content-type', 'text/css; charset=utf-8');
  response.setHeader('cache-control', 'public, max-age=60');
  response.end(style);
}
