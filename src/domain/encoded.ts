/**
 * A text as part of an address. Half of a surrogate pair is no character and makes `encodeURIComponent` throw; it becomes
 * U+FFFD, as in every encoder of the web (WHATWG Encoding, "UTF-8 encode").
 */
export const encoded = (text: string): string =>
	encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
