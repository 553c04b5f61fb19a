import { ComponentType } from '../discord-numbers.ts';
import { isJsonObject, type JsonObject } from '../json.ts';

/** The ids and addresses of a message's files, by file name. */
export type FileUrls = ReadonlyMap<string, { readonly id: string; readonly url: string }>;

/** An embed or component with `attachment://name` replaced by the file's address, as Discord returns it. */
export function withFileUrls(object: JsonObject, files: FileUrls): JsonObject {
  const fields = Object.entries(object).map(([key, value]) => [key, resolve(value, files)]);
  const url = object['url'];
  const file = typeof url === 'string' ? files.get(/^attachment:\/\/(.+)$/.exec(url)?.[1] ?? '') : undefined;
  const found: JsonObject = file ? { url: file.url, proxy_url: file.url, attachment_id: file.id } : {};
  return { ...Object.fromEntries(fields), ...found };
}

function resolve(value: unknown, files: FileUrls): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, files));
  return isJsonObject(value) ? withFileUrls(value, files) : value;
}

/** Components in which those without an id get one, counted from 1 as Discord does. */
export function withComponentIds(components: readonly JsonObject[]): readonly JsonObject[] {
  const taken = new Set<unknown>();
  walk(components, ({ id }) => taken.add(id));
  let last = 0;
  const next = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: JsonObject): JsonObject => {
    const { id } = component;
    const own = typeof id === 'number' && id > 0 ? id : next();
    return { ...component, ...nestedOf(component, number), id: own };
  };
  return components.map(number);
}

function nestedOf(component: JsonObject, change: (nested: JsonObject) => JsonObject): JsonObject {
  const { components, accessory, component: labelled } = component;
  return {
    ...(Array.isArray(components) ? { components: components.filter(isJsonObject).map(change) } : {}),
    ...(isJsonObject(accessory) ? { accessory: change(accessory) } : {}),
    ...(isJsonObject(labelled) ? { component: change(labelled) } : {}),
  };
}

/** Visits components and those nested in them, parents first. */
function walk(components: readonly JsonObject[], visit: (component: JsonObject) => void): void {
  for (const component of components) {
    visit(component);
    nestedOf(component, (nested) => {
      walk([nested], visit);
      return nested;
    });
  }
}

/** The interactive component with this custom id, at any depth. */
export function findComponent(components: readonly JsonObject[], customId: string): JsonObject | undefined {
  let found: JsonObject | undefined;
  walk(components, (component) => {
    const isInteractive =
      component['type'] !== ComponentType.textDisplay && component['custom_id'] === customId;
    if (isInteractive) found ??= component;
  });
  return found;
}
