import type { SandboxRequest, SandboxResponse } from '../../../sandbox/exchange';

/** Tomcat's `maxHttpRequestHeaderSize`: request line and headers together, bytes. */
const LARGEST = 8_192;
const STYLE =
  'body {font-family:Tahoma,Arial,sans-serif;} h1, h2, h3, b {color:white;background-color:#525D76;} h1 {font-size:22px;} h2 {font-size:16px;} h3 {font-size:14px;} p {font-size:12px;} a {color:black;} .line {height:1px;background-color:#525D76;border:none;}';
const TITLE = 'HTTP Status 400 – Bad Request';

/** What Tomcat says of a head that is too long, before anything of the service sees it. */
export function refuseLongHead({ method, path, query, headers }: SandboxRequest): SandboxResponse | undefined {
  const line = `${method} ${path}?${query} HTTP/1.1`;
  const size = Object.entries(headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    line.length,
  );
  if (size <= LARGEST) return undefined;
  const page = `<!doctype html><html lang="en"><head><title>${TITLE}</title><style type="text/css">${STYLE}</style></head><body><h1>${TITLE}</h1></body></html>`;
  return {
    status: 400,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: { bytes: new TextEncoder().encode(page) },
  };
}
