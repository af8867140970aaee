import { isRecord } from './errorBody';

/* What an answer must have before it is believed (OpenAPI 2026.06.3, schemas User and Group): the keys every plan rests on. */

export const looksLikeUser = (value: unknown): boolean =>
	looksLikeRecord(value) && typeof value.status === 'string' && isRecord(value.profile);

/** The same where only some of a user's keys were asked for. */
export const looksLikeUserOf = (fields: string | undefined): ((value: unknown) => boolean) =>
	fields === undefined ? looksLikeUser : looksLikeRecord;

export const looksLikeGroup = (value: unknown): boolean =>
	looksLikeRecord(value) && isRecord(value.profile);

export const looksLikeRecord = (value: unknown): value is Record<string, unknown> =>
	isRecord(value) && typeof value.id === 'string';

/** Every user schema has base attributes, `login` among them (Okta API reference, Schemas). */
export const looksLikeUserSchema = (value: unknown): boolean =>
	isRecord(value) &&
	isRecord(value.definitions) &&
	isRecord(value.definitions.base) &&
	isRecord(value.definitions.base.properties);

export const looksLikeList = (value: unknown): boolean =>
	Array.isArray(value) && value.every(isRecord);
