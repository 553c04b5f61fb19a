import type { Endpoint } from '../endpoint/endpoint.ts';
import { Field } from '../validation/field.ts';
import { rejectInvalid } from './api-error.ts';

/** Sets the `interactions_endpoint_url` of a body, if it has one. Throws `ApiError` if what is there does not pass the checks. */
export async function setEndpoint(body: unknown, endpoint: Endpoint): Promise<void> {
  const field = new Field(body).at('interactions_endpoint_url');
  if (field.value === undefined) return;
  const url = field.string({ max: 2_048 }) ?? null;
  rejectInvalid(field);
  if (url !== null && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    field.refuse('URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  rejectInvalid(field);
  if ((await endpoint.set(url)) === undefined) return;
  field.refuse(
    'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID',
    'The specified interactions endpoint URL could not be verified.',
  );
  rejectInvalid(field);
}
