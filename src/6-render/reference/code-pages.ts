/** Where in the manual a code is explained. */

/** The page of an area, below the output folder and without its ending. */
export const codesPath = (area: string): string => `reference/codes-${area}`;

/** On that page, where a code begins. */
export const codeAnchor = (code: string): string => code.replace('/', '-');
