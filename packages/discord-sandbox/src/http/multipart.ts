import { isJsonObject } from '../json.ts';

/** An uploaded file. */
export interface Upload {
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The body of a REST request: JSON and, from a form, the uploaded files by their index. */
export interface Payload {
  readonly json: unknown;
  readonly uploads: ReadonlyMap<number, Upload>;
}

/** Parses a JSON or multipart body. Throws if it is malformed. */
export async function parsePayload(bytes: Buffer<ArrayBuffer>, contentType: string): Promise<Payload> {
  if (!contentType.startsWith('multipart/form-data')) {
    const text = bytes.toString('utf8');
    return { json: text === '' ? undefined : JSON.parse(text), uploads: new Map() };
  }
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const uploads = new Map<number, Upload>();
  for (const [name, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    uploads.set(Number(index), {
      filename: safeFilename(value.name),
      contentType: value.type || 'application/octet-stream',
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  // Without it, simple fields such as the content come by themselves.
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const json: unknown = typeof payload === 'string' ? JSON.parse(payload) : fields;
  return { json: isJsonObject(json) || Array.isArray(json) ? json : {}, uploads };
}

/** A file name as Discord stores it: letters, digits, dots, dashes and underscores only. */
export function safeFilename(name: string): string {
  return name.replaceAll(' ', '_').replaceAll(/[^\p{L}\p{N}._-]/gu, '') || 'unknown';
}
