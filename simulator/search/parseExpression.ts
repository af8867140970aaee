import type { Dialect, ParseResult } from './expression';
import { faultOf } from './faults';
import { findRefusal, type KnowsProfileAttribute } from './findRefusal';
import { parseTokens } from './parseTokens';
import { syntaxProblemIn } from './SyntaxProblem';
import { tokenize } from './tokenize';

/**
 * Parses the decoded value of a `search` or `filter` parameter and checks it against what that parameter allows.
 * The fault of a refused one is Okta's answer (status, code, summary, causes). `knows` tells whether a profile
 * attribute is in the org's schema; by default every one is. Okta API reference, "Filter".
 */
export function parseExpression(
	text: string,
	dialect: Dialect,
	knows: KnowsProfileAttribute = () => true,
): ParseResult {
	try {
		const root = parseTokens(tokenize(text), text.length);
		const refusal = findRefusal(dialect, text, root, knows);
		return refusal
			? { ok: false, fault: faultOf(dialect, refusal) }
			: { ok: true, ast: { dialect, root } };
	} catch (error) {
		const refusal = { kind: 'syntax', text, reason: syntaxProblemIn(error).message } as const;
		return { ok: false, fault: faultOf(dialect, refusal) };
	}
}
