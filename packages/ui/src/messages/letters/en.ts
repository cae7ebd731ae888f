/** English texts of the letters to a complainant and what follows them; loaded with those screens. */
export const en = {
  'letters.title': 'Letters',
} as const;
