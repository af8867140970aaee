const { execFile } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');
const { rimraf } = require('rimraf');

const clean = () => rimraf('dist');

function compile(done) {
	execFile(process.execPath, [require.resolve('typescript/bin/tsc')], (fault, stdout) => {
		if (stdout) console.log(stdout);
		done(fault ? new Error('tsc found faults, see above') : undefined);
	});
}

/** n8n reads icons and schema previews beside the compiled node; tsc does not copy them. */
const assets = () =>
	src(['nodes/**/*.svg', 'nodes/**/__schema__/**/*.json', 'credentials/**/*.svg'], {
		base: '.',
		encoding: false,
	}).pipe(dest('dist'));

exports.build = series(clean, parallel(compile, assets));
exports.default = exports.build;
