/** Stands in a test for a letter that the case's regimes let pass: it is written when the command is given. */
export const PASSING = 'A letter that passes.';
