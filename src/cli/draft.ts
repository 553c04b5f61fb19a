import { modelCache } from '../matching/model-cache.ts';
import { draftCommand } from './draft-command.ts';

const { output, errors, exitCode } = await draftCommand(process.argv.slice(2), process.env, modelCache);
process.stdout.write(output);
process.stderr.write(errors);
process.exitCode = exitCode;
