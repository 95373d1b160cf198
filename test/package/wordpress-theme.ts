import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The stylesheet of WordPress' Twenty Twenty-One, of Debian's package: it is under the GPL, so it is not kept here. */
export async function themeOfWordPress(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'rungs-theme-'));
  execFileSync('apt-get', ['download', 'wordpress-theme-twentytwentyone'], { cwd: folder, stdio: 'pipe' });
  const [file = ''] = readdirSync(folder);
  execFileSync('dpkg', ['-x', file, '.'], { cwd: folder });
  return readFileSync(join(folder, 'usr/share/wordpress/wp-content/themes/twentytwentyone/style.css'), 'utf8');
}
