// The sandbox as a process of its own, until its parent process ends it or disconnects.
import process from 'node:process';
import { startSandboxHere } from './sandbox.ts';

const { url, apiBase, token, secondAnswers, close } = await startSandboxHere();
process.send?.({ url, apiBase, token });
process.once('message', () => process.send?.(secondAnswers, () => process.disconnect()));
process.once('disconnect', () => void close());
