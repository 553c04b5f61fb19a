/**
 * Whether an error is one that the PostgreSQL driver throws where nobody can catch it: it writes to a connection that was closed a
 * moment before. The connection is lost, which its user hears in the usual way; nothing else is.
 *
 * Source: https://github.com/porsager/postgres/issues/1154, open in version 3.4.9.
 */
export function isDriverFault(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('stack' in error) || !('message' in error))
    return false;
  const { stack, message } = error;
  const isWrite = message === "Cannot read properties of null (reading 'write')";
  return isWrite && /nextWrite.*[/\\]postgres[/\\]src[/\\]connection\.js/u.test(String(stack));
}
