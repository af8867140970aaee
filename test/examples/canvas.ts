import { isNote, type Example, type ExampleNode } from './exampleFiles';

interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** Of a node with its name below; the name has room for two lines. As drawn by n8n 2.41, in its own units. */
const NODE = { width: 96, height: 96, nameHeight: 48, nameBeside: 32 };
/** How a note's text is set: what fits on a line, and how high a line is. */
const TEXT = { padding: 16, perSign: 7.4, line: 20 };

function boxOf(node: ExampleNode): Box {
	const [left, top] = node.position;
	const { name } = node;
	if (isNote(node)) {
		const { width, height } = node.parameters as { width: number; height: number };
		return { name, left, top, right: left + width, bottom: top + height };
	}
	return {
		name,
		left: left - NODE.nameBeside,
		top,
		right: left + NODE.width + NODE.nameBeside,
		bottom: top + NODE.height + NODE.nameHeight,
	};
}

const meet = (one: Box, other: Box) =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

const isWithin = (inner: Box, outer: Box) =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

function pairs(boxes: readonly Box[]): string[] {
	return boxes.flatMap((one, at) =>
		boxes
			.slice(at + 1)
			.filter((other) => meet(one, other))
			.map((other) => `${one.name} lies on ${other.name}`),
	);
}

/** The part of a note that its text takes. */
function textBox(note: ExampleNode): Box {
	const box = boxOf(note);
	const wide = (box.right - box.left - 2 * TEXT.padding) / TEXT.perSign;
	const lines = String(note.parameters.content)
		.split('\n')
		.reduce((sum, line) => sum + Math.max(line === '' ? 0.5 : 1, Math.ceil(line.length / wide)), 0);
	return { ...box, bottom: box.top + 2 * TEXT.padding + lines * TEXT.line };
}

/** What a person would not be able to read on the canvas. */
export function canvasFaults({ nodes }: Example): string[] {
	const notes = nodes.filter(isNote);
	const steps = nodes.filter((node) => !isNote(node)).map(boxOf);
	const frames = notes.map(boxOf);
	const texts = notes.map(textBox);
	return [
		...pairs(steps),
		...pairs(frames),
		...steps
			.filter((step) => !frames.some((frame) => isWithin(step, frame)))
			.map(({ name }) => `${name} lies in no note`),
		...texts.flatMap((text) =>
			steps
				.filter((step) => meet(step, text))
				.map(({ name }) => `${name} lies on the text of ${text.name}`),
		),
		...texts
			.filter((text) =>
				frames.some(({ name, bottom }) => name === text.name && text.bottom > bottom),
			)
			.map(({ name }) => `the text of ${name} does not fit`),
	];
}
