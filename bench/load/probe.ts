import { ownCpu, ownMemory } from './bot-process.ts';
import type { ProbeAnswer, ProbeQuestion } from './probe-messages.ts';

// Loaded into the process of a bot before its own program, which knows nothing of it.
process.on('message', (question: ProbeQuestion) => {
  const answer: ProbeAnswer =
    question === 'cpu' ? { question, milliseconds: ownCpu() } : { question, memory: ownMemory() };
  process.send?.(answer);
});
