import { refuse, type HostObject } from "./hostObject";

/** Looks a member up by its name on the wire. Whatever the model does not have fails loudly. */

/** The value of a property. */
export function propertyOf(target: HostObject, name: string): unknown {
  const descriptor = describe(target, name);
  if (!descriptor.get && !("value" in descriptor)) notImplemented(target, name);
  if (typeof descriptor.value === "function") notImplemented(target, name);
  return (target as unknown as Record<string, unknown>)[name];
}

/** Sets a property. */
export function setProperty(target: HostObject, name: string, value: unknown): void {
  const descriptor = describe(target, name);
  const settable =
    descriptor.set !== undefined || (descriptor.writable === true && typeof descriptor.value !== "function");
  if (!settable) refuse("InvalidArgument", `${nameOf(target)}.${name} cannot be set`);
  (target as unknown as Record<string, unknown>)[name] = value;
}

/** Calls a method. */
export function callMethod(target: HostObject, name: string, values: readonly unknown[]): unknown {
  const { value } = describe(target, name) as { value?: unknown };
  if (typeof value !== "function") notImplemented(target, name);
  return (value as (...values: unknown[]) => unknown).apply(target, [...values]);
}

/** The name on the wire of a property named as in `load`: "rowIndex" is "RowIndex". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function describe(target: HostObject, name: string): PropertyDescriptor {
  if (!/^_?[A-Z]/.test(name)) notImplemented(target, name);
  for (
    let owner: object | null = target;
    owner && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found) return found;
  }
  return notImplemented(target, name);
}

function notImplemented(target: HostObject, name: string): never {
  return refuse("ApiNotFound", `${nameOf(target)}.${name} is not implemented by the test host`);
}

function nameOf(target: HostObject): string {
  return target.constructor.name;
}
