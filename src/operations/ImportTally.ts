import type { FailureOutcome } from './failureOutcome';
import type { ImportOutcome } from './importOutcome';
import type { ImportReturn } from './ImportTask';

export type ImportEntry = ImportOutcome | (FailureOutcome & { hubId: string });

/** Counts by action, and by situation. */
export interface ImportCounts {
	actions: Record<string, number>;
	situations: Record<string, number>;
}

/** Gathers what an import did; holds only those outcomes that are to be handed on, so that a big run stays small. */
export class ImportTally {
	readonly counts: ImportCounts = { actions: {}, situations: {} };
	readonly entries: ImportEntry[] = [];

	constructor(private readonly returns: ImportReturn) {}

	add(entry: ImportEntry): void {
		count(this.counts.actions, entry.action);
		if ('situation' in entry) count(this.counts.situations, entry.situation);
		if (entry.action === 'toConfirm' || this.isReturned(entry)) this.entries.push(entry);
	}

	private isReturned({ action }: ImportEntry): boolean {
		switch (this.returns) {
			case 'everything':
				return true;
			case 'changes':
				return action !== 'kept';
			case 'summary':
				return action === 'refused' || action === 'failed';
		}
	}
}

function count(counts: Record<string, number>, name: string): void {
	counts[name] = (counts[name] ?? 0) + 1;
}
