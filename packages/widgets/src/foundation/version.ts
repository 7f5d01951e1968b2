/** Version of this bundle, told when two of them meet on a page. Kept equal to package.json by a test. */
export const version = '0.0.0';
