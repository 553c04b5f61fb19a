/** A driving request that cannot be carried out: an HTTP status, and why. */
export class DrivingError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
