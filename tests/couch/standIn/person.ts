/** Who asks; without a name where nobody is signed in. */
export interface Person {
  name: string | null;
  roles: string[];
}

export const NOBODY: Person = { name: null, roles: [] };
