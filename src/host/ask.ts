/** Asks one question on the terminal. */
import { createInterface } from 'node:readline/promises';

/** Undefined when the input ends; an interrupt ends the program as it would anywhere else. */
export async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise((resolve, reject) => {
      terminal.once('close', () => resolve(undefined));
      terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}
