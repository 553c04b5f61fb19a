import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { compactSchemas } from '../../scripts/compact-schemas.ts';
import { schemaFile, schemaModule } from '../../scripts/schema-module.ts';
import { acceptedBodies } from '../support/accepted-bodies.ts';
import { readValidator } from '../support/openapi.ts';
import { verdictOn, type Verdict } from '../support/verdict.ts';
import { acceptedByDescription, refusedByDescription } from './differences.ts';
import { fullBodies } from './full-bodies.ts';
import { mutationsOf } from './mutations.ts';

const accepted = [...acceptedBodies, ...fullBodies];
const description = process.env['DISCORD_OPENAPI'] ?? '';

it('accepts every body that the tests sent', async () => {
  const refused = await Promise.all(
    accepted.map(async (request) => [request.body, await verdictOn(request)]),
  );
  expect(refused.filter(([, verdict]) => (verdict as Verdict).length > 0)).toEqual([]);
});

describe.skipIf(description === '')("Discord's description", () => {
  it('gives the schemas that the sandbox has', () => {
    const schemas = compactSchemas(JSON.parse(readFileSync(description, 'utf8')));
    expect(readFileSync(schemaFile, 'utf8')).toBe(schemaModule(schemas));
  });

  it('and the sandbox agree on every changed body, but for a few differences', async () => {
    const validateBody = readValidator(description, false);
    const differences: string[] = [];
    const seen = new Set<string>();
    for (const request of accepted) {
      for (const { name, body: make } of mutationsOf(request.body)) {
        // Once for each place, not for each item of a list.
        const kind = `${request.method} ${request.path} ${name.replaceAll(/\b\d+\./gu, '*.')}`;
        if (seen.has(kind)) continue;
        seen.add(kind);
        const body = make();
        const problems = validateBody({ ...request, body });
        const verdict = await verdictOn({ ...request, body });
        const isExplained =
          problems.length > 0
            ? verdict.length > 0 ||
              problems.every((problem) => refusedByDescription.some((known) => known.problem.test(problem)))
            : verdict.every((issue) => acceptedByDescription.some(({ issue: known }) => known.test(issue)));
        if (isExplained) continue;
        differences.push(`${request.method} ${request.path} ${name}: ${verdict.join() || problems.join()}`);
      }
    }
    expect(seen.size).toBeGreaterThan(9_000);
    expect(differences).toEqual([]);
  });
});
