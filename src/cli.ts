import { EXIT } from './command/command.ts';
import { main } from './command/main.ts';

// Who ends before there is a verdict has none, and has not passed: Node ends as soon as nothing can happen any more, whoever still waits.
process.exitCode = EXIT.inconclusive;
const unanswered = () =>
  process.stderr.write('plimsoll: stopped by a bug of its own, please report it: it waited for what never comes\n');
process.once('beforeExit', unanswered);
// No `await` out here: a module that waits is wrapped in functions, which V8 then reads once more for each before it runs them.
void main(process.argv.slice(2)).then((code) => {
  process.off('beforeExit', unanswered);
  process.exitCode = code;
});
