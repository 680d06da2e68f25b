package io.aetherflow.http.view;

import io.aetherflow.core.flow.SocketLogins;
import io.swagger.v3.oas.annotations.media.Schema;

/** A ticket for one socket. */
@Schema(name = "SocketTicket")
public record TicketView(
        @Schema(description = "Good once, as /ws/jobs?ticket=...")
        String ticket,

        @Schema(description = "Seconds") long expiresIn) {

    public static TicketView of(String ticket) {
        return new TicketView(ticket, SocketLogins.LIFETIME.toSeconds());
    }

    @Override
    public String toString() {
        return "TicketView[]";
    }
}
