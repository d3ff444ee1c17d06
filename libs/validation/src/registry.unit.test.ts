import type { Ruleset } from '@connectory/contracts';
import { applyOverlay, editText, overlayWrites } from '@connectory/definition';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixAll } from './fix-all.js';
import { rules } from './registry.js';
import { certificationRules } from './registry/certification.js';
import { connectorRules } from './registry/connector.js';
import { securityRules } from './registry/security.js';
import { structureRules } from './registry/structure.js';
import { readDefinition } from './rule-tester.js';
import { schemaChecks } from './schema-checks/schema-checks.js';
import { validate, type ValidationSubject } from './validate.js';

const directory = new URL('./rules/', import.meta.url);
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
const ruleFiles = files
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3));
const everything = [...rules, ...schemaChecks].map(({ id, docs, formats }) => ({ id, docs, formats }));
const everyLayer: Ruleset = { extends: 'certification', rules: {} };

/** What the structure layer and one rule have to say. */
const structureAnd = (id: string, subject: ValidationSubject) =>
  validate(subject, everyLayer).filter(({ code }) => code === id || code.startsWith('structure/'));

describe('the registry', () => {
  it('holds each file below rules/ once, sorted, under its own name', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(ruleFiles.sort());
    for (const layer of [structureRules, connectorRules, securityRules, certificationRules]) {
      const ids = layer.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });

  it.each(rules.map(({ id }) => id))('has a test beside %s', (id) => {
    expect(existsSync(new URL(`${id}.unit.test.ts`, directory))).toBe(true);
  });

  it('names nothing twice', () => {
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  });
});

describe.each(everything)('$id', ({ id, docs, formats }) => {
  const bad = readDefinition(docs.bad);
  const good = readDefinition(docs.good);

  it('reports its bad example and not the good one', () => {
    expect(structureAnd(id, bad).map(({ code }) => code)).toContain(id);
    expect(structureAnd(id, good)).toEqual([]);
  });

  it('has a bad example whose structure is right but for what it shows', () => {
    expect(new Set(structureAnd(id, bad).map(({ code }) => code))).toEqual(new Set([id]));
  });

  it('has examples in a version that it holds in', () => {
    expect(formats).toContain(bad.version);
    expect(good.version).toBe(bad.version);
  });

  it('explains itself in sentences', () => {
    expect(docs.summary).toMatch(/^[A-Z`].*\.$/s);
    expect(docs.reason).toMatch(/^[A-Z`].*\.$/s);
  });
});

const repairs = everything.flatMap(({ id, docs }) => {
  const subject = readDefinition(docs.bad);
  return validate(subject, everyLayer).flatMap((finding) =>
    finding.code === id && finding.fix ? [{ id, subject, finding, fix: finding.fix }] : [],
  );
});

it('repairs what at least 40 rules report', () => {
  expect(new Set(repairs.map(({ id }) => id)).size).toBeGreaterThanOrEqual(40);
});

/** How often each rule reports. */
function counts(subject: ValidationSubject): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code } of validate(subject, everyLayer)) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

describe.each(repairs)('the fix of $id: $fix.title', ({ id, subject, fix }) => {
  const { value, unmatched } = applyOverlay(subject.value, fix.actions);
  const before = counts(subject);
  const after = counts({ ...subject, value });

  it('finds something to do with each of its actions', () => {
    expect(unmatched).toEqual([]);
    expect(overlayWrites(subject.value, fix.actions)).not.toBeNull();
  });

  it('removes its finding and adds none', () => {
    expect(after.get(id) ?? 0).toBeLessThan(before.get(id)!);
    const added = [...after].filter(([code, count]) => count > (before.get(code) ?? 0));
    expect(added).toEqual([]);
  });
});

describe.each(everything.filter(({ id }) => repairs.some((repair) => repair.id === id)))(
  'all fixes in the bad example of $id',
  ({ docs }) => {
    const subject = readDefinition(docs.bad);
    const options = { ruleset: everyLayer };
    const once = fixAll(subject, options);

    it('leave nothing to do for a second run', () => {
      expect(fixAll({ ...subject, value: once.value }, options).applied).toEqual([]);
    });

    it('are what comes of their actions, one after another, also in the text', () => {
      const actions = once.applied.flatMap(({ fix }) => fix?.actions ?? []);
      expect(applyOverlay(subject.value, actions)).toEqual({ value: once.value, unmatched: [] });
      const yaml = editText(docs.bad, 'yaml', actions);
      expect(readDefinition(yaml).value).toEqual(once.value);
      const json = editText(JSON.stringify(subject.value, null, 2), 'json', actions);
      expect(JSON.parse(json)).toEqual(once.value);
    });
  },
);
