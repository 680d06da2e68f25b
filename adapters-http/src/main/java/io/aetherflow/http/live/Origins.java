package io.aetherflow.http.live;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may open a socket: our own, and those of listed sites. Browsers let any page open a socket to anywhere and say
 * whose page it is; what is no browser says nothing, and its ticket alone proves who it is.
 */
final class Origins {

    private final Set<String> allowed;

    Origins(Set<String> allowed) {
        this.allowed = allowed.stream().map(Origins::folded).collect(Collectors.toUnmodifiableSet());
    }

    /** @param host as the client called us */
    boolean allow(@Nullable String origin, @Nullable String host) {
        return origin == null || allowed.contains(folded(origin)) || own(origin, host);
    }

    private static String folded(String origin) {
        return origin.strip().toLowerCase(Locale.ROOT);
    }

    /** The scheme may differ: whoever ends TLS before us calls us by http. */
    private static boolean own(String origin, @Nullable String host) {
        try {
            URI page = new URI(origin);
            URI ours = new URI(page.getScheme() + "://" + host);
            return host != null
                    && page.getHost() != null
                    && page.getHost().equalsIgnoreCase(ours.getHost())
                    && port(page) == port(ours);
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
