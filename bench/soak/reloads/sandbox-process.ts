// The sandbox as a process of its own, until its parent process disconnects.
import process from 'node:process';
import { startSandboxHere } from './sandbox.ts';

const sandbox = await startSandboxHere();
const { url, apiBase, token } = sandbox;
process.send?.({ url, apiBase, token });
process.once('disconnect', () => void sandbox.close());
