/** The machine behind the one that a program was given. */
import type { Host as Machine } from '../host/host.ts';
import type { Host } from './shapes.ts';

export function machineOf(host: Host): Machine {
  if (isMachine(host)) return host;
  throw new TypeError('a host is made by nodeHost() or memoryHost()');
}

function isMachine(host: Host): host is Machine {
  return 'sha256' in host && 'walk' in host;
}
