package io.aetherflow.http.limit;

import io.aetherflow.core.flow.LoginThrottle;
import io.aetherflow.core.flow.RequestLimits;
import io.aetherflow.core.flow.RequestTally;

/**
 * What limits requests.
 *
 * @param proxies of ours that a request comes through, each of which adds to X-Forwarded-For; 0 where that header is anybody's
 */
public record LimitPorts(RequestLimits queries, RequestTally requests, LoginThrottle logins, int proxies) {}
