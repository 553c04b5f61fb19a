import { expect, it } from 'vitest';
import { statusOf, type GatewayState } from '../../src/monitoring/health.ts';

const now = Date.UTC(2025, 0, 31);

it.each<[GatewayState, number, string]>([
  ['connected', 3_600_000, 'ok'],
  ['reconnecting', 59_999, 'reconnecting'],
  ['reconnecting', 60_000, 'unavailable'],
  ['disconnected', 0, 'unavailable'],
])('a gateway that is %s for %i ms is %s', (state, milliseconds, status) => {
  const gateway = { state, since: new Date(now - milliseconds), shards: [] };
  expect(statusOf({ gateway, knowledge: { version: 'abc123', loadedAt: new Date(now) } }, now)).toBe(status);
});

it.each([
  [true, 'ok'],
  [false, 'unavailable'],
])('an endpoint whose listening is %s is %s', (listening, status) => {
  const knowledge = { version: 'abc123', loadedAt: new Date(now) };
  expect(statusOf({ endpoint: { listening }, knowledge }, now)).toBe(status);
});
