/** The file whose folder is the root of a workspace, and which holds its settings. */

export const configName = 'ccstd.yaml';
