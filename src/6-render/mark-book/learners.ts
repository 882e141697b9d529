/** So many learners have a row; a larger class is two mark books. */
export const learners = 50;
