import { expect, it } from 'vitest';
import { judgeResponse } from '../../../src/discord/callback/judge-response.ts';

function response(status: number, body: unknown = '', headers: Readonly<Record<string, string>> = {}) {
  const isText = typeof body === 'string';
  const type: Record<string, string> = isText ? {} : { 'content-type': 'application/json' };
  return {
    status,
    headers: new Map(Object.entries({ ...type, ...headers })),
    body: isText ? body : JSON.stringify(body),
  };
}
const html = { 'content-type': 'text/html' };

it.each([
  ['204', response(204), { kind: 'taken' }],
  ['200 with JSON', response(200, { id: '1' }), { kind: 'taken' }],
  ['200 whose JSON is cut', { ...response(200, { id: '1' }), body: '{"id' }, { kind: 'taken' }],
  ['200 with HTML', response(200, '<html>', html), { kind: 'not-discord', status: 200 }],
  [
    '302',
    response(302, '', { location: 'https://portal.example.org/' }),
    { kind: 'not-discord', status: 302 },
  ],
  ['403 with HTML', response(403, '<html>', html), { kind: 'not-discord', status: 403 }],
  ['500', response(500, { message: 'Internal', code: 0 }), { kind: 'unavailable', status: 500 }],
  ['502 with HTML', response(502, '<html>', html), { kind: 'unavailable', status: 502 }],
  ['400 with 40060', response(400, { code: 40_060 }), { kind: 'answered-before', code: 40_060 }],
  ['404 with 10062', response(404, { code: 10_062 }), { kind: 'expired', code: 10_062 }],
  ['404 with 10015', response(404, { code: 10_015 }), { kind: 'expired', code: 10_015 }],
  ['404 without a code', response(404, {}), { kind: 'expired', code: null }],
  ['429 with a header', response(429, {}, { 'retry-after': '0.5' }), { kind: 'rate-limited', waitMs: 500 }],
  ['429 with a body', response(429, { retry_after: 2 }), { kind: 'rate-limited', waitMs: 2_000 }],
  ['429 with nothing', response(429), { kind: 'rate-limited', waitMs: null }],
  ['429 with nonsense', response(429, {}, { 'retry-after': 'soon' }), { kind: 'rate-limited', waitMs: null }],
])('%s is judged by what it means', (_, given, judgement) => {
  expect(judgeResponse(given)).toEqual(judgement);
});

it('a 429 with a date of the past waits for nothing', () => {
  const past = response(429, '', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' });
  expect(judgeResponse(past)).toEqual({ kind: 'rate-limited', waitMs: 0 });
});

it('a refusal says where the faults are, and repeats nothing else', () => {
  const errors = {
    data: { components: { 0: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'typed text' }] } } },
  };
  expect(judgeResponse(response(400, { code: 50_035, message: 'Invalid Form Body', errors }))).toEqual({
    kind: 'refused',
    status: 400,
    code: 50_035,
    message: 'Invalid Form Body; data.components.0: BASE_TYPE_REQUIRED',
  });
});
