import { expect, it } from 'vitest';
import { isDriverFault } from '../../src/database/driver-fault.ts';

const message = "Cannot read properties of null (reading 'write')";
const stack = (file: string): string => `TypeError: ${message}\n    at Immediate.nextWrite (${file}:255:22)`;

it('a write of the driver to a connection that is closed is known from other errors', () => {
  const driver = 'file:///bot/node_modules/postgres/src/connection.js';
  expect(isDriverFault({ message, stack: stack(driver) })).toBe(true);
  expect(
    isDriverFault({ message, stack: stack(String.raw`C:\bot\node_modules\postgres\src\connection.js`) }),
  ).toBe(true);
  expect(isDriverFault({ message, stack: stack('file:///bot/dist/src/log.js') })).toBe(false);
  expect(isDriverFault({ message: 'another', stack: stack(driver) })).toBe(false);
  expect([new TypeError(message), null, undefined, 'text'].map(isDriverFault)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
