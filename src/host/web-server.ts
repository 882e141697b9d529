/** A web server for programs of this machine alone. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface WebRequest {
  readonly method: string;
  /** As it was sent: the path with its escapes, and what follows a `?`. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined where it is longer than anything that is awaited. */
  readonly body: string | undefined;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An answer that goes on: who gives it is told how to send, and says what is to be done when nobody listens. */
export interface WebStream {
  readonly headers: Readonly<Record<string, string>>;
  open(send: (text: string) => void): () => void;
}

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Somebody else listens there, or may not be listened to. */
export class PortError extends Error {
  constructor(
    readonly port: number,
    readonly reason: string,
  ) {
    super(`${port}: ${reason}`);
  }
}

/** Reached by no other machine. */
const loopback = '127.0.0.1';
/** Bytes. */
const longestBody = 10_000;

/** Listens at the port; 0 takes any that is free. Throws `PortError`. `failed` is told of what no answer came to. */
export async function serveWeb(
  port: number,
  answer: (request: WebRequest) => Promise<WebAnswer | WebStream>,
  failed: (error: unknown) => void,
): Promise<WebServer> {
  const server = createServer((incoming, response) => {
    respond(incoming, response, answer).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
      failed(error);
    });
  });
  await new Promise<void>((done, refused) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) => refused(new PortError(port, code)));
    server.listen({ host: loopback, port }, done);
  });
  server.on('error', failed);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function respond(
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: (request: WebRequest) => Promise<WebAnswer | WebStream>,
): Promise<void> {
  const { method = '', url: target = '' } = incoming;
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  );
  const given = await answer({ method, target, headers, body: await bodyOf(incoming) });
  if ('open' in given) {
    response.writeHead(200, { ...given.headers });
    response.flushHeaders();
    const close = given.open((text) => void response.write(text));
    response.on('close', close);
    return;
  }
  const bytes = typeof given.body === 'string' ? Buffer.from(given.body) : given.body;
  response.writeHead(given.status, { ...given.headers, 'Content-Length': bytes.length });
  response.end(method === 'HEAD' ? undefined : bytes);
}

async function bodyOf(incoming: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= longestBody) parts.push(part);
  }
  return length > longestBody ? undefined : Buffer.concat(parts).toString('utf8');
}
