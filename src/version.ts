/** Which version this is, and whether anybody can have it by name. */
import manifest from '../package.json' with { type: 'json' };

/** The version of ccstd, from its package. */
export const version: string = manifest.version;

/** Whether the npm registry has this package: before that its name there is nobody's, or somebody else's. */
export const isPublished: boolean = !('private' in manifest && manifest.private);
