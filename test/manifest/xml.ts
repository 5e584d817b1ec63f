import { JSDOM } from "jsdom";

/** The root of a well-formed XML text; throws on any other. */
export function parsed(xml: string): Element {
  const { window } = new JSDOM("");
  const document = new window.DOMParser().parseFromString(xml, "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(fault.textContent);
  return document.documentElement;
}

/** The names of an element's children, without prefix, in order. */
export function childNames(element: Element): string[] {
  return [...element.children].map(({ localName }) => localName);
}

/** Every descendant of that local name. */
export function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

/** The attribute; throws when it is not there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`<${element.localName}> has no ${name}`);
  return value;
}
