export {
  ControlRequestError,
  createControlClient,
  type ActingAs,
  type ControlClient,
  type FaultRequest,
} from './control-client.ts';
export { createBodyValidator, type BodyValidator, type SchemaCompiler, type SentRequest } from './openapi.ts';
export {
  componentsOf,
  type Modal,
  type Reply,
  type SentAttachment,
  type SentChoice,
  type SentComponent,
  type SentMessage,
  type SentOption,
} from './sent.ts';
