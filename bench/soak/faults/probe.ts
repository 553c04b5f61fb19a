// Loaded into the bot's process ahead of the bot: tells the memory in use whenever the soak program asks.
import process from 'node:process';

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed, rss });
});
// Waiting for the next message must not keep the bot alive.
process.channel?.unref();
