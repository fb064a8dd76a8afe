/** What was given as the address of a server is none that is used. */
export class AddressFailure extends Error {
  override name = 'AddressFailure';
  readonly problem: 'no-address' | 'not-https';
  constructor(problem: AddressFailure['problem']) {
    super(problem);
    this.problem = problem;
  }
}
