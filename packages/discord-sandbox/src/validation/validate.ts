import { asInteger } from '../json.ts';
import { checkCommandList } from './commands.ts';
import { Field, type ValidationIssue } from './field.ts';
import { checkMessage, isEmptyMessage } from './messages.ts';
import { checkModal } from './modals.ts';

/**
 * What Discord would refuse in a message's body; nothing if it accepts it. `filenames` are the files uploaded with the
 * message, which its components may show as `attachment://name`.
 */
export function validateMessage(
  message: unknown,
  filenames: Iterable<string> = [],
): readonly ValidationIssue[] {
  const names = new Set(filenames);
  return issuesOf(message, (field) => {
    const body = field.object();
    if (body === undefined) return;
    const flags = asInteger(body['flags'], 0);
    checkMessage(field, 'MessageCreateRequest', { flags, filenames: names });
    if (names.size === 0 && isEmptyMessage(body)) field.refuse('50006', 'Cannot send an empty message');
  });
}

/** What Discord would refuse in a modal; nothing if it accepts it. */
export function validateModal(modal: unknown): readonly ValidationIssue[] {
  return issuesOf(modal, (field) => {
    if (field.object() !== undefined) checkModal(field);
  });
}

/** What Discord would refuse in a list of command definitions; nothing if it accepts them. */
export function validateCommands(commands: unknown): readonly ValidationIssue[] {
  return issuesOf(commands, checkCommandList);
}

function issuesOf(body: unknown, check: (field: Field) => void): readonly ValidationIssue[] {
  const field = new Field(body);
  if (field.require()) check(field);
  return field.issues;
}

export type { ValidationIssue };
