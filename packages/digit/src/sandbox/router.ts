import type { SandboxRequest } from './exchange';

type Routed<Handler> = { contexts: string[]; routes: Record<string, Handler> };

/**
 * Finds service and handler of a call: exact paths first, then those with `{names}`, else the owner of the context with
 * the methods the path would take.
 */
export function createRouter<Handler, Rest>(services: (Routed<Handler> & Rest)[]) {
  type Service = Routed<Handler> & Rest;
  const exact = new Map<string, { service: Service; handler: Handler }>();
  const patterns: { method: string; pattern: RegExp; names: string[]; service: Service; handler: Handler }[] = [];
  for (const service of services) {
    for (const [route, handler] of Object.entries(service.routes)) {
      const [method = '', path = ''] = route.split(' ');
      if (!path.includes('{')) exact.set(route, { service, handler });
      else
        patterns.push({
          method,
          pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`),
          names: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
          service,
          handler,
        });
    }
  }
  const methodsOf = (path: string) => [
    ...[...exact.keys()].flatMap((route) => (route.endsWith(` ${path}`) ? (route.split(' ')[0] ?? []) : [])),
    ...patterns.flatMap(({ method, pattern }) => (pattern.test(path) ? method : [])),
  ];
  return {
    find(
      request: Pick<SandboxRequest, 'method' | 'path'>,
    ): { service: Service; handler?: Handler; path: Record<string, string>; allowed: string[] } | undefined {
      const found = exact.get(`${request.method} ${request.path}`);
      if (found) return { ...found, path: {}, allowed: [] };
      for (const each of patterns) {
        const match = each.method === request.method ? each.pattern.exec(request.path) : null;
        if (match)
          return {
            service: each.service,
            handler: each.handler,
            path: Object.fromEntries(each.names.map((name, index) => [name, match[index + 1] ?? ''])),
            allowed: [],
          };
      }
      const owner = services.find((service) =>
        service.contexts.some((context) => request.path === context || request.path.startsWith(`${context}/`)),
      );
      return owner && { service: owner, path: {}, allowed: methodsOf(request.path) };
    },
  };
}
