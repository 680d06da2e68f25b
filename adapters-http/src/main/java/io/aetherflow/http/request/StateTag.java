package io.aetherflow.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.aetherflow.http.json.Json;
import jakarta.ws.rs.core.EntityTag;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A strong ETag in two parts: the state of the thing itself, and what is shown beside it and moves by itself, as the jobs
 * of a dataset. A reader asks for both; who changes the thing means the first alone.
 */
public record StateTag(String state, String beside) {

    private static final ObjectWriter WRITER =
            Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int DIGITS = 24;
    private static final char BETWEEN = '-';

    /**
     * The tag of an answer.
     *
     * @param view the record that is answered
     * @param beside names of its components that are not the thing's own state
     */
    public static StateTag of(Record view, String... beside) {
        Set<String> others = Set.of(beside);
        Map<String, Object> state = new TreeMap<>();
        Map<String, Object> rest = new TreeMap<>();
        Arrays.stream(view.getClass().getRecordComponents())
                .forEach(component -> (others.contains(component.getName()) ? rest : state)
                        .put(component.getName(), json(view, component)));
        return new StateTag(hash(state), hash(rest));
    }

    public EntityTag header() {
        return new EntityTag(state + BETWEEN + beside);
    }

    /** Whether a tag that somebody read was that of the same state. */
    boolean sameState(String read) {
        return read.startsWith(state + BETWEEN);
    }

    private static String json(Record view, RecordComponent component) {
        try {
            return WRITER.writeValueAsString(component.getAccessor().invoke(view));
        } catch (JsonProcessingException | ReflectiveOperationException e) {
            throw new IllegalStateException("An answer has no tag", e);
        }
    }

    private static String hash(Map<String, Object> fields) {
        try {
            byte[] bytes = WRITER.writeValueAsBytes(fields);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("An answer has no tag", e);
        }
    }
}
