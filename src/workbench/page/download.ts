/** Hands a file to the browser to be saved where the user keeps downloads. */

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};
/** Until then the browser has begun to read it. */
const KEEP_MS = 60_000;

export function download(name: string, bytes: Uint8Array): void {
  const type = TYPES[name.replace(/^.*\./, '').toLowerCase()] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
