import { createRandom } from '../../../src/matching/random.ts';
import type { WireFault } from './wire.ts';

/** A fault as the sandbox's driving API takes it. */
export interface ArmedFault {
  readonly kind: string;
  readonly count?: number;
  readonly code?: number;
  readonly delayMs?: number;
  readonly resumable?: boolean;
  readonly global?: boolean;
  readonly applied?: boolean;
}

/** What goes wrong at one time: the bot's connection, and its requests or something on the wire too. */
export interface PlannedFault {
  readonly gateway: ArmedFault;
  readonly rest: ArmedFault | null;
  readonly wire: WireFault | null;
  /** Whether the host for resuming is dead, so that the bot gives its session up after a while. */
  readonly isHopeless?: boolean;
}

/** Gateway faults in the proportions in which they are planned; one in five ends the session. */
const gatewayMix: readonly ArmedFault[] = [
  ...Array.from({ length: 5 }, () => ({ kind: 'drop' })),
  ...Array.from({ length: 3 }, () => ({ kind: 'closed', code: 4000 })),
  ...Array.from({ length: 2 }, () => ({ kind: 'closed', code: 1001 })),
  ...Array.from({ length: 2 }, () => ({ kind: 'closed', code: 4009 })),
  ...Array.from({ length: 2 }, () => ({ kind: 'reconnect' })),
  ...Array.from({ length: 2 }, () => ({ kind: 'invalid-session', resumable: true })),
  { kind: 'invalid-session', resumable: false },
  { kind: 'closed', code: 4007 },
  { kind: 'stall' },
  { kind: 'refuse', delayMs: 2_000 },
];

const restMix: readonly ArmedFault[] = [
  { kind: '429', delayMs: 300 },
  { kind: '429', delayMs: 300, global: true },
  { kind: '429', delayMs: 5_000 },
  { kind: '500' },
  { kind: '500', count: 4 },
  { kind: '500', applied: true },
  { kind: '502', count: 2 },
  { kind: 'reset' },
  { kind: 'reset', applied: true },
  { kind: 'hang-up' },
  { kind: 'slow', delayMs: 2_000 },
  // Nobody answers within the time that there is.
  { kind: 'slow', delayMs: 10_000 },
  { kind: '10062' },
  { kind: '40060' },
];

const wireMix: readonly WireFault[] = [
  { on: 'response', kind: '429 without a hint', count: 2 },
  { on: 'response', kind: '302', count: 1 },
  { on: 'response', kind: 'HTML', count: 1 },
  { on: 'response', kind: 'cut body', count: 1 },
  { on: 'event', kind: 'no entitlements' },
  { on: 'event', kind: 'null entitlements' },
  { on: 'event', kind: 'poll' },
  { on: 'event', kind: 'doubled' },
  { on: 'event', kind: 'null events' },
  { on: 'upgrade', count: 2 },
];

const newSession: ArmedFault = { kind: 'invalid-session', resumable: false };

/** What takes long; each once in a run of some length. */
const rare: readonly PlannedFault[] = [
  { gateway: newSession, rest: null, wire: { on: 'ready', kind: 'null READY' } },
  { gateway: newSession, rest: null, wire: { on: 'ready', kind: 'dead resume host' } },
  { gateway: { kind: 'drop' }, rest: null, wire: null, isHopeless: true },
];

/** A number of faults in a random order that the seed settles, in the proportions of the mixes; from twenty on with rare ones. */
export function planFaults(count: number, seed: number): readonly PlannedFault[] {
  const random = createRandom(seed);
  const last = count < 20 ? [] : rare;
  const usual = count - last.length;
  const gateway = shuffled(repeated(gatewayMix, usual, random), random);
  const half = Math.ceil(usual / 2);
  const rest = shuffled(repeated(restMix, half, random), random);
  const wire = shuffled(repeated(wireMix, half, random), random);
  const planned = gateway.map((fault, index) => ({
    gateway: fault,
    rest: (index % 2 === 0 ? rest[index / 2] : undefined) ?? null,
    wire: (index % 2 === 1 ? wire[(index - 1) / 2] : undefined) ?? null,
  }));
  return [...planned, ...last];
}

/** How many new sessions a fault takes at most. */
export function sessionsNeeded({ gateway, wire, isHopeless = false }: PlannedFault): number {
  const isHidden = wire?.on === 'ready' && wire.kind === 'null READY';
  return Number(endsSession(gateway) || isHopeless || wire?.on === 'upgrade') + Number(isHidden);
}

/** Whether Discord lets no session go on after a fault, so that the bot has to identify again. */
function endsSession({ kind, code, resumable }: ArmedFault): boolean {
  return (
    (kind === 'closed' && code === 4007) ||
    (kind === 'invalid-session' && resumable !== true) ||
    // discord.js gives up its session when it cannot reach the gateway.
    kind === 'refuse'
  );
}

/** All that goes wrong at one time, for people. */
export function namesOf({ gateway, rest, wire }: PlannedFault): string {
  const onWire = wire === null ? null : 'kind' in wire ? wire.kind : '502 at the upgrade';
  return [nameOf(gateway), rest && nameOf(rest), onWire].filter((name) => name !== null).join(' with ');
}

/** A fault in a word, for people: `closed 4007`. */
export function nameOf({ kind, code, count, resumable, global, applied, delayMs }: ArmedFault): string {
  return [
    kind,
    code,
    resumable === true ? 'resumable' : undefined,
    global === true ? 'global' : undefined,
    applied === true ? 'applied' : undefined,
    kind === '429' || kind === 'slow' ? `${delayMs} ms` : undefined,
    count === undefined ? undefined : `× ${count}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function repeated<Item>(mix: readonly Item[], count: number, random: () => number): readonly Item[] {
  const whole = Array.from({ length: Math.floor(count / mix.length) }, () => mix).flat();
  return [...whole, ...shuffled(mix, random).slice(0, count - whole.length)];
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}
