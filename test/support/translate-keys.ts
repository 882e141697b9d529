/**
 * Rewrites the keys and enumeration words of a YAML text into the other language, character by character in
 * place.
 */
export { translateKeys } from '../../src/scaffold/translate-keys.ts';
