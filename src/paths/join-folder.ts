/** A folder and a path below it → one path. */

export function joinFolder(folder: string, path: string): string {
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}
