export { startSandbox, type Sandbox, type SandboxOptions } from './sandbox.ts';
export type { JsonObject } from './json.ts';
export type { LocalizedText } from './page/protocol.ts';
export type { Limits } from './limits.ts';
export type { PrivilegedIntent } from './gateway/intents.ts';
export type { Exchange } from './state/journal.ts';
