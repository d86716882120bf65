/** Names of files as strace tells them. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { readWritten } from './written';

describe('what strace tells of', () => {
  it('is every name that came to be, whole, wherever it hangs, and no other', () => {
    const text = [
      '71 openat(AT_FDCWD</tmp/a>, "b/c.log", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 45</tmp/a/b/c.log>',
      '71 openat(12</tmp/a>, "gelezen", O_RDONLY|O_CLOEXEC) = 46</tmp/a/gelezen>',
      '71 openat(AT_FDCWD</tmp>, "/tmp/niet", O_WRONLY|O_CREAT, 0600) = -1 ENOENT (No such file or directory)',
      '72 openat(AT_FDCWD</tmp>, "/tmp/half", O_WRONLY|O_CREAT <unfinished ...>',
      '72 rename("/tmp/x.tmp", "/tmp/\\303\\207elik") = 0',
      '73 symlink("pc-14909", "/tmp/SingletonLock") = 0',
      '73 mkdir("/tmp/map", 0700) = 0',
    ].join('\n');
    expect(readWritten(text)).toEqual([
      ...['/tmp/a/b/c.log', '/tmp/half', '/tmp/x.tmp', '/tmp/Çelik', '/tmp/SingletonLock', '/tmp/map'],
    ]);
  });
});
