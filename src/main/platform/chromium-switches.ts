import { app } from 'electron';
import type { LanguageSetting } from '../../shared/language/languages.ts';
import { developmentServer } from './app-protocol.ts';

/** Chromium services that would open connections or sockets by themselves. */
const onlineFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  'WebRtcHideLocalIpsWithMdns',
  'WinRetrieveSuggestionsOnlyOnDemand',
];

/** Every host is unknown, addresses too, but for the development server's. */
const resolverRules = (server: string | undefined): string =>
  server === undefined ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${new URL(server).hostname}`;

/**
 * Switches off everything in Chromium that talks to the network, and makes every host unknown, so that a
 * bug cannot either.
 */
export function setupChromium(language: LanguageSetting): void {
  const { commandLine } = app;
  // What Chromium itself says and writes, such as the parts of a date field; from the next start on. English is
  // Britain's, as in every date the app writes: '06/02' beside '6 Feb' would be read as June.
  if (language !== 'system') commandLine.appendSwitch('lang', language === 'en' ? 'en-GB' : language);
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('disable-breakpad');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('host-resolver-rules', resolverRules(developmentServer()));
  commandLine.appendSwitch('disable-features', onlineFeatures.join(','));
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}
