/** What Okta encodes again after decoding: okta-sdk-java, DPoPInterceptor (pull requests 1526 and 1528). */
const ENCODED_AGAIN: Readonly<Record<string, string>> = {
	'%': '%25',
	' ': '%20',
	'"': '%22',
	'#': '%23',
};

/**
 * The `htu` claim for a URL: without query and fragment (RFC 9449 section 4.2), and *decoded*, because Okta compares it
 * with the decoded URL: a proof for `/api/v1/users/ada%40x.example` must say `/api/v1/users/ada@x.example`
 * (okta-sdk-python issue 541, okta-sdk-nodejs issue 521).
 */
export function htuOf(url: string): string {
	const { origin, pathname } = new URL(url);
	return origin + decoded(pathname).replace(/[% "#]/g, (sign) => ENCODED_AGAIN[sign] ?? sign);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
