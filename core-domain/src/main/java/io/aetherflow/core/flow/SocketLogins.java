package io.aetherflow.core.flow;

import io.aetherflow.core.identity.Sessions;
import io.aetherflow.core.identity.SocketTickets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Use case: who is logged in gets a ticket for one socket, as a browser can send no header with a socket and a token in an
 * address ends in logs. The socket then asks whose it is for as long as it is open.
 */
public final class SocketLogins {

    /** How long a ticket may be used. */
    public static final Duration LIFETIME = Duration.ofSeconds(30);

    private static final int RANDOM_BYTES = 32;

    private final SocketTickets tickets;
    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();

    public SocketLogins(SocketTickets tickets, Sessions sessions) {
        this.tickets = tickets;
        this.sessions = sessions;
    }

    /** A new ticket of a session: 256 random bits, known to nobody else. */
    public String ticket(UUID sessionId) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String ticket = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tickets.keep(hash(ticket), sessionId, LIFETIME);
        return ticket;
    }

    /** Who comes with a ticket, which is used up by that; empty for one that is unknown, used or too old. */
    public Optional<Caller> enter(String ticket) {
        return tickets.redeem(hash(ticket)).flatMap(this::caller);
    }

    /** Who is behind a session now; empty once it has ended or its account is not active any more. */
    public Optional<Caller> caller(UUID sessionId) {
        return sessions.user(sessionId).map(user -> new Caller(user, sessionId));
    }

    private static String hash(String ticket) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
