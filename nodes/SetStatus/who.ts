import { plainText } from '../../src/domain/plainText';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { MatchingRule } from '../../src/domain/matching';
import type { StatusWish } from '../../src/domain/statusWish';

type Who = Pick<StatusWish, 'name' | 'sought' | 'matchBy'>;

interface RuleField {
	attribute?: string;
	value?: unknown;
}

/** The person an item means: one user, or rules that find one. */
export function readWho(context: IExecuteFunctions, item: number): Who {
	if (context.getNodeParameter('findBy', item, 'user') === 'rules') {
		const { rules = [] } = context.getNodeParameter('rules', item, {}) as { rules?: RuleField[] };
		return byRules(rules);
	}
	const user: unknown = context.getNodeParameter('user', item, '', { extractValue: true });
	const value = typeof user === 'string' || typeof user === 'number' ? String(user).trim() : '';
	return context.getNodeParameter('user.mode', item, 'login') === 'login'
		? { name: value, sought: { login: value, profile: {} }, matchBy: [{ by: 'login' }] }
		: { name: value, sought: { id: value, login: '', profile: {} }, matchBy: [{ by: 'id' }] };
}

function byRules(rules: readonly RuleField[]): Who {
	const wanted = rules
		.map(({ attribute = '', value }) => ({
			attribute: attribute.trim(),
			value: plainText(value).trim(),
		}))
		.filter(({ attribute, value }) => attribute !== '' && value !== '');
	const valueOf = (name: string) => wanted.find(({ attribute }) => attribute === name)?.value;
	return {
		name: wanted.map(({ attribute, value }) => `${attribute} ${value}`).join(' or '),
		sought: {
			id: valueOf('id') ?? valueOf('ID'),
			login: valueOf('login') ?? '',
			profile: Object.fromEntries(wanted.map(({ attribute, value }) => [attribute, value])),
		},
		matchBy: wanted.map(({ attribute }) => ruleFor(attribute)),
	};
}

function ruleFor(attribute: string): MatchingRule {
	if (attribute === 'login') return { by: 'login' };
	return attribute.toLowerCase() === 'id' ? { by: 'id' } : { by: 'attribute', attribute };
}
