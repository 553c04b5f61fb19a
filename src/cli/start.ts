import { readConfig } from '../settings/config.ts';
import { failure, success } from './command-result.ts';
import { defineVerb } from './verb.ts';

const usage = `Usage: sidebar start

Runs the bot until it is stopped with Ctrl-C or SIGTERM: on Discord when
DISCORD_TOKEN is set, and otherwise in the sandbox, a local stand-in for
Discord with a page to try the bot on. The settings come from the environment
and from the file .env; .env.example lists them.

  --help   print this text

Exit codes: 0 stopped, 1 a setting or the knowledge is wrong or the bot cannot
go on, 2 the command line is wrong.`;

/** Runs the bot; done once it is running, or has failed to start. */
export const start = defineVerb({
  name: 'sidebar start',
  usage,
  options: {},
  async run(_given, { environment }) {
    const read = readConfig(environment);
    // Node's diagnostic reports hold the environment, and child processes inherit it; nobody else needs the token.
    delete process.env['DISCORD_TOKEN'];
    if (!read.ok) return failure(`${['Invalid settings:', ...read.problems].join('\n  ')}\n`);
    // Loaded only once the settings are valid: the bot's modules take most of a second.
    const { runBot } = await import('../main.ts');
    await runBot(read.config);
    return success('');
  },
});
