/** What editors, merges, downloads and copies in progress leave beside the files that they write. */
const leftovers = [
  /^\./u,
  /^#.*#$/u,
  /^[~%]/u,
  /[~%]$/u,
  /\.(?:bak|backup|bck|bkp|old|orig|rej|sav|save|sw[a-z]|tmp|temp)(?:[.-]?\d+)?$/u,
  /\.(?:part|partial|crdownload|download|filepart|lock|lck|mine|working|r\d+)$/u,
  // Vim's probe, and the new file of `sed -i`.
  /^4913$/u,
  /^sed[a-z0-9]{6}$/u,
];

/** What systems put into folders to remember how they look. */
const ofSystems = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'icon\r',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  '__macosx',
  '@eadir',
  'nohup.out',
]);

/** Whether a program left a file in a folder of topics without anybody's doing. All other files were put there on purpose. */
export function isStrayFile(name: string): boolean {
  const folded = name.toLowerCase();
  return ofSystems.has(folded) || leftovers.some((pattern) => pattern.test(folded));
}
