/** `ccstd review sign`: what a reviewer signs by `ssh-keygen`, and the signature that comes back into the record. */
import { parseAllDocuments } from 'yaml';
import { replaceFile } from '../../8-write/replace-file.ts';
import type { Review } from '../../generated/types.ts';
import { reviewSignatures } from '../../signatures/review-signatures.ts';
import { namespace, reviewStatement } from '../../signatures/review-statement.ts';
import { sshSignatures } from '../../signatures/ssh-signature.ts';
import type { Located } from '../../source/located.ts';
import { checkSources } from '../../workspace/check-workspace.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { checkedWorkspace } from '../leaves/workspace.ts';
import type { OptionValues } from '../option-values.ts';
import { absolutePath, relativePath } from '../paths.ts';
import type { Shell } from '../shell.ts';
import { UsageError } from '../usage-error.ts';
import { writeOutput } from '../write-output.ts';
import { chosenSubject } from './subject.ts';
import { words } from './texts.ts';

export async function sign(
  typed: string | undefined,
  options: OptionValues,
  shell: Shell,
): Promise<ExitCode> {
  const started = shell.now();
  const say = words[shell.language];
  const open = await checkedWorkspace(checkSources(shell.host, { from: shell.from }), started, shell);
  if (typeof open === 'number') return open;
  const { workspace, checked } = open;
  const { subject, latest } = chosenSubject(typed, options, workspace, shell);
  if (!latest) return refuse(say.noRecord(subject));
  const from = options.text('signature');
  if (from !== undefined)
    return addSignature(from, latest, workspace.config.reviewSigners, checked.root, shell);
  const statement = reviewStatement(latest.value);
  const output = options.text('output');
  if (output === undefined) shell.out(statement);
  else {
    writeOutput(shell.host, output, statement);
    shell.out(`${say.toSign(output)}\n`);
  }
  return exitCodes.done;
}

/** Only one that holds: a record never gets a signature that a check would refuse. */
function addSignature(
  from: string,
  record: Located<Review>,
  signers: readonly string[] | undefined,
  root: string,
  { host, language, out }: Shell,
): ExitCode {
  const say = words[language];
  const bytes = host.read(absolutePath(host.cwd, from));
  if (bytes === undefined) return refuse(say.noFile(from));
  const block = new TextDecoder().decode(bytes).trim();
  const [made] = sshSignatures(block);
  if (made === undefined || made.namespace !== namespace) return refuse(say.notASignature(from));
  const path = absolutePath(root, record.file);
  const shown = relativePath(host.cwd, path);
  if (!made.signs(new TextEncoder().encode(reviewStatement(record.value))))
    return refuse(say.signsOther(shown));
  const { signature: before = '', reviewers } = record.value;
  const { signed } = reviewSignatures({ ...record.value, signature: block }, signers ?? []);
  if (signers !== undefined && signed.length === 0)
    return refuse(say.stranger(reviewers.map(({ name }) => name)));
  const earlier = sshSignatures(before);
  if (earlier.some((one) => one?.key === made.key)) return refuse(say.signedAlready(signed));
  const signature = `${earlier.length > 0 ? `${before.trim()}\n` : ''}${block}\n`;
  const written = withSignature(new TextDecoder().decode(host.read(path)), signature);
  if (written === undefined) return refuse(say.byHand(shown));
  replaceFile(host, root, path, written);
  const { unsigned } = reviewSignatures({ ...record.value, signature }, signers ?? []);
  const lines =
    signers === undefined
      ? [say.keySigned(shown)]
      : [say.signed(shown, signed), ...(unsigned.length > 0 ? [say.stillToSign(unsigned)] : [])];
  out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

const key = /^(?:签名|signature)[ \t]*:/;

/** At the end of its record; what stood there as a note gives way. Undefined where a file holds more than a record. */
function withSignature(text: string, signature: string): string | undefined {
  const lines = text.replace(/\s*$/, '').split(/\r?\n/);
  const start = lines.findIndex((line) => key.test(line));
  const name = key.exec(lines[start] ?? '')?.[0] ?? (/^kind[ \t]*:/m.test(text) ? 'signature:' : '签名:');
  const length = start < 0 ? 0 : 1 + lines.slice(start + 1).findIndex((line) => !/^(?:[ \t]|$)/.test(line));
  const rest =
    start < 0 ? lines : [...lines.slice(0, start), ...(length === 0 ? [] : lines.slice(start + length))];
  const block = signature
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
  const written = `${[...rest, `${name} |`, ...block].join('\n')}\n`;
  const [document, ...others] = parseAllDocuments(written);
  const value: unknown = others.length === 0 ? document?.toJS() : undefined;
  const read = value && (value as Readonly<Record<string, unknown>>)[name.replace(/[ \t]*:$/, '')];
  return read === signature ? written : undefined;
}

function refuse(text: string): never {
  throw new UsageError({ is: 'said', text }, 'review');
}
