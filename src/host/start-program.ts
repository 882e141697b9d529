/** Starts another program of the user, which goes on by itself. */
import { spawn } from 'node:child_process';

/** No shell reads the words. False where there is no such program. */
export function startProgram(name: string, words: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(name, words, { detached: true, stdio: 'ignore', shell: false });
    child.on('error', () => done(false));
    child.on('spawn', () => {
      child.unref();
      done(true);
    });
  });
}

/** Opens an address in the browser that the user chose; false where that failed. */
export function openAddress(address: string): Promise<boolean> {
  switch (process.platform) {
    case 'darwin':
      return startProgram('open', [address]);
    case 'win32':
      return startProgram('rundll32', ['url.dll,FileProtocolHandler', address]);
    default:
      return startProgram('xdg-open', [address]);
  }
}
