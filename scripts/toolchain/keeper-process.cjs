// Watches over the processes of a program that may be killed: it reads «+pid» and «-pid» lines from the program, and
// when the pipe closes while some are left, the program has died; it then ends them, last one first.
const { existsSync, readFileSync } = require('node:fs');
const { createInterface } = require('node:readline');

const kept = new Set();
const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) kept.add(pid);
  else kept.delete(pid);
});
lines.on('close', async () => {
  for (const pid of [...kept].reverse()) {
    send(pid, 'SIGINT');
    const giveUpAt = Date.now() + 5000;
    while (lives(pid) && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 50));
    send(-pid, 'SIGKILL');
  }
});

// One that has ended but that nobody has collected still takes signals; it has no command line any more.
function lives(pid) {
  if (!send(pid, 0)) return false;
  return !existsSync('/proc/self/cmdline') || readCommandLine(pid) !== '';
}

function readCommandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
