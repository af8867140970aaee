import { baseGroupAttributes } from '../profile/baseGroupAttributes';
import { createSchema, type ProfileSchema, type UserType } from '../profile/ProfileSchema';
import { createDefaultUserType } from '../profile/createUserType';
import type { Group } from './Group';
import type { GroupRule } from './GroupRule';
import { Ids } from './ids';
import { Memberships } from './Memberships';
import { keysOf } from './keysOf';
import { RecordStore } from './RecordStore';
import type { User } from './User';

/** An admin role somebody holds (Okta API reference, Role Assignments). */
export interface RoleAssignment {
	id: string;
	type: string;
	created: number;
}

export interface ApiToken {
	userId: string;
	roles: readonly string[];
}

/** Everything an org remembers; a reset makes a new one. */
export class OrgState {
	readonly ids: Ids;
	readonly users = new RecordStore<User>(keysOf.user);
	readonly groups = new RecordStore<Group>(keysOf.group);
	readonly memberships = new Memberships();
	readonly rules = new Map<string, GroupRule>();
	readonly userTypes = new Map<string, UserType>();
	readonly groupSchema: ProfileSchema;
	/** Roles by the id of the user or group that holds them. */
	readonly roles = new Map<string, RoleAssignment[]>();
	readonly tokens = new Map<string, ApiToken>();
	/** Users whose activation or deactivation is still running. */
	readonly transitions = new Set<string>();
	readonly defaultTypeId: string;
	everyoneId = '';
	adminId = '';
	/** Users who are there only because a token needs a maker. */
	readonly staffIds = new Set<string>();

	constructor(orgName: string, now: number) {
		this.ids = new Ids(orgName);
		const type = createDefaultUserType(this.ids, now);
		this.defaultTypeId = type.id;
		this.userTypes.set(type.id, type);
		this.groupSchema = createSchema('default', 'group', baseGroupAttributes(), now);
	}

	/** How far lists and search trail behind (milliseconds). */
	trail(ms: number): void {
		this.users.history.keepMs = ms;
		this.groups.history.keepMs = ms;
		this.memberships.keepMs = ms;
	}

	typeOf(user: User): UserType {
		const type = this.userTypes.get(user.typeId);
		if (!type) throw new Error(`the user type ${user.typeId} is gone`);
		return type;
	}
}
