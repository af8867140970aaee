import { createHash, randomBytes, timingSafeEqual } from 'crypto';

/** A new shared secret, 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Whether two secrets are equal; takes as long whatever they are, so that none can be guessed piece by piece. */
export function sameSecret(given: unknown, wanted: string): boolean {
	if (typeof given !== 'string' || wanted === '') return false;
	return timingSafeEqual(digestOf(given), digestOf(wanted));
}

const digestOf = (text: string) => createHash('sha256').update(text).digest();
