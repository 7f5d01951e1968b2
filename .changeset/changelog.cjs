/**
 * A changeset is a paragraph of the changelog, with the commit it came with. The packages have one version and go out together,
 * so that "updated dependencies" would be a list of what stands in the other changelogs.
 */
const indented = (text) => text.trim().split('\n').join('\n  ');

exports.getReleaseLine = async ({ commit, summary }) =>
  `- ${indented(summary)}${commit ? ` (${commit.slice(0, 7)})` : ''}`;

exports.getDependencyReleaseLine = async () => '';
