const { default: Sequencer } = require('@jest/test-sequencer');

/** They wait for a browser or a simulated clock for minutes: begun last, they would be waited for alone. */
const LONGEST = [
  'tests/desk/coordinator',
  'tests/scenarios/',
  'tests/desk/supervisor',
  'tests/replay/',
  'procedure/asistencia/secuencias',
];

const place = ({ path }) => {
  const i = LONGEST.findIndex((name) => path.includes(name));
  return i === -1 ? LONGEST.length : i;
};

/** The longest files first, the others as jest would have them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
