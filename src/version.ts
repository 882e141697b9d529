/** The version of ccstd, from its package. */
import manifest from '../package.json' with { type: 'json' };

export const version: string = manifest.version;

/** Whether the npm registry has this package: before that its name there is nobody's, or somebody else's. */
export const isPublished: boolean = !('private' in manifest && manifest.private);
