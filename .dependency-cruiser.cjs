// The arrows between the folders, kept by `npm test`:
//   api | worker | activities | desk | importacion | rehearsal | scripts → contracts → procedure, and workflows → procedure.
// The parser that works with TypeScript 7 does not tell imports of types from others and reads no JSX; the rules that need
// it to (workflows see activities as types only, no cycles, the arrows of the desk) are in .oxlintrc.json.
const tests = '\\.test\\.ts$|^tests/|^bench/|^procedure/testing/';

/** What a folder may import besides itself. Whatever is not named is forbidden. */
const onlyFrom = (folder, why, ...allowed) => ({
  name: `${folder}-imports`,
  comment: why,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: tests },
  to: { pathNot: [`^${folder}/`, ...allowed] },
});

/** The same for a folder that may use Node and any package. */
const onlyFromFolders = (folder, why, ...allowed) => {
  const rule = onlyFrom(folder, why, 'node_modules/', ...allowed);
  return { ...rule, to: { ...rule.to, dependencyTypesNot: ['core'] } };
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    onlyFrom('procedure', 'The procedure is a pure program: it imports only itself, and time comes in as an argument.'),
    onlyFrom(
      'contracts',
      'The wire contracts know the procedure, a schema library and how telephones are written.',
      '^procedure/',
      'node_modules/(zod|libphonenumber-js)',
    ),
    onlyFrom(
      'workflows',
      'What is reachable from workflow code is bundled and replayed: only the procedure and the workflow SDK.',
      '^procedure/',
      '^activities/',
      'node_modules/@temporalio/(workflow|common)/',
    ),
    onlyFromFolders('activities', 'An activity talks to one outside system.', '^(contracts|procedure|prisma)/'),
    onlyFromFolders(
      'worker',
      'The worker puts workflows and activities together.',
      '^(contracts|procedure|prisma|activities|workflows)/',
    ),
    onlyFromFolders(
      'api',
      'The API may use an activity: to settle a registro of a case that has already ended. It imports files as the command does.',
      '^(contracts|procedure|prisma|activities|importacion)/',
    ),
    onlyFromFolders('importacion', 'An import is master data: it knows no case.', '^(contracts|procedure|prisma)/'),
    onlyFromFolders('prisma', 'The database knows no caller.', '^(contracts|procedure)/'),
    {
      name: 'nothing-imports-tests',
      comment: 'Test code is not part of the product.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved fails when it is run.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      comment: 'A package that is used is named in package.json, not found by luck.',
      severity: 'error',
      from: { pathNot: tests },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '@types/',
      },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API for other tools.
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '^(desk|dist|\\.apolo|prisma/generated)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.cjs', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
