/** English texts of what the law says about a case; loaded with those screens. */
export const en = {
  'law.title': 'Which rules apply',
} as const;
