/** What Okta's event catalogue says of a type, as far as the log and hooks need it. */
export interface EventType {
	/** The log's `displayMessage`. */
	message: string;
	severity: 'INFO' | 'WARN' | 'ERROR';
	/** Tagged `event-hook-eligible`. */
	hookEligible: boolean;
}

const eligible = (message: string): EventType => ({
	message,
	severity: 'INFO',
	hookEligible: true,
});
const logOnly = (message: string): EventType => ({
	message,
	severity: 'INFO',
	hookEligible: false,
});
const warning = (message: string, hookEligible: boolean): EventType => ({
	message,
	severity: 'WARN',
	hookEligible,
});

/**
 * The event types that this org records. Names, texts and eligibility: Okta docs, event types catalogue, release
 * 2026.08.1.
 */
const EVENT_TYPES: Readonly<Record<string, EventType>> = {
	'user.lifecycle.create': eligible('Create Okta user'),
	'user.lifecycle.activate': eligible('Activate Okta user'),
	'user.lifecycle.deactivate': eligible('Deactivate Okta user'),
	'user.lifecycle.suspend': eligible('Suspend Okta user'),
	'user.lifecycle.unsuspend': eligible('Unsuspend Okta user'),
	'user.lifecycle.reactivate': eligible('Reactivate Okta user'),
	'user.lifecycle.delete.initiated': eligible('Delete Okta user initiated'),
	'user.lifecycle.delete.completed': logOnly('Delete Okta user completed'),
	'user.account.update_profile': eligible('Update user profile for Okta'),
	'user.account.update_password': eligible('User update password for Okta'),
	'user.account.update_user_type': logOnly('User type has changed'),
	'user.account.unlock_by_admin': eligible('User account unlock by admin'),
	'user.account.reset_password': eligible("User's Okta password has been reset"),
	'user.account.expire_password': logOnly("User's Okta password is expired"),
	'group.lifecycle.create': eligible('Create Okta group'),
	'group.lifecycle.delete': eligible('Delete Okta group'),
	'group.profile.update': eligible('Okta group profile updated'),
	'group.user_membership.add': eligible('Add user to group membership'),
	'group.user_membership.remove': eligible('Remove user from group membership'),
	'group.application_assignment.add': eligible('Add assigned application to group'),
	'group.application_assignment.remove': eligible('Remove assigned application from group'),
	'application.user_membership.add': eligible('Add user to application membership'),
	'application.user_membership.remove': eligible("Remove user's application membership"),
	'application.user_membership.update': eligible('Updated user application property'),
	'application.provision.group_push.mapping.created': logOnly('A new mapping has been created'),
	'application.provision.group_push.activate_mapping': logOnly('Activate Group Push mapping'),
	'application.provision.group_push.deactivate_mapping': logOnly('Deactivate Group Push mapping'),
	'application.provision.group_push.removed': logOnly('A mapping has been removed'),
	'event_hook.created': logOnly('Event hook was created'),
	'event_hook.verified': logOnly('Event hook was verified'),
	'event_hook.activated': logOnly('Event hook was activated'),
	'event_hook.deactivated': logOnly('Event hook was deactivated'),
	'event_hook.deleted': logOnly('Event hook was deleted'),
	'event_hook.delivery': warning('Event hook delivery failed', false),
};

// Eligible types that nothing in this org ever causes; a hook may ask for them all the same.
const NEVER_RECORDED = [
	'application.lifecycle.create',
	'application.lifecycle.delete',
	'application.user_membership.change_password',
	'application.provision.user.delete',
	'application.provision.user.import_profile',
	'application.provision.user.push',
	'application.provision.user.push_profile',
	'application.provision.user.reactivate',
	'application.provision.user.sync',
	'system.import.complete',
	'system.import.group.create',
	'system.import.group.delete',
	'system.import.roadblock',
	'system.import.start',
	'system.org.rate_limit.violation',
	'user.account.lock',
	'user.account.unlock',
	'user.mfa.factor.reset_all',
	'user.session.clear',
	'user.session.start',
	'user.session.end',
];

/** Whether an event hook may ask for this type. */
export function isHookEligible(name: string): boolean {
	return NEVER_RECORDED.includes(name) || eventType(name).hookEligible;
}

/** What is known of an event type; a type that is not listed is recorded, but no hook may ask for it. */
export function eventType(name: string): EventType {
	return EVENT_TYPES[name] ?? logOnly(name);
}
