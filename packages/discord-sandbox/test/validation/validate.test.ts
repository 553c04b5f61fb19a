import { describe, expect, it } from 'vitest';
import {
  validateCommands,
  validateMessage,
  validateModal,
  type ValidationIssue,
} from '../../src/validation/validate.ts';
import { commandRows } from './command-rows.ts';
import { messageRows } from './message-rows.ts';
import { modalRows } from './modal-rows.ts';

const lines = (issues: readonly ValidationIssue[]): readonly string[] =>
  issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
// The rows have the paths of a request, in which the body is under `data`.
const withoutData = (issue: string): string => issue.replace(/^data\./u, '');
// Whether an attachment was uploaded is not known without the request.
const ownRows = messageRows.filter(
  ([, , issue]) => !issue.endsWith('ATTACHMENT_NOT_FOUND') || issue.includes('UNFURLED'),
);

describe('a message', () => {
  it.each(ownRows)('has an issue if it has %s', (_, message, issue) => {
    expect(lines(validateMessage(message))).toEqual([withoutData(issue)]);
  });

  it('has an issue if it is empty', () => {
    expect(lines(validateMessage({}))).toEqual([': 50006']);
    expect(validateMessage({}, ['picture.png'])).toEqual([]);
  });

  it('has an issue if it is not an object', () => {
    expect(lines(validateMessage('hello'))).toEqual([': MODEL_TYPE_CONVERT']);
    expect(lines(validateMessage(null))).toEqual([': BASE_TYPE_REQUIRED']);
  });

  it('has no issues within the limits', () => {
    expect(validateMessage({ content: 'hello' })).toEqual([]);
    const file = { type: 13, file: { url: 'attachment://a.txt' } };
    expect(validateMessage({ flags: 32_768, components: [file] }, ['a.txt'])).toEqual([]);
  });
});

describe('a modal', () => {
  it.each(modalRows)('has an issue if it has %s', (_, modal, issue) => {
    expect(lines(validateModal(modal))).toEqual([withoutData(issue)]);
  });
});

describe('a list of commands', () => {
  it.each(commandRows)('has an issue if it contains a command with %s', (_, command, issue) => {
    expect(lines(validateCommands([command]))).toEqual([issue]);
  });

  it('has no issues within the limits', () => {
    expect(validateCommands([{ name: 'hello', description: 'Says hello' }])).toEqual([]);
  });
});
