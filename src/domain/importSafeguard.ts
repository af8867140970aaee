import { guard } from './guard';
import type { Refusal } from './refusal';

/** Below this many linked people a percentage says nothing (Okta help, "Import safeguards"). */
const SAFEGUARD_FROM = 100;

export interface Leaving {
	/** People who would lose their access. */
	leaving: number;
	/** People of the spoke who belong to somebody of the hub. */
	linked: number;
	/** How many of a hundred may; undefined switches the safeguard off. */
	percent: number | undefined;
	/** Whether everybody was read; before that there may be many more linked people than were seen. */
	isComplete: boolean;
	/** Whether earlier batches of the same import may have written already. */
	inBatches: boolean;
}

/** Refuses an import in which too many people of the hub seem to be gone at once. */
export function refuseMassLeaving({
	leaving,
	linked,
	percent,
	isComplete,
	inBatches,
}: Leaving): Refusal | undefined {
	if (percent === undefined || (isComplete && linked < SAFEGUARD_FROM)) return undefined;
	const what = 'suspensions and deactivations';
	const setting = 'Import Safeguard (Percent)';
	const of = Math.max(linked, SAFEGUARD_FROM);
	const refusal = guard({ what, planned: leaving, of, setting }, { percent });
	if (!refusal || !inBatches) return refusal;
	const message = refusal.message.replace('Nothing was', 'Nothing of this batch was');
	return { ...refusal, message };
}
