import { fileURLToPath } from 'node:url';

/** The story that the bot ships with. */
export const shippedKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** A story of three questions, which loads in no time. */
export const smallKnowledge = fileURLToPath(new URL('../fixtures/knowledge/bridge', import.meta.url));
