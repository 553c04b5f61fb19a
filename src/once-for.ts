/**
 * Computes something from an immutable object once, when it is first asked for. The result is freed with the object.
 *
 * @param compute A pure function of the object.
 */
export function onceFor<Subject extends object, Result extends object | string>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, Result>();
  return (subject) => {
    const kept = results.get(subject);
    if (kept !== undefined) return kept;
    const result = compute(subject);
    results.set(subject, result);
    return result;
  };
}
