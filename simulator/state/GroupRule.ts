/** Okta API reference, Group Rules. */
export interface GroupRule {
	readonly id: string;
	readonly name: string;
	readonly status: 'ACTIVE' | 'INACTIVE';
	readonly created: number;
	readonly lastUpdated: number;
	/** Okta Expression Language; what this org understands of it is in groups/ruleExpression. */
	readonly expression: string;
	readonly excludedUserIds: readonly string[];
	readonly excludedGroupIds: readonly string[];
	readonly groupIds: readonly string[];
}
