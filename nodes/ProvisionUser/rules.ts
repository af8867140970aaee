import type { IExecuteFunctions } from 'n8n-workflow';
import { MATCH_BY_LOGIN, type MatchingRule } from '../../src/domain/matching';

type RuleChoice = 'login' | 'email' | 'id' | 'appLink' | 'attribute';

/** One row of the option ‘Match By’. */
export interface RuleFields {
	by: RuleChoice;
	attribute?: string;
}

/** The option says more than the mapper's column to match on, so it goes before it. */
export function readRules(
	context: IExecuteFunctions,
	item: number,
	chosen: readonly RuleFields[] = [],
): readonly MatchingRule[] {
	const rules = chosen.length > 0 ? chosen.map(ruleOf) : matchingColumns(context, item);
	return rules.length > 0 ? rules : MATCH_BY_LOGIN;
}

function ruleOf({ by, attribute }: RuleFields): MatchingRule {
	if (by === 'login' || by === 'id') return { by };
	if (by === 'appLink') return { by: 'id' };
	return { by: 'attribute', attribute: by === 'email' ? 'email' : (attribute ?? '').trim() };
}

function matchingColumns(context: IExecuteFunctions, item: number): MatchingRule[] {
	if (context.getNodeParameter('personFrom', item, 'item') !== 'item') return [];
	const columns = context.getNodeParameter('profile.matchingColumns', item, []) as string[] | null;
	return (columns ?? []).map((column) =>
		column === 'login' ? { by: 'login' } : { by: 'attribute', attribute: column },
	);
}
