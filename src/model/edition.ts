/** Whom a document is for. */

export type Edition = 'student' | 'teacher';
