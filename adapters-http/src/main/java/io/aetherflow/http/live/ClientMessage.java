package io.aetherflow.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client says.
 *
 * @param type {@code ping}, or {@code subscribe} to hear of one job or of one dataset's alone; of neither: of all again
 */
record ClientMessage(
        @Nullable String type,
        @Nullable UUID jobId,
        @Nullable UUID datasetId) {

    static final String PING = "ping";
    static final String SUBSCRIBE = "subscribe";

    /** Empty for what is not one of the messages that are known, to the letter. */
    static Optional<ClientMessage> read(ObjectMapper mapper, String text) {
        try {
            return Optional.ofNullable(mapper.readValue(text, ClientMessage.class))
                    .filter(ClientMessage::known);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private boolean known() {
        return SUBSCRIBE.equals(type) || (PING.equals(type) && jobId == null && datasetId == null);
    }
}
