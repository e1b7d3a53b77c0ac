/**
 * A chart of horizontal bars on a logarithmic scale, one bar a line, as SVG.
 * @param {readonly { name: string, value: number, ours: boolean }[]} bars
 */
export function barChart(title, unit, bars) {
  const values = bars.map(({ value }) => value);
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values) * 1.01));
  const left = 190;
  const width = 420;
  const x = (value) => left + (width * Math.log10(value / low)) / Math.log10(high / low);
  const height = 56 + bars.length * 26;
  const ticks = [];
  for (let tick = low; tick <= high * 1.01; tick *= 10) {
    ticks.push(
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="34" y2="${height - 20}" stroke="#8884"/>`,
      `<text x="${x(tick)}" y="${height - 6}" text-anchor="middle" font-size="11">${number(tick)}</text>`,
    );
  }
  const rows = bars.map(({ name, value, ours }, i) => {
    const y = 38 + i * 26;
    const length = Math.max(1, x(value) - left);
    return [
      `<text x="${left - 8}" y="${y + 14}" text-anchor="end">${escaped(name)}</text>`,
      `<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="18" rx="2" fill="${ours ? '#d1495b' : '#6c8ebf'}"/>`,
      `<text x="${(left + length + 6).toFixed(1)}" y="${y + 14}" font-size="12">${number(value)}</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${height}" font-family="sans-serif" font-size="13" fill="#777" role="img" aria-label="${escaped(title)}">
<text x="8" y="20" font-weight="bold">${escaped(title)} (${unit}, logarithmic)</text>
${[...ticks, ...rows].join('\n')}
</svg>
`;
}

export const number = (value) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(2)).toString();

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
