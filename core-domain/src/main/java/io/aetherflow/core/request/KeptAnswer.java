package io.aetherflow.core.request;

import java.util.Map;

/**
 * What was answered, to be answered again.
 *
 * @param headers that belong to it, by name
 * @param body as it was written; empty for none
 */
public record KeptAnswer(int status, Map<String, String> headers, String body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
