/** Which requests a preview answers: those of this machine's browsers, from its own pages, for paths below its root. */
import type { WebRequest } from '../../host/web-server.ts';

/** The status that refuses a request; undefined for one that is answered. */
export function refusal({ method, headers, body }: WebRequest, port: number): number | undefined {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  // A page elsewhere whose name was made to lead to this machine names itself here.
  if (!own.includes(headers.host ?? '')) return 421;
  const { origin } = headers;
  const isOwn = own.some((host) => origin === `http://${host}`);
  if (origin !== undefined && !isOwn) return 403;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405;
  if (method === 'POST' && !isOwn) return 403;
  return body === undefined ? 413 : undefined;
}

/** What of an output folder is asked for; undefined where it is no path below one. */
export function pathOf(target: string): string | undefined {
  const [written = ''] = target.split(/[?#]/);
  const path = decoded(written);
  if (!path?.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  const below = path.slice(1).replace(/(^|\/)$/, '$1index.html');
  const steps = below.split('/');
  return steps.some((step) => step === '' || step === '.' || step === '..') ? undefined : below;
}

/** What a target says behind its `?` under a name. */
export function asked(target: string, name: string): string {
  const at = target.indexOf('?');
  return at === -1 ? '' : (new URLSearchParams(target.slice(at + 1)).get(name) ?? '');
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
