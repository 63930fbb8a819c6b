const CC_LICENCE =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)(?:\/(?:legalcode|deed)(?:\.\w+)?)?\/?$/i;
const CC_ZERO =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/(?:legalcode|deed)(?:\.\w+)?)?\/?$/i;
const SPDX_PAGE = /^https?:\/\/spdx\.org\/licenses\/([a-zA-Z0-9.+-]+?)(?:\.html|\.json)?\/?$/;

/**
 * The SPDX id behind the address of a licence, where the address itself names one; not checked against the list. Nothing is
 * fetched. Ports of a Creative Commons licence to one country are licences of their own and not read.
 */
export function spdxOfUrl(url: string): string | undefined {
  const cc = CC_LICENCE.exec(url);
  if (cc) return `CC-${cc[1]?.toUpperCase()}-${cc[2]}`;
  if (CC_ZERO.test(url)) return "CC0-1.0";
  return SPDX_PAGE.exec(url)?.[1];
}
