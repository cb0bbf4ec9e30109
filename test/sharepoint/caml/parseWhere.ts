import { camlMalformed, unsupported } from '../errors';
import { isLookup, isPerson, typeOfField } from '../fieldTypes';
import type { ColumnRef, Comparison, Predicate, PredicateValue } from '../predicate';
import type { FieldRow } from '../store/rows';
import { childNamed } from '../xml';
import type { XmlElement } from '../xml';
import type { CamlContext } from './camlContext';
import { compareDate } from './dates';

const COMPARISONS: Readonly<Record<string, Comparison>> = { Eq: 'eq', Neq: 'ne', Lt: 'lt', Leq: 'le', Gt: 'gt', Geq: 'ge' };

/** `<Where>` has one child; `<And>` and `<Or>` have exactly two. */
export function parseWhere(where: XmlElement, context: CamlContext): Predicate | undefined {
  if (where.children.length > 1) throw camlMalformed();
  const [only] = where.children;
  return only === undefined ? undefined : condition(only, context);
}

function condition(element: XmlElement, context: CamlContext): Predicate {
  const compare = COMPARISONS[element.name];
  if (compare !== undefined) return comparison(element, compare, context);
  switch (element.name) {
    case 'And':
    case 'Or': {
      const [left, right] = element.children;
      if (left === undefined || right === undefined || element.children.length !== 2) throw camlMalformed();
      return { op: element.name === 'And' ? 'and' : 'or', left: condition(left, context), right: condition(right, context) };
    }
    case 'Not': {
      const [of] = element.children;
      if (of === undefined || element.children.length !== 1 || of.name === 'In') throw camlMalformed();
      return { op: 'not', of: condition(of, context) };
    }
    case 'IsNull':
    case 'IsNotNull':
      return { op: element.name === 'IsNull' ? 'isNull' : 'isNotNull', column: stored(refOf(element, context)) };
    case 'BeginsWith':
      return { op: 'startsWith', column: refOf(element, context).column, text: valueOf(element).text };
    case 'Contains':
      return { op: 'contains', column: refOf(element, context).column, text: valueOf(element).text };
    case 'Includes':
    case 'NotIncludes': {
      const ref = refOf(element, context);
      return { op: element.name === 'Includes' ? 'includes' : 'notIncludes', column: ref.column, value: plain(valueOf(element), ref, context).value };
    }
    case 'In':
      return isIn(element, context);
    case 'Membership':
      return membership(element, context);
    default:
      throw unsupported(`<${element.name}> in CAML`);
  }
}

type Ref = { field: FieldRow; column: ColumnRef };
function refOf(element: XmlElement, context: CamlContext): Ref {
  const ref = childNamed(element, 'FieldRef');
  const name = ref?.attributes['Name'];
  if (ref === undefined || name === undefined) throw camlMalformed();
  for (const attribute of Object.keys(ref.attributes)) if (!['Name', 'LookupId', 'Type', 'ID'].includes(attribute)) throw unsupported(`the attribute '${attribute}' of <FieldRef> in CAML`);
  const field = context.field(name);
  const byId = ref.attributes['LookupId']?.toUpperCase() === 'TRUE' && (isPerson(field.type) || isLookup(field.type));
  return { field, column: byId ? { name: field.internalName, part: 'id' } : { name: field.internalName } };
}
/** Whether something is there is seen from what is stored, not from what it is called. */
const stored = ({ field, column }: Ref): ColumnRef => (isPerson(field.type) || isLookup(field.type) ? { name: column.name, part: 'id' } : column);

function valueOf(element: XmlElement): XmlElement {
  const value = childNamed(element, 'Value');
  if (value === undefined || element.children.length !== 2) throw camlMalformed();
  return value;
}

/** A value with what it means for the column: `<UserID/>` compares ids. */
function plain(value: XmlElement, { field, column }: Ref, context: CamlContext): { column: ColumnRef; value: PredicateValue } {
  if (childNamed(value, 'UserID') !== undefined) return { column: stored({ field, column }), value: context.userId };
  if (value.children.length > 0) throw unsupported(`<${value.children[0]?.name ?? ''}> in a CAML value of '${field.internalName}'`);
  return { column, value: value.text.trim() };
}

function comparison(element: XmlElement, op: Comparison, context: CamlContext): Predicate {
  const ref = refOf(element, context);
  const value = valueOf(element);
  if (typeOfField(ref.field.type).storage === 'date') return compareDate(value, op, ref.column, context);
  const given = plain(value, ref, context);
  if (given.value === '' && op === 'eq') return { op: 'isNull', column: stored(ref) };
  if (given.value === '' && op === 'ne') return { op: 'isNotNull', column: stored(ref) };
  return { op, column: given.column, value: given.value };
}

function isIn(element: XmlElement, context: CamlContext): Predicate {
  const ref = refOf(element, context);
  const values = childNamed(element, 'Values');
  if (values === undefined || values.children.some((each) => each.name !== 'Value')) throw camlMalformed();
  if (typeOfField(ref.field.type).storage === 'date') {
    return values.children.map((each) => compareDate(each, 'eq', ref.column, context)).reduce((left, right): Predicate => ({ op: 'or', left, right }), { op: 'never' });
  }
  return { op: 'in', column: ref.column, values: values.children.map((each) => plain(each, ref, context).value) };
}

function membership(element: XmlElement, context: CamlContext): Predicate {
  const ref = refOf(element, context);
  if (!isPerson(ref.field.type)) throw camlMalformed();
  const ids = (): readonly number[] => {
    switch (element.attributes['Type']) {
      case 'CurrentUserGroups':
        return context.groupIds();
      case 'SPGroup':
        return context.membersOf(Number(element.attributes['ID']));
      case 'SPWeb.AllUsers':
      case 'SPWeb.Users':
        return context.usersOfWeb();
      default:
        throw unsupported(`<Membership Type="${element.attributes['Type'] ?? ''}"> in CAML`);
    }
  };
  return { op: 'in', column: stored(ref), values: ids() };
}
