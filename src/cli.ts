#!/usr/bin/env node
import { EXIT } from './command/command.ts';
import { main } from './command/main.ts';

// A run that ends before a verdict has not passed: Node exits as soon as no event is pending, even if a promise is.
process.exitCode = EXIT.inconclusive;
const unanswered = () =>
  process.stderr.write('plimsoll: internal error, please report it: the event loop drained before a verdict\n');
process.once('beforeExit', unanswered);
// No top-level `await`: the module would be wrapped in functions, which V8 parses again before it runs them.
void main(process.argv.slice(2)).then((code) => {
  process.off('beforeExit', unanswered);
  process.exitCode = code;
});
