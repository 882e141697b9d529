/** A server of Turborepo's remote cache on this machine: what is put there is given back. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TurboCache {
  readonly address: string;
  /** How many artifacts were asked for and were there. */
  given(): number;
  close(): Promise<void>;
}

export async function turboCache(token: string): Promise<TurboCache> {
  const kept = new Map<string, { readonly body: Buffer; readonly duration: string }>();
  let given = 0;
  const server: Server = createServer(async (request, response) => {
    const [, hash] = /^\/v8\/artifacts\/([0-9a-f]{16})\?/.exec(request.url ?? '') ?? [];
    const body = await bodyOf(request);
    if (request.headers.authorization !== `Bearer ${token}`) response.writeHead(401).end();
    else if (hash === undefined) response.end('{"status":"enabled"}');
    else if (request.method === 'PUT') {
      kept.set(hash, { body, duration: String(request.headers['x-artifact-duration']) });
      response.writeHead(202).end('{"urls":[]}');
    } else {
      const artifact = kept.get(hash);
      if (artifact === undefined) response.writeHead(404).end();
      else {
        given += 1;
        response.writeHead(200, { 'x-artifact-duration': artifact.duration }).end(artifact.body);
      }
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given: () => given,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
