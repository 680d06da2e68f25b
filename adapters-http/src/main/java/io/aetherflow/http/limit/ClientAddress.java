package io.aetherflow.http.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to count a request from an address to. */
final class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final int proxies;

    /** @param proxies of ours, of which each adds the address that it was called from; what stands before those is anybody's */
    ClientAddress(int proxies) {
        this.proxies = proxies;
    }

    String of(HttpServletRequest request) {
        return network(proxies == 0 ? request.getRemoteAddr() : forwarded(request));
    }

    private @Nullable String forwarded(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        Collections.list(request.getHeaders(FORWARDED))
                .forEach(header -> hops.addAll(Arrays.asList(header.split(",", -1))));
        // Fewer hops than proxies: it did not come through all of them, so its header is nobody's that we know.
        return hops.size() < proxies
                ? request.getRemoteAddr()
                : hops.get(hops.size() - proxies).strip();
    }

    /** One person has the whole half of an IPv6 address that a network gives out, so they count as one. */
    static String network(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            // In brackets it is an address or an error, and never a name that would be looked up.
            InetAddress parsed = InetAddress.getByName(address.startsWith("[") ? address : "[" + address + "]");
            return parsed instanceof Inet6Address
                    ? InetAddress.getByAddress(Arrays.copyOf(
                                            Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES),
                                            parsed.getAddress().length))
                                    .getHostAddress()
                            + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
