import { createProcessLog } from '../../src/log.ts';
import { startBareBot } from './bare-bot.ts';
import type { ConstantReply } from './constant-reply.ts';

/** What forked-bot.ts puts into the environment. */
const { DISCORD_TOKEN: token = '', DISCORD_API_BASE: apiBase = '', CONSTANT_REPLY: reply = '' } = process.env;

const bot = await startBareBot(
  { token, apiBase },
  JSON.parse(reply) as ConstantReply,
  createProcessLog('info', token, null),
);
process.once('SIGTERM', () => void bot.stop().then(() => process.exit(0)));
