// What a report of the test runner says: first line "passed failed", then each failure with its first lines.

const { readFileSync } = require('node:fs');
const { relative } = require('node:path');

const LINES_OF_A_MESSAGE = 12;

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const indented = (message) =>
  message
    .split('\n')
    .slice(0, LINES_OF_A_MESSAGE)
    .map((line) => `    ${line}`)
    .join('\n');

const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
  const file = relative(process.cwd(), name);
  const tests = assertionResults.filter((test) => test.status === 'failed');
  // A file whose set-up fell over has no failed test, only tests that never ran.
  if (tests.length === 0) return status === 'failed' ? [`${file}: ${indented(message).trimStart()}`] : [];
  return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${indented(failureMessages.join('\n'))}`);
});

console.log(report.numPassedTests, failures.length || (report.success ? 0 : 1));
if (failures.length > 0) console.log(`\nFailed tests\n${failures.map((failure) => `  ${failure}`).join('\n')}`);
