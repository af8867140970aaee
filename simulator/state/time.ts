/** Okta's times are whole seconds: `2026-01-05T09:00:00.000Z` (recorded: every answer). */
export const stamp = (at: number): string => new Date(Math.floor(at / 1000) * 1000).toISOString();

export const stampOrNull = (at: number | null): string | null => (at === null ? null : stamp(at));
