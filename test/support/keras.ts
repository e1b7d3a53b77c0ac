/** The Keras layer with Lasagne's defaults; keywords given here take their places or follow them. */
export function BN(keywords = ''): string {
  const given = keywords === '' ? [] : keywords.split(/, (?=\w+=)/);
  const standard = ['axis=1', 'momentum=0.9', 'epsilon=1e-4'];
  const nameOf = (keyword: string): string => keyword.slice(0, keyword.indexOf('='));
  const chosen = standard.map((keyword) => given.find((one) => nameOf(one) === nameOf(keyword)) ?? keyword);
  return `BatchNormalization(${[...chosen, ...given.filter((one) => !chosen.includes(one))].join(', ')})`;
}
