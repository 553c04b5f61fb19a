/** A control request that cannot be carried out: an HTTP status and the reason. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
