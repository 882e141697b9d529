/** Whether a question is answered by letters of its options: one of them, or several. */
export const isChoice = (kind: string | undefined): boolean => kind === 'choice' || kind === 'multiple';
