import { describe, expect, it } from 'vitest';
import { BackendFailure } from '@/storage/sync/backend';
import { AdministrationFailure } from '@/workspace/administration/failure';
import { failureSentence } from '@/workspace/commandLine/failureSentences';

const offline = (code: string | undefined) =>
  failureSentence(new BackendFailure('offline', 'fetch failed'), { code });

describe('a failure', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'NODE_EXTRA_CA_CERTS'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'NODE_EXTRA_CA_CERTS'],
    ['CERT_HAS_EXPIRED', 'certificate does not hold'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate does not hold'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'one of https'],
    ['ECONNREFUSED', 'Nobody answers'],
    ['ENOTFOUND', 'Nobody answers'],
    [undefined, 'Nobody answers'],
  ])('of the line, %s, says what to do: %s', (code, told) => {
    expect(offline(code)).toContain(told);
  });

  it('of what was asked names it, and what to do', () => {
    const problem = new AdministrationFailure({ problem: 'old', version: '3.3.3' });
    expect(failureSentence(problem, { code: undefined })).toMatch(/3\.3\.3.*3\.5 or newer/);
  });

  it('that is a defect of ours is none of these', () => {
    expect(
      failureSentence(new TypeError('x is not a function'), { code: undefined }),
    ).toBeUndefined();
  });
});
