/** An address, or a package of a registry of npm → its bytes: the only place that asks a network of its own accord. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { BringError, mostBrought } from '../brought.ts';

const longest = 5 * 60 * 1000;

/** `isSafe` is asked also of where an address leads to. */
export async function download(
  address: string,
  isSafe: (address: string) => boolean,
  accept = '*/*',
): Promise<Uint8Array> {
  const response = await answered(address, accept);
  // Where a server sends one on to is no secret of the user, but what comes from there is not to be trusted.
  if (!isSafe(response.url)) throw new BringError('unreachable', response.url);
  if (!response.ok || !response.body) throw new BringError('unreachable', `${response.status} ${address}`);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > mostBrought.bytes) throw new BringError('too-large', address);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof BringError) throw error;
    throw new BringError('unreachable', address);
  }
  return Buffer.concat(parts);
}

async function answered(address: string, accept: string): Promise<Response> {
  try {
    return await fetch(address, { headers: { accept }, signal: AbortSignal.timeout(longest) });
  } catch {
    throw new BringError('unreachable', address);
  }
}

export interface Published {
  readonly version: string;
  readonly archive: Uint8Array;
}

/** `version` is one, or a tag such as `latest`; what comes is what the registry says it is. */
export async function publishedPackage(
  registry: string,
  name: string,
  version: string,
  isSafe: (address: string) => boolean,
): Promise<Published> {
  const base = registry.endsWith('/') ? registry : `${registry}/`;
  const isOfRegistry = (address: string) =>
    isSafe(address) || new URL(address).origin === new URL(base).origin;
  const about = await download(
    `${base}${name.replace('/', '%2f')}`,
    isOfRegistry,
    'application/vnd.npm.install-v1+json, application/json',
  );
  const { versions, 'dist-tags': tags } = documentOf(about, name);
  const found = Object.hasOwn(tags, version) ? tags[version] : version;
  const dist = found !== undefined && Object.hasOwn(versions, found) ? versions[found]?.dist : undefined;
  if (found === undefined || dist === undefined)
    throw new BringError('unknown-version', `${name}@${version}`);
  if (!URL.canParse(dist.tarball) || !isOfRegistry(dist.tarball))
    throw new BringError('unreachable', dist.tarball);
  const archive = await download(dist.tarball, isOfRegistry);
  if (!isAsSaid(archive, dist.integrity ?? '')) throw new BringError('altered', `${name}@${found}`);
  return { version: found, archive };
}

interface About {
  readonly versions: Readonly<
    Record<string, { readonly dist?: { readonly tarball: string; readonly integrity?: string } } | undefined>
  >;
  readonly 'dist-tags': Readonly<Record<string, string | undefined>>;
}

function documentOf(bytes: Uint8Array, name: string): About {
  try {
    const { versions = {}, 'dist-tags': tags = {} } = JSON.parse(new TextDecoder().decode(bytes));
    return { versions, 'dist-tags': tags };
  } catch {
    throw new BringError('broken', name);
  }
}

/** `sha512-…`, of which there may be several: without one nobody knows what was published. */
function isAsSaid(archive: Uint8Array, integrity: string): boolean {
  const digest = createHash('sha512').update(archive).digest();
  return integrity.split(/\s+/).some((one) => {
    const said = Buffer.from(/^sha512-([\w+/=]+)$/.exec(one)?.[1] ?? '', 'base64');
    return said.length === digest.length && timingSafeEqual(said, digest);
  });
}
