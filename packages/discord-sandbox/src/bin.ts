import process from 'node:process';
import { parseArgs } from 'node:util';

const usage = `Usage: discord-sandbox [--port PORT] [--host HOST] [--name NAME]

Runs a local Discord for bots, until it is stopped with Ctrl+C.

  --port PORT  the port to listen on; 4000 by default, 0 for any free one
  --host HOST  the address to listen on; 127.0.0.1 by default
  --name NAME  the bot's username; Bot by default
  --help       show this text
`;

const options = {
  port: { type: 'string', default: '4000' },
  host: { type: 'string', default: '127.0.0.1' },
  name: { type: 'string', default: 'Bot' },
  help: { type: 'boolean', default: false },
} as const;

type Arguments = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** The arguments of the command line, or what is wrong with them. */
function readArguments(): Arguments | string {
  try {
    const { values } = parseArgs({ options });
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536;
    return isPort ? values : `--port must be a number from 0 to 65535, not "${values.port}".`;
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error);
  }
}

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run({ host, port, name }: Arguments): Promise<void> {
  // Neither the options nor what is wrong with them needs it.
  const { startSandbox } = await import('./sandbox.ts');
  const sandbox = await startSandbox({ host, port: Number(port), name, log });
  log(`API base: ${sandbox.apiBase}`);
  log(`Gateway: ${sandbox.gatewayUrl}`);
  log(`Token: ${sandbox.token}`);
  log(`Public key: ${sandbox.publicKey}`);
  const stop = (): void => void sandbox.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

const given = readArguments();
if (typeof given === 'string') {
  process.stderr.write(`discord-sandbox: ${given} See discord-sandbox --help.\n`);
  process.exitCode = 2;
} else if (given.help) process.stdout.write(usage);
else {
  try {
    await run(given);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
