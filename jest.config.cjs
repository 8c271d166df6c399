// Two projects, so that a run of pure tests alone starts no server.
const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023', keepClassNames: true },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[tj]s$': swc },
  transformIgnorePatterns: ['/node_modules/(?!@prisma/schema-engine-wasm/)', '/prisma/generated/.*\\.wasm'],
  modulePathIgnorePatterns: ['<rootDir>/.apolo', '<rootDir>/dist'],
};

const tests = (...folders) => folders.map((folder) => `<rootDir>/${folder}/**/*.test.ts`);

/** @type {import('jest').Config} */
module.exports = {
  // Two thirds of the time tests wait, for a browser, a timer, a process that starts: three keep two cores busy.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  testTimeout: 180_000,
  projects: [
    {
      ...common,
      displayName: 'pure',
      // A test file's globals are looked up through the vm, which nearly doubles what the random sequences take.
      sandboxInjectedGlobals: ['Array', 'Date', 'Intl', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'],
      testMatch: tests('procedure', 'contracts', 'importacion', 'scripts', 'rehearsal', 'simulacro', 'desk'),
    },
    {
      ...common,
      displayName: 'servers',
      testMatch: tests('tests', 'prisma', 'activities', 'workflows', 'worker', 'api'),
      globalSetup: '<rootDir>/tests/support/global-setup.ts',
      globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
    },
  ],
};
