import { browser } from 'wxt/browser';
import type { SignInWindow } from '@/workspace/openid/signIn';

/**
 * The browser's own window for signing in elsewhere. The service sends the person back to an address that
 * only this extension is given (`https://<id>.chromiumapp.org/`; Firefox: `….extensions.allizom.org`).
 */
export const openIdWindow: SignInWindow = {
  get redirectUri() {
    return browser.identity.getRedirectURL();
  },
  async open(url) {
    try {
      const cameBack = await browser.identity.launchWebAuthFlow({ url, interactive: true });
      return cameBack ?? null;
    } catch {
      // Closed by the person, or a page that could not be loaded: browsers say so in words of their own.
      return null;
    }
  },
};
