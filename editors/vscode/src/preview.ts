/** `ccstd preview` of one folder: started once, and shown beside the text. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Program } from './program.ts';

const address = /http:\/\/127\.0\.0\.1:\d+\//;

export class Previews {
  readonly #running = new Map<string, { readonly child: ChildProcess; readonly address: Promise<string> }>();

  /** Rejects where the program ends before it says where its pages are. */
  open(folder: string, { command, args, env, shell }: Program, language: string): Promise<string> {
    const known = this.#running.get(folder);
    if (known) return known.address;
    const words = [...args, 'preview', '--lang', language];
    const child = spawn(command, words, { cwd: folder, env: { ...process.env, ...env }, shell });
    const said = new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout?.on('data', (data) => {
        text += String(data);
        const found = address.exec(text)?.[0];
        if (found) resolve(found);
      });
      child.on('error', reject);
      child.on('exit', () => {
        this.#running.delete(folder);
        reject(new Error(text));
      });
    });
    this.#running.set(folder, { child, address: said });
    return said;
  }

  end(): void {
    for (const { child } of this.#running.values()) child.kill();
  }
}
