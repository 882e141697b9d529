/** A port that is free → a server on it. */
import {
  PortError,
  serveWeb,
  type WebAnswer,
  type WebRequest,
  type WebStream,
} from '../../host/web-server.ts';

export interface OwnServer {
  readonly port: number;
  close(): Promise<void>;
  /** Settles when it was closed. */
  readonly closed: Promise<void>;
}

/** Undefined where none of the ports, one behind the other, may be used. */
export async function serveFrom(
  { first, tries }: { readonly first: number; readonly tries: number },
  answer: (request: WebRequest, port: number) => Promise<WebAnswer | WebStream>,
  failed: (error: unknown) => void,
): Promise<OwnServer | undefined> {
  for (let port = first; port < first + tries; port++) {
    try {
      let own = port;
      const server = await serveWeb(port, (request) => answer(request, own), failed);
      own = server.port;
      let end = () => {};
      const closed = new Promise<void>((done) => {
        end = done;
      });
      return { port: own, closed, close: () => server.close().then(end) };
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
    }
  }
  return undefined;
}
