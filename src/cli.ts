import { main } from './command/main.ts';

// No `await` out here: a module that waits is wrapped in functions, which V8 then reads once more for each before it runs them.
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
