/**
 * Whether a text is free of control characters. No name or login has any, and an expression that holds one is refused as a
 * whole (400 E0000031), with everybody else who is looked for in it.
 */
export const isOneLine = (text: string): boolean => !/\p{Control}/u.test(text);
