import * as v from 'valibot';
import { shownValue } from './secrets.ts';

const switches: Readonly<Record<string, boolean>> = { 1: true, on: true, 0: false, off: false };

/** The value of a setting that is on or off. */
export const onOrOff = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.picklist(
    Object.keys(switches),
    (issue) => `${shownValue(String(issue.input))} is neither 1 (on) nor 0 (off); use one of them`,
  ),
  v.transform((word) => switches[word] === true),
);
