/** A payload of the gateway. */
export interface GatewayEvent {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>> | null;
}

/** What happens to the event of an interaction, none of which keeps a bot from answering it once. */
export type EventFault = 'no entitlements' | 'null entitlements' | 'poll' | 'doubled' | 'null events';

/** What happens to a READY: it holds nothing, or names a host for resuming that there is not. */
export type ReadyFault = 'null READY' | 'dead resume host';

/** Events that nobody asked for, as other servers and other days send them. */
const unasked: readonly Pick<GatewayEvent, 't' | 'd'>[] = [
  { t: 'MESSAGE_CREATE', d: { id: '1', author: null, application: { id: '2', install_params: null } } },
  { t: 'GUILD_CREATE', d: null },
  { t: 'PRESENCE_UPDATE', d: null },
  { t: 'ENTITLEMENT_CREATE', d: { id: null } },
  { t: null, d: null },
];

/** What a bot receives instead of an interaction; undefined when the fault does not go with it. */
export function damageEvent(kind: EventFault, event: GatewayEvent): readonly GatewayEvent[] | undefined {
  const { d } = event;
  switch (kind) {
    case 'no entitlements': {
      const { entitlements: _, authorizing_integration_owners: __, ...rest } = d ?? {};
      return [{ ...event, d: rest }];
    }
    case 'null entitlements':
      return [{ ...event, d: { ...d, entitlements: null, authorizing_integration_owners: null } }];
    case 'doubled':
      return [event, event];
    case 'null events':
      return [...unasked.map((each) => ({ ...event, ...each })), event];
    case 'poll':
      return onPoll(event);
  }
}

/** The same question, asked by a poll rather than by the message's text. */
function onPoll(event: GatewayEvent): readonly GatewayEvent[] | undefined {
  const data = (event.d?.['data'] ?? {}) as {
    readonly target_id?: string;
    readonly resolved?: { readonly messages?: Readonly<Record<string, { readonly content?: string }>> };
  };
  const id = data.target_id;
  const message = id === undefined ? undefined : data.resolved?.messages?.[id];
  if (id === undefined || message === undefined) return undefined;
  const poll = {
    question: { text: message.content },
    answers: [{ answer_id: 1, poll_media: { text: '10 %' } }],
    expiry: null,
    allow_multiselect: false,
    layout_type: 1,
  };
  const messages = { [id]: { ...message, content: '', poll } };
  return [{ ...event, d: { ...event.d, data: { ...data, resolved: { messages } } } }];
}

/** What a bot receives instead of a READY. */
export function damageReady(kind: ReadyFault, event: GatewayEvent): GatewayEvent {
  if (kind === 'null READY') return { ...event, d: null };
  return { ...event, d: { ...event.d, resume_gateway_url: 'ws://resume.invalid' } };
}
