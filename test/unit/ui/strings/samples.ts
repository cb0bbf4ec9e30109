import * as path from 'node:path';
import * as ts from 'typescript';

/** How many values of one type are tried, and how many calls of one function. */
const MOST_VALUES = 24;
const MOST_CALLS = 60;
/** How deep objects are filled; what lies deeper no text says. */
const DEEPEST = 6;
const COUNTS = [0, 1, 2, 20_781, 12];

/** A function of the texts, where it is, and arguments of its declared types. */
export interface Sampled {
  readonly path: readonly string[];
  readonly calls: readonly (readonly unknown[])[];
}

/** Every function of the texts with arguments made from its types, so that one that is added is tried without anybody adding a case. */
export function samples(): readonly Sampled[] {
  const file = path.resolve('src/ui/strings/texts.ts');
  const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Node10, lib: ['lib.es2021.d.ts', 'lib.es2021.intl.d.ts', 'lib.dom.d.ts'], types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not there`);
  const make = valuesOf(checker, source);
  const found: Sampled[] = [];
  const walk = (type: ts.Type, at: readonly string[]): void => {
    for (const property of checker.getPropertiesOfType(type)) {
      const here = [...at, property.name];
      const member = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, source));
      const [signature] = member.getCallSignatures();
      if (signature) found.push({ path: here, calls: combined(signature.getParameters().map((parameter) => make(checker.getTypeOfSymbolAtLocation(parameter, source), 0)), MOST_CALLS) });
      else if (member.flags & ts.TypeFlags.Object && !checker.isArrayType(member) && !checker.isTupleType(member)) walk(member, here);
    }
  };
  source.forEachChild((node) => {
    if (!ts.isInterfaceDeclaration(node) || !/^(First|Further)Texts$/.test(node.name.text)) return;
    for (const part of checker.getPropertiesOfType(checker.getTypeAtLocation(node))) {
      const [signature] = checker.getTypeOfSymbolAtLocation(part, source).getCallSignatures();
      if (signature) walk(signature.getReturnType(), [part.name]);
    }
  });
  return found;
}

function valuesOf(checker: ts.TypeChecker, source: ts.SourceFile): (type: ts.Type, depth: number) => readonly unknown[] {
  let names = 0;
  return function make(type: ts.Type, depth: number): readonly unknown[] {
    if (type.isUnion()) return spread(type.types.map((member) => make(member, depth)), MOST_VALUES);
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
    if (type.flags & ts.TypeFlags.Never) return [];
    if (type.flags & ts.TypeFlags.Undefined) return [undefined];
    if (type.flags & ts.TypeFlags.Null) return [null];
    if (type.flags & ts.TypeFlags.Number) return COUNTS;
    // A name of its own for each, so that a text that leaves one out is noticed.
    if (type.flags & ts.TypeFlags.String) return [`Zq${(names += 1)}`];
    const [signature] = type.getCallSignatures();
    if (signature) return make(signature.getReturnType(), depth).map((value) => () => value);
    if (checker.isTupleType(type)) return combined(checker.getTypeArguments(type as ts.TypeReference).map((member) => make(member, depth)), MOST_VALUES);
    if (checker.isArrayType(type)) {
      const [member] = checker.getTypeArguments(type as ts.TypeReference);
      const [first, second, third] = member && depth < DEEPEST ? [...make(member, depth + 1), ...make(member, depth + 1)] : [];
      return first === undefined ? [[]] : [[first], [first, second ?? first], [], [first, second ?? first, third ?? first]];
    }
    if (/^(Readonly)?(Map|Set)$/.test(type.symbol?.name ?? '')) return [/Map$/.test(type.symbol.name) ? new Map() : new Set()];
    if (depth > DEEPEST) return [{}];
    const properties = checker.getPropertiesOfType(type);
    const members = properties.map((property) => {
      const values = make(checker.getTypeOfSymbolAtLocation(property, source), depth + 1);
      return property.flags & ts.SymbolFlags.Optional && !values.includes(undefined) ? [...values, undefined] : values;
    });
    return combined(members, MOST_VALUES).map((values) => Object.fromEntries(properties.map(({ name }, at) => [name, values[at]])));
  };
}

/** All combinations where they are few; else each value at least once, and beyond that a fixed mixture. */
function combined(lists: readonly (readonly unknown[])[], most: number): readonly (readonly unknown[])[] {
  const all = lists.reduce((count, values) => Math.min(count * values.length, most + 1), 1);
  if (all <= most) return lists.reduce<readonly (readonly unknown[])[]>((made, values) => made.flatMap((before) => values.map((value) => [...before, value])), [[]]);
  let seed = 1;
  const next = (): number => (seed = (seed * 48_271) % 2_147_483_647);
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: Math.max(most, longest) }, (_, turn) => lists.map((values) => values[turn < longest ? turn % values.length : next() % values.length]));
}

/** Some of each list, evenly. */
function spread(lists: readonly (readonly unknown[])[], most: number): readonly unknown[] {
  const each = Math.max(1, Math.ceil(most / lists.length));
  return lists.flatMap((values) => values.slice(0, lists.length === 1 ? most : each));
}
