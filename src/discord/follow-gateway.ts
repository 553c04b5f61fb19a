import { Events, type Client } from 'discord.js';
import type { GatewayHealth } from '../monitoring/gateway-health.ts';

/** Keeps the health of the gateway connection up to date with a client's. */
export function followGateway(client: Client, gateway: GatewayHealth): void {
  client.on(Events.ShardReady, () => gateway.update('connected'));
  client.on(Events.ShardResume, () => gateway.update('connected'));
  client.on(Events.ShardReconnecting, () => gateway.update('reconnecting'));
  client.on(Events.ShardDisconnect, () => gateway.update('disconnected'));
}
