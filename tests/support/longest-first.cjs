const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * They take longest: begun last, they would be waited for alone. Jest knows it of files it has run before; of the others
 * it goes by their size, and one of many parts is small.
 */
const LONGEST = [
  'tests/desk/coordinator',
  'tests/scenarios/',
  'tests/desk/supervisor',
  'tests/replay/',
  'procedure/asistencia/secuencias',
  'tests/platform/',
  'tests/faults/',
  'tests/api/calidad',
  'tests/api/casos',
  'tests/api/reglas',
  'tests/api/',
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
