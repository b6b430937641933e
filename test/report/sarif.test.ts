import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportSarif, unreadPart } from '../../src/report';
import { partOf, reportOf, reportWith, resultOf } from './results';
import { SAMPLE_FILES } from './samples';

const message = z.strictObject({ text: z.string().min(1) });
/** A reference as RFC 3986 allows it: nothing that is not percent-encoded. */
const uri = z.string().regex(/^[\w#-/~:?[\]@!;=]+$/);
const artifact = z.strictObject({ uri, index: z.int().nonnegative().optional() });
const location = z.strictObject({
  id: z.int().nonnegative().optional(),
  physicalLocation: z.strictObject({ artifactLocation: artifact }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .optional(),
});
const level = z.enum(['none', 'note', 'warning', 'error']);
const properties = z.record(z.string(), z.unknown());

/** Those parts of the schema of SARIF 2.1.0 (OASIS) that a log of ours has; strict, for the schema allows no others. */
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          fullName: z.string(),
          version: z.string(),
          language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: message,
              fullDescription: message.optional(),
              help: message.optional(),
              defaultConfiguration: z.strictObject({ level }).optional(),
              properties: properties.optional(),
            }),
          ),
        }),
      }),
      language: z.string(),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level, message, locations: z.array(location) })),
        }),
      ),
      artifacts: z.array(z.strictObject({ location: artifact, roles: z.array(z.enum(['analysisTarget'])) })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level,
          message,
          locations: z.array(location),
          relatedLocations: z.array(location).optional(),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z
            .array(z.strictObject({ kind: z.enum(['inSource', 'external']), justification: z.string() }))
            .optional(),
          properties,
        }),
      ),
      properties,
    }),
  ),
});

const parsed = (text: string) => log.parse(JSON.parse(text)).runs[0];

describe('a report as SARIF', () => {
  it.each(SAMPLE_FILES)('of %s keeps to the schema and has a result for each finding', async (name) => {
    const result = await resultOf(name);
    const run = parsed(reportSarif(reportOf(partOf(result))));
    expect(run?.results).toHaveLength(result.findings.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('names cells, figures and how grave it is', async () => {
    const run = parsed(reportSarif(reportOf(partOf(await resultOf('000-zhangye.xlsx')))));
    expect(run?.results.find(({ ruleId }) => ruleId === 'T01')).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: encodeURIComponent('样例') + '.xlsx', index: 0 } },
          logicalLocations: [{ name: 'F9', kind: 'cell' }],
        },
      ],
      properties: { expected: '14438.25', actual: '12253', difference: '-2185.25' },
    });
  });

  it('takes an explanation for a suppression, and what was not checked for notifications', () => {
    const run = parsed(reportSarif(reportWith({ explanation: '已核对' })));
    expect(run?.results[0]?.suppressions).toEqual([{ kind: 'external', justification: '已核对' }]);
    expect(run?.invocations[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'warning' }],
    });
    const unread = reportOf(unreadPart('文件可能已损坏，读不出来。', { file: '坏.xlsx', path: '坏.xlsx' }));
    expect(parsed(reportSarif(unread))?.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: '文件可能已损坏，读不出来。' } }],
    });
  });

  it.each([
    ['C:/预算/a b#1.xlsx', 'file:///C:/%E9%A2%84%E7%AE%97/a%20b%231.xlsx'],
    ['/srv/a.xlsx', 'file:///srv/a.xlsx'],
    ['../a%.xlsx', '../a%25.xlsx'],
  ])('names %j as a reference', (file, expected) => {
    expect(parsed(reportSarif(reportWith({ file })))?.artifacts[0]?.location.uri).toBe(expected);
  });
});
