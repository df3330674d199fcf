/**
 * The address of what an entry of evidence names: a page of Huawei Cloud's documentation, a file of a public repository at a commit, or an
 * issue or pull request. Others, such as a configuration without a public address, have none.
 */
export function evidenceUrl(where: string): string | undefined {
  const [, page] = /^(support\.huaweicloud\.com\/\S+\.html)/.exec(where) ?? [];
  if (page !== undefined) {
    return `https://${page}`;
  }
  const [, repository, commit, path] =
    /^([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40}):(\S+)/.exec(where) ?? [];
  if (repository !== undefined) {
    return encodeURI(`https://github.com/${repository}/blob/${commit}/${path}`);
  }
  const [, tracker, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(where) ?? [];
  return tracker === undefined ? undefined : `https://github.com/${tracker}/issues/${number}`;
}
