/** Something that names a person or opens a door, and which of its matches count. */
export interface PrivatePart {
  readonly pattern: RegExp;
  readonly isPrivate?: (match: string) => boolean;
}
