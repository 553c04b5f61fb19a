import type { ReplyFile } from '../../replies/reply.ts';

/** A request's body with its media type. */
export interface EncodedBody {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** Encodes a body as Discord accepts it: JSON, or a form with JSON and files. */
export async function encodeBody(json: object, files: readonly ReplyFile[]): Promise<EncodedBody> {
  const payload = JSON.stringify(json);
  if (files.length === 0) return { contentType: 'application/json', body: payload };
  const form = new FormData();
  form.append('payload_json', payload);
  for (const [index, { name, data, contentType }] of files.entries()) {
    form.append(`files[${index}]`, new Blob([Uint8Array.from(data)], { type: contentType }), name);
  }
  // A response encodes a form, boundary and all.
  const encoded = new Response(form);
  return {
    contentType: encoded.headers.get('content-type') ?? 'multipart/form-data',
    body: new Uint8Array(await encoded.arrayBuffer()),
  };
}

/** A message's data with its list of attachments; those of a message that it replaces are dropped. */
export function withAttachments(data: object, files: readonly ReplyFile[]): object {
  if (files.length === 0) return data;
  const attachments = files.map(({ name, description }, index) => ({
    id: String(index),
    filename: name,
    ...(description === undefined ? {} : { description }),
  }));
  return { ...data, attachments };
}
