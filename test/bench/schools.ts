/** Generated schools over one national programme, each with its package fetched. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryHost } from '../../src/host/memory-host.ts';
import { lockName, lockToText } from '../../src/packages/lock.ts';
import { gatherPackage } from '../../src/workspace/gather-package.ts';
import { nationalCourses, nationalFiles, randomSchool } from '../support/many-schools.ts';
import { randomFrom } from '../support/random.ts';

const courses = 10;

/** `folder` holds one folder for each school. */
export function writeSchools(folder: string, count: number): void {
  const plain = nationalCourses(randomFrom(1), courses);
  const national = Object.entries(nationalFiles(plain, '1'));
  const host = memoryHost(Object.fromEntries(national.map(([path, text]) => [`national/${path}`, text])));
  const gathered = gatherPackage(host, '/national');
  if (gathered.is !== 'package') throw new Error(`no package: ${gathered.is}`);
  const { files, digest, name, version } = gathered.package;
  const lock = lockToText(new Map([[name, { version, digest, from: '../national' }]]));
  for (let at = 0; at < count; at++) {
    const school = join(folder, `school-${at}`);
    write(join(school, lockName), lock);
    for (const [path, bytes] of files) write(join(school, 'packages', name, path), bytes);
    for (const [path, text] of Object.entries(randomSchool(at + 1, plain, '1').files))
      write(join(school, path), text);
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
