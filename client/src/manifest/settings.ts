import type { SettingRow } from '../../../server/src/settings-table.ts';
import type { Name } from './names.ts';

/** One setting as package.json declares it. */
export const settingOf = (row: SettingRow, order: number, named: Name): object => ({
  type: row.type,
  default: row.default,
  scope: row.scope,
  order,
  markdownDescription: named(`setting.${row.key}`, row.doc),
  ...(row.enum === undefined ? {} : enumOf(row, row.enum, named)),
});

function enumOf({ key }: SettingRow, values: NonNullable<SettingRow['enum']>, named: Name): object {
  const documented = values.flatMap(({ value, doc }) =>
    doc === undefined ? [] : [named(`setting.${key}.${value}`, doc)],
  );
  return {
    enum: values.map(({ value }) => value),
    ...(documented.length === values.length ? { markdownEnumDescriptions: documented } : {}),
  };
}
