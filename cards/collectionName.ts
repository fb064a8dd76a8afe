/** Whether two names of collections could not be told apart: the same but for capitals and accents. */
export function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
}
