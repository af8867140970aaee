import {
	decodeJwt,
	decodeProtectedHeader,
	type JWTPayload,
	type ProtectedHeaderParameters,
} from 'jose';

export interface ReadJwt {
	header: ProtectedHeaderParameters;
	claims: JWTPayload;
}

/** Reads a JWT without judging its signature; undefined where it is none. */
export function readJwt(jwt: string): ReadJwt | undefined {
	try {
		return { header: decodeProtectedHeader(jwt), claims: decodeJwt(jwt) };
	} catch {
		return undefined;
	}
}
